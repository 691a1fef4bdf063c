// Cross-border e-commerce retail import: what the two ways of it share.
import { compare, fraction, plus, ZERO } from '../../fraction.ts';
import type { Eligible } from '../breakdown.ts';
import { shareOf } from '../charge.ts';
import { isRefusal, type Rates } from '../choice.ts';
import type { Goods } from '../goods.ts';
import type { Terms } from '../terms.ts';
import { type Consignment, consumerOrder } from './consignment.ts';
import { type Plan, tradeDues } from './regime.ts';

/** Limits of one order and of a person's year, CNY; Caiguanshui 2018 No. 49. */
export const CBEC_ORDER_LIMIT = '5000';
export const CBEC_YEAR_LIMIT = '26000';

export const CBEC_SOURCES: readonly string[] = [
  'Caiguanshui 2016 No. 18 and 2018 No. 49 (limits from 2019-01-01)',
  'Ningbo Customs, questions and answers of 2025-11-18',
  'List of goods: announcement 7/2022 of eight ministries, on top of the 2019 edition',
];

const ORDER_LIMIT = fraction(CBEC_ORDER_LIMIT);
const YEAR_LIMIT = fraction(CBEC_YEAR_LIMIT);
const SOURCE = 'Caiguanshui 2016 No. 18 and 2018 No. 49 (Ministry of Finance, GACC, STA)';
const SEVENTY = { share: fraction('0.7'), why: '70 % within the limits', source: SOURCE };
const NO_DUTY = {
  share: ZERO,
  why: 'duty is 0 % for the time being, within the limits',
  source: SOURCE,
};
const NO_MEASURE = {
  share: ZERO,
  why: 'in practice none where the duty is 0 %',
  source: 'practice; not confirmed',
};

const RELIEF = {
  duty: NO_DUTY,
  additionalDuty: NO_MEASURE,
  consumptionTax: SEVENTY,
  vat: SEVENTY,
};

/** A consumer's order within the limits, or one item over the order limit with all taxes in full. */
export function cbecPlan(goods: Goods, rates: Rates, terms: Terms): Plan {
  const order = consumerOrder(goods, terms);
  const standing = standingOf(order, rates, terms);
  const measured =
    !isRefusal(rates.measures) &&
    rates.measures.options.some(({ formula }) => shareOf(formula).n > 0n);
  const { value, consignments, missing } = order;
  const { eligible, reasons } = standing;
  return {
    value,
    goods: order.goods,
    consignments,
    missing,
    eligible,
    reasons,
    assumptions: [
      ...(measured && !standing.full
        ? ['no trade measure within the limits of e-commerce: practice, not confirmed']
        : []),
      ...order.assumptions,
    ],
    dues: (customsValue) => tradeDues(rates, customsValue, standing.full ? {} : RELIEF),
  };
}

interface Standing {
  readonly eligible: Eligible;
  readonly reasons: readonly string[];
  /** Over the order limit: taxes in full. */
  readonly full: boolean;
}

function standingOf(order: Consignment, rates: Rates, terms: Terms): Standing {
  if (rates.ecommerceList === 'not-listed')
    return closed('the code is not on the e-commerce list that you imported');
  const listed: Standing =
    rates.ecommerceList === 'listed'
      ? { eligible: 'yes', reasons: [], full: false }
      : {
          eligible: 'unknown',
          reasons: ['open only if the code is on the e-commerce list, which is not imported'],
          full: false,
        };
  if (isRefusal(order.value)) return listed;
  const { exact } = order.value;
  if (compare(plus(terms.spentThisYear, exact), YEAR_LIMIT) > 0)
    return closed(`over ${CBEC_YEAR_LIMIT} CNY in the buyer’s year: only general trade is left`);
  if (compare(exact, ORDER_LIMIT) <= 0) return listed;
  if (terms.unitsPerOrder.n !== terms.unitsPerOrder.d)
    return closed(`the order is over ${CBEC_ORDER_LIMIT} CNY and holds more than one item`);
  const reason = `one item over ${CBEC_ORDER_LIMIT} CNY: allowed, with duty, VAT and consumption tax in full`;
  return { ...listed, reasons: [...listed.reasons, reason], full: true };
}

function closed(reason: string): Standing {
  return { eligible: 'no', reasons: [reason], full: false };
}
