import { expect, test } from 'vitest';
import { type PlacedProduct, readProducts } from '../../src/catalog/product.ts';
import { productSchema } from '../../src/catalog/product-schema.ts';
import { catalogOf } from '../support/catalog-of.ts';

async function productsOf(text: string): Promise<PlacedProduct[]> {
  const products: PlacedProduct[] = [];
  for await (const product of readProducts(await catalogOf(text))) products.push(product);
  return products;
}

test('values keep their exact decimals and take the type of their column', async () => {
  const [first] = await productsOf(
    'sku;title_en;price;currency;net_weight_kg;stock;contains_battery;pictures\nA-1;Bar;"1.234,50";eur;0,100;12;Ja;https://a/1.jpg | https://a/2.jpg\n',
  );
  expect(first?.product).toEqual({
    sku: 'A-1',
    title_en: 'Bar',
    price: '1234.50',
    currency: 'EUR',
    net_weight_kg: '0.100',
    stock: 12,
    contains_battery: true,
    pictures: ['https://a/1.jpg', 'https://a/2.jpg'],
  });
  expect(first).toMatchObject({ line: 2, record: 1, unread: [] });
});

test('a price that names its currency needs no currency column', async () => {
  const [first] = await productsOf('sku,title_en,price\nA-1,Bar,28.00 USD\n');
  expect(first?.product).toMatchObject({ price: '28.00', currency: 'USD' });
});

test('what cannot be read is named and absent, never zero', async () => {
  const [first] = await productsOf(
    'sku,title_en,price,stock,net_weight_kg\nA-1,Bar,"1,234",a few,\n',
  );
  expect(first?.unread).toEqual([
    { column: 'price', value: '1,234' },
    { column: 'stock', value: 'a few' },
  ]);
  expect(first?.product).toEqual({ sku: 'A-1', title_en: 'Bar' });
});

test('every product fits the product schema', async () => {
  const products = await productsOf(
    'sku,title_en,hs_code,incoterm,abv,condition\nA-1,Bar,18063200,fob,8.5,New\nA-2,Bar,,,,\n',
  );
  for (const { product } of products) expect(productSchema.parse(product)).toEqual(product);
});
