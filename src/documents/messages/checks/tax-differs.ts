import {
  compare,
  type Fraction,
  fraction,
  minus,
  plus,
  times,
  toPlain,
  ZERO,
} from '../../../fraction.ts';
import { orderTax, type TaxedLine } from '../draft/tax.ts';
import { type Filed, type FiledRecord, textOf } from '../filed.ts';
import { paidDiffers, sumDiffers } from './amounts.ts';
import { type CheckFacts, type Found, LIMITS, type MessageCheck, numberIn } from './check.ts';
import { overOrderLimit } from './limits.ts';
import { lineDiffers } from './references.ts';

/** Deviation that customs is said to let pass; a trade page only, not confirmed. */
const TOLERANCE = fraction('0.05');
const ONE_FEN = fraction('0.01');

/** Where amounts or lines contradict each other, that is what is wrong. */
const CLOSER = [paidDiffers, sumDiffers, lineDiffers];

/** C13 and C14 */
export const taxDiffers: MessageCheck = {
  code: 'CX13',
  name: 'tax-differs',
  severity: 'warning',
  title:
    'taxTotal is 70 % of VAT and consumption tax on the price with freight and insurance, give or take 5 % (the tolerance is not confirmed).',
  source: LIMITS,
  check(group, facts) {
    const { order, list } = group;
    if (order === undefined || list === undefined) return [];
    const given = numberIn(order.head, 'taxTotal');
    const freight = numberIn(list.head, 'freight');
    const insurance = numberIn(list.head, 'insuredFee');
    const lines = list.lines.map((line) => taxedLine(line, facts));
    const day = dayOf(textOf(list.head, 'declTime'));
    if (
      given === undefined ||
      freight === undefined ||
      insurance === undefined ||
      day === undefined ||
      lines.includes(undefined)
    )
      return [];
    const known = lines.flatMap((line) => (line === undefined ? [] : [line]));
    const worked = orderTax(known, plus(freight, insurance), facts.taxDay(day));
    if (worked.refused !== undefined) return notChecked(order, plus(freight, insurance), worked);
    if (near(given, worked.tax) || CLOSER.some((one) => one.check(group, facts).length > 0))
      return [];
    return [
      {
        record: order.head,
        field: 'taxTotal',
        message: `taxTotal is ${toPlain(given, 5)}; by the rates of ${day} the tax is ${toPlain(worked.tax, 2)}.`,
        hint: 'ewtp cost shows how it is worked out; mend the tax, or the tariff code of a line.',
      },
    ];
  },
};

/** What cannot be worked out is said; orders above the limit are told by its own check. */
function notChecked(
  { head, lines }: Filed,
  carriage: Fraction,
  { refused }: { readonly refused: string },
): readonly Found[] {
  const goods = lines.reduce((sum, line) => plus(sum, numberIn(line, 'totalPrice') ?? ZERO), ZERO);
  if (overOrderLimit(plus(goods, carriage))) return [];
  return [
    {
      record: head,
      field: 'taxTotal',
      severity: 'info',
      message: `taxTotal is not checked: ${refused}.`,
      hint: 'Ask the platform how it worked the tax out; ewtp cost shows what is known.',
    },
  ];
}

function near(given: Fraction, worked: Fraction): boolean {
  const off = minus(given, worked);
  const size = off.n < 0n ? minus(ZERO, off) : off;
  return compare(size, ONE_FEN) <= 0 || compare(size, times(worked, TOLERANCE)) <= 0;
}

/** `20261120` as a day of the calendar; undefined for anything else. */
export function dayOf(digits: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)/.exec(digits);
  if (match === null) return undefined;
  const day = match.slice(1).join('-');
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day) ? undefined : day;
}

/** Weight and volume stand in the statutory quantities: 035 kg, 095 litres. */
function taxedLine(line: FiledRecord, { countryOf, has }: CheckFacts): TaxedLine | undefined {
  const quantity = numberIn(line, 'qty');
  const total = numberIn(line, 'totalPrice');
  const hs = textOf(line, 'gcode');
  const country = textOf(line, 'country');
  if (quantity === undefined || quantity.n <= 0n || total === undefined || !/^\d{10}$/.test(hs))
    return undefined;
  if (!has('countries', country)) return undefined;
  const netKg = inUnit(line, '035');
  const litres = inUnit(line, '095');
  return {
    sku: textOf(line, 'itemNo') || `line ${textOf(line, 'gnum')}`,
    hs,
    origin: countryOf(country) ?? 'unknown',
    quantity,
    total,
    ...(netKg !== undefined && { netKg }),
    ...(litres !== undefined && { litres }),
  };
}

function inUnit(line: FiledRecord, unit: string): Fraction | undefined {
  if (textOf(line, 'unit1') === unit) return numberIn(line, 'qty1');
  return textOf(line, 'unit2') === unit ? numberIn(line, 'qty2') : undefined;
}
