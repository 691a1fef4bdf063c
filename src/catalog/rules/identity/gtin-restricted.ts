import { fieldRule, type Source } from '../../rule.ts';
import { GS1_PREFIXES, GS1_RESTRICTED } from '../sources.ts';

/** Prefixes of GTIN-13 that no trade item may carry. Sources: GS1_RESTRICTED, GS1_PREFIXES. */
function restriction(prefix: number): string | undefined {
  if (inRange(prefix, 20, 29) || inRange(prefix, 40, 49) || inRange(prefix, 200, 299))
    return 'default';
  if (inRange(prefix, 50, 59)) return 'reserved';
  if (inRange(prefix, 980, 984) || inRange(prefix, 990, 999)) return 'coupon';
  return undefined;
}

function inRange(prefix: number, from: number, to: number): boolean {
  return prefix >= from && prefix <= to;
}

/** The GS1 prefix of a barcode; GTIN-8 has prefixes of its own. */
export function gs1Prefix(gtin: string): string | undefined {
  if (!/^\d{12,14}$/.test(gtin)) return undefined;
  return gtin.padStart(14, '0').slice(1, 4);
}

const SOURCES: readonly Source[] = [GS1_RESTRICTED, GS1_PREFIXES];

const ONLY_ZEROS = /^(0{8}|0{12,14})$/;

export const gtinRestricted = fieldRule({
  code: 'EW1005',
  name: 'gtin-restricted',
  severity: 'error',
  title: 'The barcode is not one for trade',
  what: 'Prefixes for use inside one shop (020-029, 040-049, 200-299), reserved ones (050-059), and coupons and refund receipts (980-984, 990-999). Nor is a row of zeros one.',
  why: 'Such numbers are not unique: another shop has the same one on other goods, so marketplaces refuse it.',
  fix: 'Use the barcode that GS1 gave you or the maker; leave the cell empty if there is none.',
  sources: SOURCES,
  columns: ['gtin'],
  // Begins with none of the digits under which restricted prefixes lie.
  good: { empty: true, shape: { is: 'digits', lengths: [13], first: '345678' } },
  check(value) {
    // Its check digit is right, so that no other rule would speak.
    if (ONLY_ZEROS.test(value)) return { say: 'zeros' };
    const prefix = gs1Prefix(value);
    const say = prefix === undefined ? undefined : restriction(Number(prefix));
    return prefix === undefined || say === undefined ? undefined : { say, data: { prefix } };
  },
  says: {
    default: {
      message: '{value} is a number for use inside one company (prefix {prefix}), not for trade.',
      hint: 'Ask GS1 for a number of your own, or leave the cell empty.',
    },
    reserved: {
      message: '{value} has the prefix {prefix}, which GS1 keeps in reserve.',
      hint: 'Compare it with the pack: no product carries such a number.',
    },
    zeros: {
      message: '{value} is no barcode: it holds nothing but zeros.',
      hint: 'Leave the cell empty if the product has no barcode.',
    },
    coupon: {
      message: '{value} is a number for coupons or refund receipts (prefix {prefix}).',
      hint: 'Use the barcode of the product itself, or leave the cell empty.',
    },
  },
  examples: {
    good: { rows: [{ gtin: '5412345000013' }] },
    bad: { rows: [{ gtin: '2000000000404' }] },
    more: {
      reserved: { rows: [{ gtin: '0500000000009' }] },
      zeros: { rows: [{ gtin: '0000000000000' }] },
      coupon: { rows: [{ gtin: '9900000000004' }] },
    },
  },
});
