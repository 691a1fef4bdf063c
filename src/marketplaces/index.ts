import type { Marketplace, MarketplaceOptions } from '../listing/marketplace.ts';

/** Every marketplace, by name; each is loaded when it is used. */
export const MARKETPLACES = {
  'alibaba-com': async () => (await import('./alibaba-com/index.ts')).alibabaCom,
  'tmall-global': async (options: MarketplaceOptions) =>
    (await import('./tmall-global/index.ts')).tmallGlobal(options),
} as const satisfies Readonly<
  Record<string, (options: MarketplaceOptions) => Promise<Marketplace>>
>;

export type MarketplaceName = keyof typeof MARKETPLACES;

export function isMarketplace(name: string): name is MarketplaceName {
  return Object.hasOwn(MARKETPLACES, name);
}
