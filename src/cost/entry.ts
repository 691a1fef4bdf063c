import type { CostEntry, ItemCost } from './breakdown.ts';
import type { Fault } from './fault.ts';

type Place = NonNullable<CostEntry['place']>;

/** A product that was priced, or refused under every regime for one reason. */
export function pricedEntry(
  { sku, hs, origin, quantity, regimes, cheapest }: ItemCost,
  currency: string,
  place?: Place,
): CostEntry {
  const refused = regimes[0]?.refused;
  const entry = { sku, hs, origin, quantity, regimes, cheapest, currency };
  const placed = place === undefined ? entry : { ...entry, place };
  const everywhere = refused !== undefined && regimes.every((one) => one.refused === refused);
  return everywhere ? { ...placed, refused } : placed;
}

/** A product whose row cannot be priced because of what it says. */
export function faultyEntry(
  said: Pick<ItemCost, 'sku' | 'hs' | 'origin' | 'quantity'>,
  issues: readonly Fault[],
  place?: Place,
): CostEntry {
  return {
    ...said,
    regimes: [],
    cheapest: null,
    ...(place !== undefined && { place }),
    refused: issues.map(({ message }) => message).join(' '),
    issues,
  };
}

/** Whether something about the product was refused: the run then answers with findings. */
export function hasRefusal(entry: CostEntry): boolean {
  return entry.refused !== undefined || entry.regimes.some(({ refused }) => refused !== undefined);
}
