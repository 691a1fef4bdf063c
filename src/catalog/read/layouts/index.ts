import { amazon } from './amazon.ts';
import { googleMerchant } from './google-merchant.ts';
import type { Layout } from './layout.ts';
import { magento } from './magento.ts';
import { odoo } from './odoo.ts';
import { openFoodFacts } from './open-food-facts.ts';
import { prestashop } from './prestashop.ts';
import { shopifyInventory } from './shopify-inventory.ts';
import { shopifyProducts } from './shopify-products.ts';
import { taobao } from './taobao.ts';
import { woocommerce } from './woocommerce.ts';

/** Every layout that is recognised by its headers; the first whose signature fits is taken. */
export const LAYOUTS: readonly Layout[] = [
  shopifyProducts,
  shopifyInventory,
  woocommerce,
  magento,
  prestashop,
  googleMerchant,
  openFoodFacts,
  odoo,
  amazon,
  taobao,
];
