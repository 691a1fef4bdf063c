import { EXIT, UserError } from '../../errors.ts';
import { dropPercent } from '../decimal.ts';
import type { PlanHead, PlanItem } from './plan.ts';

export interface Limits {
  readonly allowUnlist: boolean;
  /** Most listings that may change, in percent of those that are there. */
  readonly maxChange: number;
  /** Most by which a price may fall, in percent. */
  readonly maxPriceDrop: number;
}

/** So many products are named in a refusal. */
const NAMED = 5;

/**
 * Refuses a plan that does more than was allowed; nothing has been sent then.
 * @throws UserError (exit 6)
 */
export async function guard(
  { counts }: Pick<PlanHead, 'counts'>,
  items: Iterable<PlanItem> | AsyncIterable<PlanItem>,
  limits: Limits,
): Promise<void> {
  const { unlist, update, same } = counts;
  if (unlist + update === 0) return;
  const { gone, fall, slip } = await noticed(items, limits);
  if (unlist > 0 && !limits.allowUnlist)
    throw refused(
      `The plan takes ${unlist} listing${unlist > 1 ? 's' : ''} off the shelf: ${some(gone, unlist)}.`,
      'If the catalog is right, add --allow-unlist.',
    );
  const there = update + unlist + same;
  const share = ((update + unlist) * 100) / there;
  if (share > limits.maxChange)
    throw refused(
      `The plan changes ${update + unlist} of ${there} listings, more than ${limits.maxChange} %.`,
      'Look at ewtp plan; if it is right, raise --max-change.',
    );
  if (fall !== undefined)
    throw refused(
      `The price of ${fall.sku} would fall by ${drop(fall)} %: ${priceChange(fall)}. Allowed are ${limits.maxPriceDrop} %.`,
      'Look at ewtp plan for all of them; if they are right, raise --max-price-drop.',
    );
  if (slip !== undefined && limits.maxPriceDrop < 100)
    throw refused(
      `The currency of ${slip.sku} would change: ${change(slip, 'currency')}. Prices in two currencies cannot be compared.`,
      'If that is meant, add --max-price-drop 100.',
    );
}

/** What the guards speak of: the first ones that leave the shelf, and the first to fall or change currency. */
async function noticed(
  items: Iterable<PlanItem> | AsyncIterable<PlanItem>,
  { maxPriceDrop }: Limits,
) {
  const gone: string[] = [];
  let fall: PlanItem | undefined;
  let slip: PlanItem | undefined;
  for await (const item of items) {
    if (item.action === 'unlist' && gone.length < NAMED) gone.push(item.sku);
    if (item.action !== 'update') continue;
    if (drop(item) > maxPriceDrop) fall ??= item;
    if (item.changes.some(({ field, from }) => field === 'currency' && from !== '')) slip ??= item;
  }
  return { gone, fall, slip };
}

function drop({ changes }: PlanItem): number {
  const price = changes.find(({ field }) => field === 'price');
  return price === undefined ? 0 : dropPercent(price.from, price.to);
}

const priceChange = (item: PlanItem) => change(item, 'price');

function change({ changes }: PlanItem, name: string): string {
  const found = changes.find(({ field }) => field === name);
  return found === undefined ? '' : `${found.from} → ${found.to}`;
}

const some = (skus: readonly string[], of: number) => skus.join(', ') + (of > NAMED ? ' …' : '');

const refused = (message: string, hint: string) =>
  new UserError(message, `${hint} Nothing was sent.`, { exit: EXIT.refused });
