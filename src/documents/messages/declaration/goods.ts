// Checks over lines, weights and containers.
import {
  compare,
  type Fraction,
  fraction,
  minus,
  ONE,
  plus,
  times,
  toPlain,
  ZERO,
} from '../../../fraction.ts';
import { isContainerNo } from '../../identifiers.ts';
import { type Found, numberIn } from '../checks/check.ts';
import { type FiledRecord, textOf } from '../filed.ts';
import { type DeclarationCheck, FORMAT, PRACTICE } from './check.ts';

export const totalDiffers: DeclarationCheck = {
  code: 'CX54',
  name: 'declaration-total-differs',
  severity: 'error',
  title:
    'Unit price times quantity gives the total of the line, as exactly as the price is written.',
  source: PRACTICE,
  check: ({ lines }) =>
    lines.flatMap((line) => {
      const price = numberIn(line, 'DeclPrice');
      const quantity = numberIn(line, 'GQty');
      const total = numberIn(line, 'DeclTotal');
      if (price === undefined || quantity === undefined || total === undefined) return [];
      // The price is rounded to four decimals and the total to the cent.
      const slack = plus(times(quantity, fraction('0.00005')), fraction('0.01'));
      if (compare(size(minus(times(price, quantity), total)), slack) <= 0) return [];
      return [
        {
          record: line,
          field: 'DeclTotal',
          message: `DeclTotal is ${textOf(line, 'DeclTotal')}; ${textOf(line, 'GQty')} × ${textOf(line, 'DeclPrice')} is ${toPlain(times(price, quantity), 4)}.`,
          hint: 'Mend the price, the quantity or the total.',
        },
      ];
    }),
};

export const lineOrder: DeclarationCheck = {
  code: 'CX55',
  name: 'declaration-line-order',
  severity: 'error',
  title: 'Lines are numbered from 1 without a gap, in their order.',
  source: FORMAT,
  check: ({ lines }) =>
    lines.flatMap((line, i) => {
      const number = textOf(line, 'GNo');
      if (number === '' || Number(number) === i + 1) return [];
      return [
        {
          record: line,
          field: 'GNo',
          message: `Line ${i + 1} has the number ${number}.`,
          hint: `Write ${i + 1}.`,
        },
      ];
    }),
};

export const unitWrong: DeclarationCheck = {
  code: 'CX56',
  name: 'declaration-unit',
  severity: 'error',
  title:
    'FirstUnit and SecondUnit are those of the tariff line; SecondUnit stands with a SecondQty above zero, or neither does.',
  source: FORMAT,
  check: ({ lines }, { statutoryUnits }) =>
    lines.flatMap((line) => {
      const [half] = halfPair(line);
      if (half !== undefined) return [half];
      const known = statutoryUnits(textOf(line, 'CodeTS').slice(0, 8));
      if (known === undefined || known.length === 0) return [];
      return ['FirstUnit', 'SecondUnit'].flatMap((field, i): readonly Found[] => {
        const asked = known[i] ?? '';
        const given = textOf(line, field);
        // What is still open is said as such.
        if (given === asked || (given === '' && field === 'FirstUnit')) return [];
        return [
          {
            record: line,
            field,
            message: `${field} is ${given === '' ? 'missing' : given}; the tariff counts ${textOf(line, 'CodeTS')} in ${asked === '' ? 'one unit only' : asked}.`,
            hint: 'ewtp tariff shows the units of the code.',
          },
        ];
      });
    }),
};

/** Some senders write 0 for a second quantity that there is not. */
function halfPair(line: FiledRecord): readonly Found[] {
  const unit = textOf(line, 'SecondUnit');
  const quantity = numberIn(line, 'SecondQty') ?? ZERO;
  if ((unit === '') === (quantity.n === 0n)) return [];
  return [
    {
      record: line,
      field: unit === '' ? 'SecondQty' : 'SecondUnit',
      message:
        unit === ''
          ? 'There is a SecondQty without SecondUnit.'
          : 'There is a SecondUnit without a SecondQty above zero.',
      hint: 'Give both or neither; ewtp tariff shows the units of the code.',
    },
  ];
}

/** 千克 */
const KG = '035';

