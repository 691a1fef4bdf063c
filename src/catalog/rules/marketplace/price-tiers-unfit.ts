import type { NumberLimit } from '../../marketplace-profile.ts';
import { type Facts, type Finding, rowRule } from '../../rule.ts';
import { decimalsIn, isLess, isWithin, plain } from './limits.ts';
import { LIMIT_SOURCES } from './sources.ts';

export const priceTiersUnfit = rowRule({
  code: 'EW8508',
  name: 'price-tiers-unfit',
  severity: 'error',
  forMarketplace: true,
  title: 'The prices by quantity do not make a ladder',
  what: 'For Alibaba.com, `price_tiers`: each tier is a larger quantity at a lower price than the one before, the first lies above the minimum order and below the price; all prices within the marketplace’s bounds.',
  why: 'Alibaba.com refuses tiers out of order or repeated (B_PRICE_SEQUENCE_INVALID).',
  fix: 'Write price_tiers as quantity=price, for example 100=8.50|1000=7.90.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: ['price_tiers', 'price', 'min_order_quantity'],
  check(row, facts) {
    const tiers = row.text('price_tiers');
    if (tiers === '') return undefined;
    const start = {
      quantity: plain(row.text('min_order_quantity')) ?? '1',
      price: plain(row.text('price')),
    };
    return ladders(facts).flatMap((ladder) => firstFault(tiers.split('|'), start, ladder) ?? []);
  },
  says: {
    default: {
      message:
        'The tier {tier} does not go on from the step before: {marketplace} wants larger quantities at lower prices, beginning above the minimum order and below the price.',
      hint: 'Write them as quantity=price, for example 100=8.50|1000=7.90.',
    },
    bounds: {
      message:
        'The tier {tier} has a price that {marketplace} does not take: {from} to {to}, {decimals} decimals.',
      hint: 'Correct it.',
    },
  },
  examples: {
    good: { rows: [{ price: '9.00', price_tiers: '100=8.50|1000=7.90' }] },
    bad: {
      rows: [
        { sku: 'A', price: '9.00', price_tiers: '100=8.50|1000=8.50' },
        { sku: 'B', price: '9.00', price_tiers: '100=8.505' },
      ],
    },
  },
});

interface Step {
  readonly quantity: string;
  readonly price: string | undefined;
}

interface Ladder {
  readonly marketplace: string;
  readonly limit: NumberLimit;
}

/** The marketplaces with prices by quantity: those that show `price`. */
function ladders({ marketplaces = [] }: Facts): readonly Ladder[] {
  return marketplaces.flatMap(({ title: marketplace, numbers }) =>
    numbers.filter(({ column }) => column === 'price').map((limit) => ({ marketplace, limit })),
  );
}

/** The first tier that breaks the ladder; those behind it would only repeat the fault. */
function firstFault(
  tiers: readonly string[],
  start: Step,
  { marketplace, limit }: Ladder,
): Finding | undefined {
  let before = start;
  for (const tier of tiers) {
    const [quantity = '', price = ''] = tier.split('=').map((part) => plain(part.trim()));
    const data = { marketplace, tier: tier.trim() };
    if (!goesOn(before, { quantity, price })) return { column: 'price_tiers', data };
    if (!isWithin(price, limit) || decimalsIn(price) > limit.decimals) {
      const { from, to, decimals } = limit;
      const bounds = { from, to, decimals: String(decimals) };
      return { column: 'price_tiers', say: 'bounds', data: { ...data, ...bounds } };
    }
    before = { quantity, price };
  }
  return undefined;
}

function goesOn(before: Step, { quantity, price }: { quantity: string; price: string }): boolean {
  if (quantity === '' || price === '') return false;
  if (!isLess(before.quantity, quantity)) return false;
  return before.price === undefined || isLess(price, before.price);
}
