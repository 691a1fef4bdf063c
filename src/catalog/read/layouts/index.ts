import type { Layout } from './layout.ts';
import { shopifyProducts } from './shopify-products.ts';

/** Every layout that is recognised by its headers; the first whose signature fits is taken. */
export const LAYOUTS: readonly Layout[] = [shopifyProducts];
