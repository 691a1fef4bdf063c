import { type Filed, type FiledRecord, textOf } from '../filed.ts';
import { MESSAGES, type MessageCode } from '../message.ts';
import {
  type Found,
  type MessageCheck,
  mustEqual,
  numberIn,
  type OrderGroup,
  SPECIFICATION,
  sameNumber,
} from './check.ts';

/** C5 */
export const referenceDiffers: MessageCheck = {
  code: 'CX05',
  name: 'reference-differs',
  severity: 'error',
  title: 'Order, payment, waybill and list name each other by the same numbers and enterprises.',
  source: SPECIFICATION,
  check(group) {
    const { order, payment, waybill, list, after } = group;
    const hint = 'The documents find each other by these numbers: send the same in all.';
    const same = (a: Filed | undefined, b: Filed | undefined, names: readonly string[]) =>
      a && b
        ? mustEqual(
            a.head,
            b.head,
            names.map((name) => [name, name] as const),
            hint,
          )
        : [];
    return [
      ...absent(group),
      ...same(order, payment, ['ebpCode', 'payTransactionId', 'payCode']),
      ...same(order, list, ['ebpCode', 'ebcCode']),
      ...same(waybill, list, ['logisticsNo', 'logisticsCode']),
      ...after.flatMap((one) => same(list, one, ['ebpCode', 'logisticsNo', 'logisticsCode'])),
    ];
  },
};

/** A kind of document that the other orders of the set have. */
function absent({ order, payment, waybill, list, expected, all }: OrderGroup): readonly Found[] {
  const [first] = all;
  const have: Readonly<Record<string, Filed | undefined>> = {
    '311': order,
    '411': payment,
    '511': waybill,
    '621': list,
  };
  if (first === undefined || all.every(({ code }) => !(code in have))) return [];
  const missing = MATCHED.filter((code) => expected.has(code) && have[code] === undefined);
  if (missing.length === 0) return [];
  const named = missing.map((code) => `${MESSAGES[code].title.en.toLowerCase()} (CEB${code})`);
  return [
    {
      record: first.head,
      field: 'orderNo',
      message: `There is no ${named.join(', no ')} for this order in the set.`,
      hint: 'Add what is missing; or its order number differs from this one.',
    },
  ];
}

const MATCHED: readonly MessageCode[] = ['311', '411', '511', '621'];

/** C7 */
export const lineDiffers: MessageCheck = {
  code: 'CX07',
  name: 'line-differs',
  severity: 'error',
  title: 'Line n of the list is line n of the order: name, quantity, unit, price and origin.',
  source: SPECIFICATION,
  check({ order, list }) {
    if (order === undefined || list === undefined) return [];
    if (order.lines.length !== list.lines.length)
      return [
        {
          record: list.head,
          field: '',
          message: `The list has ${list.lines.length} lines, the order ${order.lines.length}.`,
          hint: 'Declare every line of the order, and no other.',
        },
      ];
    // Lines that share a number cannot be told apart; that they do is said by its own check.
    if (numbersOf(order).size + numbersOf(list).size < order.lines.length + list.lines.length)
      return [];
    const ordered = new Map(order.lines.map((line) => [textOf(line, 'gnum'), line]));
    return list.lines.flatMap((line) => {
      const sold = ordered.get(textOf(line, 'gnum'));
      return sold === undefined ? noSuchLine(line) : differences(sold, line);
    });
  },
};

function numbersOf({ lines }: Filed): ReadonlySet<string> {
  return new Set(lines.map((line) => textOf(line, 'gnum')));
}

function noSuchLine(line: FiledRecord): readonly Found[] {
  return [
    {
      record: line,
      field: 'gnum',
      message: `The order has no line ${textOf(line, 'gnum')}.`,
      hint: 'Number the lines of the list as those of the order.',
    },
  ];
}

function differences(sold: FiledRecord, line: FiledRecord): readonly Found[] {
  const hint = 'Declare the line as it was ordered.';
  const texts = mustEqual(
    sold,
    line,
    [
      ['itemName', 'gname'],
      ['country', 'country'],
      ['unit', 'unit'],
    ],
    hint,
  );
  const numbers = ['qty', 'price'].flatMap((field) =>
    sameNumber(numberIn(sold, field), numberIn(line, field))
      ? []
      : [
          {
            record: line,
            field,
            message: `${field} is ${textOf(line, field)}; the order says ${textOf(sold, field)}.`,
            hint,
          },
        ],
  );
  return [...texts, ...numbers];
}

/** Returns against the list they belong to. */
export const returnDiffers: MessageCheck = {
  code: 'CX21',
  name: 'return-differs',
  severity: 'error',
  title: 'Lines returned are lines of the list, with the same code and no more than was declared.',
  source: SPECIFICATION,
  check({ list, after }) {
    if (list === undefined) return [];
    const declared = new Map(list.lines.map((line) => [textOf(line, 'gnum'), line]));
    return after.flatMap(({ lines }) =>
      lines.flatMap((line) => {
        const was = declared.get(textOf(line, 'gnum'));
        const hint = 'Return lines of the list as they were declared.';
        if (was === undefined)
          return [
            {
              record: line,
              field: 'gnum',
              message: `The list has no line ${textOf(line, 'gnum')}.`,
              hint,
            },
          ];
        const back = numberIn(line, 'qty');
        const sold = numberIn(was, 'qty');
        const over = back !== undefined && sold !== undefined && back.n * sold.d > sold.n * back.d;
        return [
          ...mustEqual(was, line, [['gcode', 'gcode']], hint),
          ...(over
            ? [
                {
                  record: line,
                  field: 'qty',
                  message: `${textOf(line, 'qty')} are returned of ${textOf(was, 'qty')}.`,
                  hint,
                },
              ]
            : []),
        ];
      }),
    );
  },
};
