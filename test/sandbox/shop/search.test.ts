import { expect, test } from 'vitest';
import { searchable, searchableByKey } from '../../../src/sandbox/shop/search.ts';
import { praline, shopOf, valueAt } from '../shop-of.ts';

const CREATE = '/alibaba/icbu/product/listing/v2';
const UPDATE = '/alibaba/icbu/product/update/v2';

test('a listing whose number changes is found by the old one first, then by the new one', async () => {
  const { iop, shop, advance } = await shopOf();
  const { json } = await iop(CREATE, praline());
  const product_id = valueAt(json, 'result', 'data');
  await advance(500);
  const trade_info = { sku_info: [] };
  const basic_info = { product_id, model_number: 'NEW' };
  await iop(UPDATE, { product_info: JSON.stringify({ basic_info, trade_info }) });
  const found = (key: string) =>
    searchableByKey(shop.store.shop, 'alibaba-com', [key], shop.nowMs()).length;
  expect([found('PRAL-250'), found('NEW')]).toEqual([1, 0]);
  await advance(500);
  expect([found('PRAL-250'), found('NEW')]).toEqual([0, 1]);
});

test('two listings of one number are both found, and only on their own marketplace', async () => {
  const { iop, shop, advance } = await shopOf();
  await iop(CREATE, praline());
  await iop(CREATE, praline());
  await advance(500);
  const now = shop.nowMs();
  const keys = ['PRAL-250', 'other'];
  expect(searchableByKey(shop.store.shop, 'alibaba-com', keys, now)).toHaveLength(2);
  expect(searchableByKey(shop.store.shop, 'tmall-global', keys, now)).toEqual([]);
  expect(searchable(shop.store.shop, 'alibaba-com', now)).toHaveLength(2);
});

test('a deleted listing is found no more', async () => {
  const { iop, shop, advance } = await shopOf();
  const { json } = await iop(CREATE, praline());
  await advance(500);
  await iop('/alibaba/icbu/product/delete', {
    product_id_list: `[${valueAt(json, 'result', 'data')}]`,
  });
  expect(searchableByKey(shop.store.shop, 'alibaba-com', ['PRAL-250'], shop.nowMs())).toEqual([]);
});
