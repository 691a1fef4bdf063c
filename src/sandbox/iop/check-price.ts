import type { Price } from './product-info.ts';
import { type Fault, invalid } from './result.ts';

const HIGHEST = 9_999_999;
const HIGHEST_QUANTITY = 99_999;

/** What the platform would object to in a price. */
export function checkPrice(price: Price): readonly Fault[] {
  return price.price_type === 'TIERED'
    ? tierFaults(price.tiered_price ?? [])
    : rangeFaults(price.range_price);
}

function tierFaults(tiers: NonNullable<Price['tiered_price']>): Fault[] {
  if (tiers.length === 0)
    return [{ code: 'B_PRICE_ALL_NULL', message: 'tiered_price has no tier' }];
  const faults = tiers.filter(({ price }) => !isPrice(price)).map(({ price }) => scale(price));
  const sequence = tiers.every(({ quantity, price }, at) => {
    const before = tiers[at - 1];
    if (before === undefined) return true;
    return Number(quantity) > Number(before.quantity) && Number(price) < Number(before.price);
  });
  if (!sequence)
    faults.push({
      code: 'B_PRICE_SEQUENCE_INVALID',
      message: 'from tier to tier the quantity must rise and the price fall',
    });
  if (
    tiers.some(({ quantity }) => !(Number(quantity) >= 1 && Number(quantity) <= HIGHEST_QUANTITY))
  )
    faults.push(invalid('a tier must start at 1 to 99,999'));
  return faults;
}

function rangeFaults(range: Price['range_price']): Fault[] {
  if (range === undefined) return [{ code: 'B_PRICE_ALL_NULL', message: 'range_price is missing' }];
  const faults = [range.min_price, range.max_price]
    .filter((price) => !isPrice(price))
    .map((price) => scale(price));
  if (!(Number(range.min_price) < Number(range.max_price)))
    faults.push({
      code: 'B_MIN_PRICE_RANGE_INVALID',
      message: 'min_price must be below max_price',
    });
  return faults;
}

function scale(price: string | number): Fault {
  return {
    code: 'B_PRICE_SCALE_INVALID',
    message: `price ${price} is no amount from 0.01 to 9,999,999 with at most 2 decimals`,
  };
}

/** An amount that the platform takes: 0.01 to 9,999,999.00, at most 2 decimals. */
export function isPrice(price: string | number): boolean {
  const text = String(price);
  return /^\d{1,7}(\.\d{1,2})?$/.test(text) && Number(text) > 0 && Number(text) <= HIGHEST;
}
