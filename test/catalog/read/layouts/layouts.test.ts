import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { LAYOUTS } from '../../../../src/catalog/read/layouts/index.ts';
import { catalogRows, sourceOf } from '../../../support/catalog-rows.ts';

async function load(name: string) {
  const bytes = await readFile(new URL(`../../../fixtures/layouts/${name}`, import.meta.url));
  return catalogRows(sourceOf(bytes, 1000, name));
}

/** For each fixture: its layout, how it is written, how many goods, and some of them in full. */
const EXPECTED: Readonly<
  Record<string, { layout: string; goods: number; some: Record<number, object> }>
> = {
  'ewtp.csv': {
    layout: 'ewtp',
    goods: 5,
    some: { 0: { sku: 'SPEC-1', net_weight_kg: '0.25', price: '1.85', title_zh: '焦糖饼干250克' } },
  },
  'shopify-products.csv': {
    layout: 'shopify-products',
    goods: 4,
    some: {
      0: {
        sku: 'APR-S',
        gtin: '9524000002013',
        description_en: 'Washed linen,\nmade in Kortrijk.',
        net_weight_kg: '0.25',
        price: '39.00',
        pictures: 'https://cdn.example.com/apron-1.jpg',
      },
      2: { sku: 'APR-L', title_en: 'Linen apron', brand: 'Atelier Exemple', price: '41.00' },
      3: { sku: 'OAK-1', description_en: 'Oiled oak & brass', net_weight_kg: '1.35' },
    },
  },
  'shopify-inventory.csv': {
    layout: 'shopify-inventory',
    goods: 3,
    some: {
      2: { sku: 'OAK-1', hs_code: '441911', country_of_origin: 'FR', title_en: 'Oak board' },
    },
  },
  'woocommerce.csv': {
    layout: 'woocommerce',
    goods: 4,
    some: {
      0: {
        sku: 'CANDLE-FIG',
        title_en: 'Scented candle - Fig',
        brand: 'Bougie Exemple',
        net_weight_kg: '0.42',
        height_cm: '9.5',
        price: '24.00',
        pictures: 'https://example.com/c1.jpg|https://example.com/c2.jpg',
      },
      1: { sku: 'CANDLE-CEDAR', net_weight_kg: '0.43', category: 'Home > Candles' },
    },
  },
  'magento.csv': {
    layout: 'magento',
    goods: 3,
    some: {
      0: {
        sku: 'GLV-S',
        title_en: 'Leather gloves S',
        description_en: 'Lamb leather.',
        country_of_origin: 'BE',
        price: '79.0000',
        pictures: '/g/l/glv.jpg|/g/l/glv1.jpg|/g/l/glv2.jpg',
      },
    },
  },
  'prestashop.csv': {
    layout: 'prestashop',
    goods: 5,
    some: {
      3: { sku: 'BAIN-4', title_en: 'Baume à lèvres', net_weight_kg: '0.012', length_cm: '9' },
      4: { pictures: 'https://example.com/coffret.jpg|https://example.com/coffret-2.jpg' },
    },
  },
  'google-merchant.tsv': {
    layout: 'google-merchant',
    goods: 5,
    some: {
      0: {
        sku: 'LAMP-1',
        title_en: 'Desk lamp "Nona"',
        price: '89.00',
        currency: 'EUR',
        net_weight_kg: '1.9',
        gross_weight_kg: '2.4',
        pictures:
          'https://example.com/i/1.jpg|https://example.com/i/1b.jpg|https://example.com/i/1c.jpg',
      },
      3: { gross_weight_kg: '0.498951607', net_weight_kg: '0.4' },
    },
  },
  'open-food-facts.tsv': {
    layout: 'open-food-facts',
    goods: 5,
    some: {
      0: { title_en: 'Speculoos', net_content: '250 g', net_weight_kg: '0.25' },
      1: { title_en: 'Tripel', net_content: '33 cl', volume_l: '0.33', abv: '8.5' },
      4: { volume_l: '1.5' },
    },
  },
  'odoo.csv': {
    layout: 'odoo',
    goods: 4,
    some: {
      0: { sku: 'TOY-1', hs_code: '950300', country_of_origin: 'Belgium', net_weight_kg: '0.85' },
    },
  },
  'amazon.txt': {
    layout: 'amazon',
    goods: 3,
    some: {
      0: {
        sku: 'SCARF-RED',
        brand: 'Tissage Exemple',
        country_of_origin: 'Belgium',
        net_weight_kg: '0.18',
        gross_weight_kg: '0.226796185',
        pictures: 'https://example.com/r.jpg|https://example.com/r1.jpg',
      },
      1: { sku: 'SCARF-BLUE', title_en: 'Merino scarf', net_weight_kg: '0.18' },
      2: { sku: 'HAT-1', net_weight_kg: '0.141747615625' },
    },
  },
  'taobao.csv': {
    layout: 'taobao',
    goods: 5,
    some: {
      0: {
        sku: 'TB-1',
        title_zh: '比利时黑巧克力100克',
        description_zh: '比利时黑巧克力100克，\n原装进口',
        retail_price_cny: '39.00',
        stock: '200',
        gross_weight_kg: '0.12',
        pictures: 'https://img.example.com/1.jpg|https://img.example.com/1b.jpg',
      },
    },
  },
};

describe.each(Object.entries(EXPECTED))('%s', (name, { layout, goods, some }) => {
  test('loads with no hand edit, and its values mean what the shop means', async () => {
    const read = await load(name);
    expect(read.file.layout).toBe(layout);
    expect(read.goods).toHaveLength(goods);
    for (const [at, values] of Object.entries(some))
      expect(read.goods[Number(at)]).toMatchObject(values);
    const damage = read.damage.filter(
      ({ rule }) => rule !== 'unit-unsaid' && rule !== 'apostrophe-removed',
    );
    expect(damage).toEqual([]);
  });
});

test('the same feed as XML gives the same goods as text', async () => {
  const [text, xml] = [await load('google-merchant.tsv'), await load('google-merchant.xml')];
  expect(xml.file).toMatchObject({ format: 'xml', layout: 'google-merchant' });
  expect(xml.goods).toEqual(text.goods);
  expect(xml.damage).toEqual([]);
});

test('every layout has a fixture', () => {
  const shown = new Set(Object.values(EXPECTED).map(({ layout }) => layout));
  expect(LAYOUTS.filter(({ name }) => !shown.has(name))).toEqual([]);
});

test('a weight without a unit is not read where nobody can know the unit', async () => {
  const { file, damage } = await load('magento.csv');
  expect(file.columns.some(({ column }) => column === 'net_weight_kg')).toBe(false);
  expect(damage).toMatchObject([{ rule: 'unit-unsaid', say: 'unread', header: 'weight' }]);
});

test('apostrophes in front of barcodes are taken off and counted', async () => {
  const { damage } = await load('shopify-products.csv');
  expect(damage).toMatchObject([
    { rule: 'apostrophe-removed', column: 'gtin', line: 2, data: { count: '3' } },
  ]);
});
