import type { CostEntry, ItemCost } from './breakdown.ts';
import type { Fault } from './fault.ts';

type Place = NonNullable<CostEntry['place']>;

/** A product that was priced, or refused under every regime for one reason. */
export function pricedEntry(item: ItemCost, currency: string, place?: Place): CostEntry {
  const reasons = new Set(item.regimes.map(({ refused }) => refused));
  const [refused] = reasons;
  return {
    ...item,
    currency,
    ...(place !== undefined && { place }),
    ...(reasons.size === 1 && refused !== undefined && { refused }),
  };
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
