import { compare, fraction } from '../../fraction.ts';
import { isRefusal } from '../choice.ts';
import { postalTax } from '../levies/postal-tax.ts';
import { consumerOrder } from './consignment.ts';
import type { RegimeRules } from './regime.ts';

/** What a parcel may be worth, CNY, from all origins; GACC Announcement 176/2024. */
export const POSTAL_LIMIT = '2000';
const PARCEL_LIMIT = fraction(POSTAL_LIMIT);
/** A tax not above this is not collected; Announcement 43/2010, clause 1, left in place in 2024. */
const SMALL_TAX = fraction('50');

/** Personal articles in mail: one charge instead of duty, VAT and consumption tax. */
export const postal: RegimeRules = {
  regime: 'postal',
  title: 'Personal post',
  procedure: '',
  about: 'A person receives articles for own use by mail; one charge, none up to CNY 50 of tax.',
  forSale: false,
  valuedAtRetail: true,
  sources: [
    'GACC Announcement 176/2024, in force 2024-12-01',
    'Tariff Commission Announcement 11/2024 (the bracket table is not in the data)',
    'GACC Announcement 43/2010, clause 1',
  ],
  plan(goods, rates, terms) {
    const parcel = consumerOrder(goods, terms);
    const over = !isRefusal(parcel.value) && compare(parcel.value.exact, PARCEL_LIMIT) > 0;
    const single = terms.unitsPerOrder.n === terms.unitsPerOrder.d;
    const { value, consignments, missing } = parcel;
    return {
      value,
      goods: parcel.goods,
      consignments,
      missing,
      eligible: over && !single ? 'no' : 'unknown',
      reasons: [
        'only articles for a person’s own use, in reasonable quantity',
        ...(over ? [overLimit(single)] : []),
      ],
      assumptions: [
        'customs may put a value of their own table in place of the price',
        ...parcel.assumptions,
      ],
      dues(customsValue) {
        const choice = rates.postal(customsValue);
        return isRefusal(choice) ? choice : [{ levy: postalTax, choice }];
      },
      forgiven: SMALL_TAX,
    };
  },
};

function overLimit(single: boolean): string {
  return single
    ? `over ${POSTAL_LIMIT} CNY: only one indivisible item, and only if customs agree`
    : `over ${POSTAL_LIMIT} CNY a parcel`;
}
