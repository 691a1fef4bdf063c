import { compare } from '../../../fraction.ts';
import { type FiledRecord, textOf } from '../filed.ts';
import {
  type CheckFacts,
  type Found,
  type MessageCheck,
  numberIn,
  SPECIFICATION,
  sameNumber,
} from './check.ts';
import { dayOf } from './tax-differs.ts';

/** C10 */
export const statutoryUnit: MessageCheck = {
  code: 'CX10',
  name: 'statutory-unit',
  severity: 'error',
  title:
    'unit1 and unit2 are those of the tariff line; quantities in them are above zero; unit2 stands with qty2, or neither does.',
  source: SPECIFICATION,
  check: ({ list }, facts) => list?.lines.flatMap((line) => wrongUnits(line, facts)) ?? [],
};

function wrongUnits(line: FiledRecord, { statutoryUnits }: CheckFacts): readonly Found[] {
  const unit2 = textOf(line, 'unit2');
  const quantity2 = numberIn(line, 'qty2');
  if (
    unit2 === '' ? textOf(line, 'qty2') !== '' : textOf(line, 'qty2') === '' || quantity2?.n === 0n
  )
    return [
      {
        record: line,
        field: unit2 === '' ? 'qty2' : 'unit2',
        message:
          unit2 === ''
            ? 'There is a qty2 without unit2.'
            : 'There is a unit2 without a qty2 above zero.',
        hint: 'Send both or neither; ewtp tariff shows the units of the code.',
      },
    ];
  const wrong = wrongQuantities(line);
  if (wrong.length > 0) return wrong;
  const known = statutoryUnits(textOf(line, 'gcode').slice(0, 8));
  if (known === undefined || known.length === 0) return [];
  return ['unit1', 'unit2'].flatMap((field, i): readonly Found[] => {
    const asked = known[i] ?? '';
    const given = textOf(line, field);
    if (given === asked) return [];
    return [
      {
        record: line,
        field,
        // Units are known for 8 digits; the 10-digit line decides.
        message: `${field} is ${given === '' ? 'missing' : given}; the tariff counts ${textOf(line, 'gcode')} in ${asked === '' ? 'one unit only' : asked}.`,
        hint: 'ewtp tariff shows the units of the code.',
      },
    ];
  });
}

/** A statutory quantity is above zero, and is that of the line where the unit is the same. */
function wrongQuantities(line: FiledRecord): readonly Found[] {
  return ['1', '2'].flatMap((nth): readonly Found[] => {
    const field = `qty${nth}`;
    const unit = textOf(line, `unit${nth}`);
    const quantity = numberIn(line, field);
    if (unit === '' || quantity === undefined) return [];
    const hint = 'ewtp tariff shows the units of the code; count the goods in them.';
    if (quantity.n === 0n) return [{ record: line, field, message: `${field} is zero.`, hint }];
    if (unit !== textOf(line, 'unit') || sameNumber(quantity, numberIn(line, 'qty'))) return [];
    const message = `${field} is ${textOf(line, field)} and qty ${textOf(line, 'qty')}, both in unit ${unit}.`;
    return [{ record: line, field, message, hint }];
  });
}

/** C11 */
export const weightDiffers: MessageCheck = {
  code: 'CX11',
  name: 'net-exceeds-gross',
  severity: 'error',
  title: 'Net weight is not above gross weight; list and waybill weigh the same (a warning).',
  source: SPECIFICATION,
  check({ list, waybill }) {
    if (list === undefined) return [];
    const { head } = list;
    const net = numberIn(head, 'netWeight');
    const gross = numberIn(head, 'grossWeight');
    const weighed = waybill && numberIn(waybill.head, 'weight');
    return [
      ...(net !== undefined && gross !== undefined && compare(net, gross) > 0
        ? [
            {
              record: head,
              field: 'netWeight',
              message: `Net ${textOf(head, 'netWeight')} kg is above gross ${textOf(head, 'grossWeight')} kg.`,
              hint: 'Weigh again, or mend the weights in the catalog.',
            },
          ]
        : []),
      ...(sameNumber(gross, weighed)
        ? []
        : [
            {
              record: head,
              field: 'grossWeight',
              severity: 'warning' as const,
              message: `Gross weight is ${textOf(head, 'grossWeight')} kg; the waybill says ${waybill ? textOf(waybill.head, 'weight') : ''}.`,
              hint: 'Declare the weight of the waybill.',
            },
          ]),
    ];
  },
};

/** X14 */
export const codeDiffers: MessageCheck = {
  code: 'CX14',
  name: 'hs-differs',
  severity: 'warning',
  title: 'The first six digits of the declared code are those of the catalog.',
  source: { title: 'Practice of the trade', publisher: 'ewtp', confidence: 'not-confirmed' },
  check: ({ list }, { catalogCode }) =>
    list?.lines.flatMap((line) => {
      const known = catalogCode?.(textOf(line, 'itemNo'));
      const declared = textOf(line, 'gcode');
      if (known === undefined || known.length < 6 || declared.slice(0, 6) === known.slice(0, 6))
        return [];
      return [
        {
          record: line,
          field: 'gcode',
          message: `${declared} is declared; the catalog says ${known}.`,
          hint: 'Six digits are the same all over the world: one of the two is wrong.',
        },
      ];
    }) ?? [],
};

/** C19, as far as a list was imported */
export const notListed: MessageCheck = {
  code: 'CX19',
  name: 'cbec-not-listed',
  severity: 'error',
  title: 'The code is on the list of goods of cross-border e-commerce, if you have imported it.',
  source: {
    title:
      'List of goods of cross-border e-commerce retail import, 2019 edition and announcement 7/2022',
    publisher: 'eight ministries',
    from: '2022-03-01',
    confidence: 'verified',
  },
  check: ({ list }, { listed }) =>
    list?.lines.flatMap((line) => {
      const day = dayOf(textOf(list.head, 'declTime'));
      const code = textOf(line, 'gcode');
      if (day === undefined || listed(code, day) !== 'not-listed') return [];
      return [
        {
          record: line,
          field: 'gcode',
          message: `${code} is not on the list of e-commerce goods that you imported.`,
          hint: 'Such goods enter by general trade, or not to consumers.',
        },
      ];
    }) ?? [],
};
