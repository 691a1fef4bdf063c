import type { Marketplace } from '../listing/marketplace.ts';

/** Every marketplace, by name; each is loaded when it is used. */
export const MARKETPLACES: Readonly<Record<string, () => Promise<Marketplace>>> = {
  'alibaba-com': async () => (await import('./alibaba-com/index.ts')).alibabaCom,
};
