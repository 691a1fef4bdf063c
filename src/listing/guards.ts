import { EXIT, UserError } from '../errors.ts';
import { dropPercent } from './decimal.ts';
import type { Outline, PlanItem, PlanOf } from './plan.ts';

export interface Limits {
  readonly allowUnlist: boolean;
  /** Most listings that may change, in percent of those that are there. */
  readonly maxChange: number;
  /** Most by which a price may fall, in percent. */
  readonly maxPriceDrop: number;
}

/**
 * Refuses a plan that does more than was allowed; nothing has been sent then.
 * @throws UserError (exit 6)
 */
export function guard(plan: PlanOf<Outline>, limits: Limits): void {
  const { unlist, update, same } = plan.counts;
  if (unlist > 0 && !limits.allowUnlist)
    throw refused(
      `The plan takes ${unlist} listing${unlist > 1 ? 's' : ''} off the shelf: ${some(plan, 'unlist')}.`,
      'If the catalog is right, add --allow-unlist.',
    );
  const there = update + unlist + same;
  const share = there === 0 ? 0 : ((update + unlist) * 100) / there;
  if (share > limits.maxChange)
    throw refused(
      `The plan changes ${update + unlist} of ${there} listings, more than ${limits.maxChange} %.`,
      'Look at ewtp plan; if it is right, raise --max-change.',
    );
  const fall = plan.items.find(
    (item) => item.action === 'update' && drop(item) > limits.maxPriceDrop,
  );
  if (fall !== undefined)
    throw refused(
      `The price of ${fall.sku} would fall by ${drop(fall)} %: ${priceChange(fall)}. Allowed are ${limits.maxPriceDrop} %.`,
      'Look at ewtp plan for all of them; if they are right, raise --max-price-drop.',
    );
  const slip = plan.items.find(
    ({ action, changes }) =>
      action === 'update' && changes.some(({ field, from }) => field === 'currency' && from !== ''),
  );
  if (slip !== undefined && limits.maxPriceDrop < 100)
    throw refused(
      `The currency of ${slip.sku} would change: ${change(slip, 'currency')}. Prices in two currencies cannot be compared.`,
      'If that is meant, add --max-price-drop 100.',
    );
}

function drop({ changes }: Outline): number {
  const price = changes.find(({ field }) => field === 'price');
  return price === undefined ? 0 : dropPercent(price.from, price.to);
}

const priceChange = (item: Outline) => change(item, 'price');

function change({ changes }: Outline, name: string): string {
  const found = changes.find(({ field }) => field === name);
  return found === undefined ? '' : `${found.from} → ${found.to}`;
}

function some({ items }: PlanOf<Outline>, action: PlanItem['action']): string {
  const skus = items.filter((item) => item.action === action).map(({ sku }) => sku);
  return skus.slice(0, 5).join(', ') + (skus.length > 5 ? ' …' : '');
}

const refused = (message: string, hint: string) =>
  new UserError(message, `${hint} Nothing was sent.`, { exit: EXIT.refused });