export const weightWrong: DeclarationCheck = {
  code: 'CX57',
  name: 'declaration-weight',
  severity: 'error',
  title:
    'Net weight is not above gross weight; the kilograms of the lines give the net weight (a warning).',
  source: PRACTICE,
  check({ head, lines }) {
    const net = numberIn(head, 'NetWt');
    const gross = numberIn(head, 'GrossWet');
    if (net === undefined) return [];
    if (gross !== undefined && compare(net, gross) > 0)
      return [
        {
          record: head,
          field: 'NetWt',
          message: `Net ${textOf(head, 'NetWt')} kg is above gross ${textOf(head, 'GrossWet')} kg.`,
          hint: 'Weigh again, or mend the weights in the catalog.',
        },
      ];
    const weights = lines.map(kilograms);
    const sum = weights.reduce<Fraction>((all, one) => plus(all, one ?? ZERO), ZERO);
    const whole = weights.length > 0 && weights.every((one) => one !== undefined);
    const over = minus(sum, net);
    // Less than a kilogram is declared as one.
    if (compare(net, ONE) === 0 && compare(sum, ONE) < 0) return [];
    const slack = fraction('0.01');
    if (whole ? compare(size(over), slack) <= 0 : compare(over, slack) <= 0) return [];
    return [
      {
        record: head,
        field: 'NetWt',
        severity: 'warning',
        message: `The lines weigh ${toPlain(sum, 5)} kg together; NetWt is ${textOf(head, 'NetWt')}.`,
        hint: 'Both are the weight of the goods without packing.',
      },
    ];
  },
};

function kilograms(line: FiledRecord): Fraction | undefined {
  if (textOf(line, 'FirstUnit') === KG) return numberIn(line, 'FirstQty');
  if (textOf(line, 'SecondUnit') === KG) return numberIn(line, 'SecondQty');
  return textOf(line, 'GUnit') === KG ? numberIn(line, 'GQty') : undefined;
}

export const containerWrong: DeclarationCheck = {
  code: 'CX58',
  name: 'declaration-container',
  severity: 'error',
  title: 'Container numbers have their check digit (ISO 6346), and name lines that there are.',
  source: { ...FORMAT, title: 'ISO 6346, freight containers', publisher: 'ISO' },
  check: ({ containers, lines }) =>
    containers.flatMap((one): readonly Found[] => {
      const number = textOf(one, 'ContainerId');
      if (number !== '' && !isContainerNo(number))
        return [
          {
            record: one,
            field: 'ContainerId',
            message: `${number} is no container number: its check digit does not fit.`,
            hint: 'Copy it from the bill of lading.',
          },
        ];
      const inside = textOf(one, 'GoodsNo');
      const known = new Set(lines.map((_, i) => String(i + 1)));
      const wrong =
        inside === '' ? undefined : inside.split(',').find((no) => !known.has(no.trim()));
      if (wrong === undefined) return [];
      return [
        {
          record: one,
          field: 'GoodsNo',
          message: `The container holds line ${wrong}, which the declaration does not have.`,
          hint: 'Name the lines inside by their numbers, parted by commas.',
        },
      ];
    }),
};

/** 品牌类型 and 出口享惠情况 stand before the elements of the line. */
const OPENING = 2;

export const elementsDiffer: DeclarationCheck = {
  code: 'CX61',
  name: 'declaration-elements',
  severity: 'warning',
  title:
    'GModel has a part for each declaration element of the tariff line, and two before them; more may follow.',
  source: {
    title: 'Catalogue of declaration elements for duty purposes (海关进出口商品涉税规范申报目录)',
    publisher: 'General Administration of Customs of China',
    from: '2026-01-01',
    confidence: 'derived',
  },
  check: ({ lines }, { elementCount }) =>
    lines.flatMap((line) => {
      const given = textOf(line, 'GModel');
      const asked = elementCount(textOf(line, 'CodeTS').slice(0, 8));
      const parts = given.split('|').length;
      if (given === '' || asked === undefined || parts >= asked + OPENING) return [];
      return [
        {
          record: line,
          field: 'GModel',
          message: `GModel has ${parts} parts; ${textOf(line, 'CodeTS')} asks for ${asked + OPENING} at least.`,
          hint: 'ewtp tariff shows the elements of the code; each has its place, empty or not.',
        },
      ];
    }),
};

function size(value: Fraction): Fraction {
  return value.n < 0n ? { n: -value.n, d: value.d } : value;
}
