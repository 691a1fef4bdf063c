import { expect, test } from 'vitest';
import { PNG, praline, shopOf, valueAt } from '../shop-of.ts';

const CREATE = '/alibaba/icbu/product/listing/v2';
const SEARCH = '/alibaba/icbu/product/search/v2';
const GET = '/alibaba/icbu/product/get/v2';
const STATUS = '/alibaba/icbu/product/status/get/v2';
const SHELF = '/alibaba/icbu/product/batch/update/status';

async function withPraline(scenario?: string) {
  const made = await shopOf(scenario);
  const { json } = await made.iop(CREATE, praline());
  return { ...made, id: valueAt(json, 'result', 'data') };
}

test('a created product has an id that floating-point numbers cannot hold', async () => {
  const { id } = await withPraline();
  expect(id).toMatch(/^9\d{18}$/);
  expect(String(Number(id))).not.toBe(id);
});

test('the id is a bare number in the reply', async () => {
  const { iop } = await shopOf();
  const { body } = await iop(CREATE, praline());
  expect(String(body)).toMatch(/"data":9\d{18},/);
});

test('a product is read by id at once and found by search only after a while', async () => {
  const { iop, id, advance } = await withPraline();
  expect((await iop(GET, { product_id: id })).json).toMatchObject({
    success: true,
    product_info: {
      basic_info: { product_id: id, model_number: 'PRAL-250', status: 'online' },
      trade_info: { inventory: 500, price: { tiered_price: [{ price: 8.5 }, { price: 7.9 }] } },
    },
  });
  expect((await iop(SEARCH, { model_number: 'PRAL-250' })).json).toMatchObject({
    product_info: [],
  });
  await advance(500);
  const found = await iop(SEARCH, { sku_code: 'PRAL-250' });
  expect(found.json).toMatchObject({
    product_info: [{ basic_info: { product_id: id } }],
    page: { total_item: 1, total_page: 1, page_index: 1 },
  });
});

test('search goes on with the old content for a while after a change', async () => {
  const { iop, id, advance } = await withPraline();
  await advance(500);
  const basic_info = { product_id: id, title: 'Belgian pralines, new' };
  await iop('/alibaba/icbu/product/update/v2', { product_info: JSON.stringify({ basic_info }) });
  const title = async () =>
    JSON.stringify((await iop(SEARCH, { model_number: 'PRAL-250' })).json).match(
      /"title":"(.*?)"/,
    )?.[1];
  expect(await title()).toBe('Belgian pralines, box of 250 g');
  await advance(500);
  expect(await title()).toBe('Belgian pralines, new');
});

test('an update keeps what is not sent, and replaces lists whole', async () => {
  const { iop, id } = await withPraline();
  const trade_info = { price: { price_type: 'TIERED', tiered_price: [{ quantity: 1, price: 9 }] } };
  const { json } = await iop('/alibaba/icbu/product/update/v2', {
    product_info: JSON.stringify({ basic_info: { product_id: id }, trade_info }),
  });
  expect(json).toMatchObject({ result: { success: true } });
  expect((await iop(GET, { product_id: id })).json).toMatchObject({
    product_info: {
      basic_info: { title: 'Belgian pralines, box of 250 g' },
      trade_info: { inventory: 500, price: { tiered_price: [{ quantity: 1, price: 9 }] } },
    },
  });
});

test('the same product sent twice is two products: the platform does not protect', async () => {
  const { iop, shop } = await withPraline();
  await iop(CREATE, praline());
  expect(shop.store.shop.listings.size).toBe(2);
});

test('a product turns from pending to online when the audit is over', async () => {
  const { iop, id, advance } = await withPraline();
  const status = async () => (await iop(STATUS, { product_id: id })).json;
  expect(await status()).toMatchObject({ result: { data: { status: 'pending' } } });
  await advance(1500);
  expect(await status()).toMatchObject({ result: { data: { status: 'online', status_desc: '' } } });
});

test('content that breaks a rule is rejected, with the reason', async () => {
  const { iop, advance } = await shopOf();
  const basic_info = {
    title: 'Praline 最好 chocolate',
    keywords: 'x',
    product_image: [{ image_url: '//a.example/b.jpg' }],
  };
  const { json } = await iop(CREATE, praline({ basic_info }));
  const id = valueAt(json, 'result', 'data');
  await advance(1500);
  const { json: status } = await iop(STATUS, { product_id: id });
  expect(status).toMatchObject({ result: { data: { status: 'failed' } } });
  expect(JSON.stringify(status)).toContain('superlatives');
});

test('taken off the shelf a product is offline, and a draft once the audit is over', async () => {
  const { iop, id, advance } = await withPraline();
  const { json } = await iop(SHELF, { product_id_list: `[${id}, 42]`, action: 'offline' });
  expect(json).toMatchObject({
    success: false,
    updated_product_ids: [id],
    errors: [{ product_id: 42, msg_code: 'B_PRODUCT_NOT_FOUND' }],
  });
  await advance(1500);
  expect((await iop(STATUS, { product_id: id })).json).toMatchObject({
    result: { data: { status: 'draft' } },
  });
  expect((await iop(GET, { product_id: id })).json).toMatchObject({
    product_info: { basic_info: { status: 'offline', audit_status: 'approved' } },
  });
});

test('while the audit runs, a strict shop refuses edits', async () => {
  const { iop, id, advance } = await withPraline('shop: { editWhilePending: false }');
  const sent = { product_info: JSON.stringify({ basic_info: { product_id: id, title: 'New' } }) };
  const update = () => iop('/alibaba/icbu/product/update/v2', sent);
  expect((await update()).json).toMatchObject({
    result: { success: false, msg_code: 'PUB_BIZCHECK_PRODUCT_NOT_EDITABLE' },
  });
  await advance(1500);
  expect((await update()).json).toMatchObject({ result: { success: true } });
});

test.each([
  [
    'several faults at once, joined by semicolons',
    { basic_info: { product_image: [] } },
    'B_TITLE_NOT_FOUND;B_KEYWORD_NOT_FOUND;B_CONTAINS_INVALID_IMAGE',
  ],
  ['no price', { trade_info: { inventory: 1 } }, 'B_PRICE_ALL_NULL'],
  [
    'tiers that do not fall',
    {
      trade_info: {
        price: {
          price_type: 'TIERED',
          tiered_price: [
            { quantity: 1, price: 5 },
            { quantity: 9, price: 5 },
          ],
        },
      },
    },
    'B_PRICE_SEQUENCE_INVALID',
  ],
  [
    'three decimals',
    {
      trade_info: {
        price: { price_type: 'TIERED', tiered_price: [{ quantity: 1, price: 5.125 }] },
      },
    },
    'B_PRICE_SCALE_INVALID',
  ],
  [
    'a range upside down',
    { trade_info: { price: { price_type: 'RANGE', range_price: { min_price: 9, max_price: 5 } } } },
    'B_MIN_PRICE_RANGE_INVALID',
  ],
  ['a branch as category', { category_info: { category_id: 2 } }, 'CHK_CAT_NOT_LEAF'],
  ['a required attribute left out', { category_info: { category_id: 203 } }, 'CHK_BASIC_REQUIRED'],
])('%s: %#', async (_what, change, code) => {
  const { iop, shop } = await shopOf();
  const { json } = await iop(CREATE, praline(change));
  expect(json).toMatchObject({ code: '0', result: { success: false, msg_code: code } });
  expect(shop.store.shop.listings.size).toBe(0);
});

test.each([
  ['{', 'no JSON'],
  ['{"basic_info":{"title":5}}', 'basic_info.title'],
])('product_info that is not understood is refused: %s', async (product_info, said) => {
  const { iop } = await shopOf();
  const { json } = await iop(CREATE, { product_info });
  expect(json).toMatchObject({ code: 'InvalidParameter' });
  expect(json?.message).toContain(said);
});

test('stock and price are set absolutely, for the product or its SKUs, never both', async () => {
  const { iop, id } = await withPraline();
  const sku = String(BigInt(id) + 2n);
  const price = JSON.stringify({ price_type: 'TIERED', tiered_price: [{ quantity: 1, price: 3 }] });
  const inventory = (more: Record<string, string>) =>
    iop('/icbu/product/edit-inventory', { product_id: id, ...more });
  const prices = (more: Record<string, string>) =>
    iop('/icbu/product/edit-price', { product_id: id, ...more });
  const ok = { result: { success: true } };
  expect((await inventory({ inventory: '7' })).json).toMatchObject(ok);
  expect((await inventory({ sku_inventory: `{"${sku}":6}` })).json).toMatchObject(ok);
  expect((await prices({ price })).json).toMatchObject(ok);
  expect((await prices({ sku_price: `[{"sku_id":${sku},"price":4.5}]` })).json).toMatchObject(ok);
  expect((await iop(GET, { sku_id: sku })).json).toMatchObject({
    product_info: {
      trade_info: {
        inventory: 7,
        price: { tiered_price: [{ price: 3 }] },
        sku_info: [{ sku_id: sku, inventory: 6, sku_price: { price: 4.5 } }],
      },
    },
  });
  const code = (msg_code: string) => ({ result: { success: false, msg_code } });
  expect((await inventory({})).json).toMatchObject(code('B_INVENTORY_ALL_NULL'));
  expect((await inventory({ inventory: '1', sku_inventory: '[]' })).json).toMatchObject(
    code('B_INVENTORY_CONFLICT'),
  );
  expect((await inventory({ inventory: '-1' })).json).toMatchObject(
    code('B_PRODUCT_PARAM_INVALID'),
  );
  expect((await prices({})).json).toMatchObject(code('B_PRICE_ALL_NULL'));
  expect((await prices({ price, sku_price: '[]' })).json).toMatchObject(code('B_PRICE_CONFLICT'));
  expect((await prices({ sku_price: '[{"sku_id":1,"price":1}]' })).json).toMatchObject(
    code('B_PRODUCT_NOT_FOUND'),
  );
});

test('a picture is kept and its address can be used; what is no picture is refused', async () => {
  const { iop, raw } = await shopOf();
  const upload = (bytes: Uint8Array) =>
    iop(
      '/alibaba/icbu/photobank/upload',
      { file_name: 'a.png' },
      {},
      {
        image_bytes: { name: 'a.png', bytes },
      },
    );
  const { json } = await upload(PNG);
  const url = valueAt(json, 'upload_image_response', 'photobank_url');
  expect(url).toMatch(/^https:\/\/photobank\.sandbox\.invalid\/kf\/[0-9a-f]{32}\.png$/);
  const kept = await raw(`/photobank/${url.split('/').at(-1)}`);
  expect(Buffer.from(kept.body)).toEqual(PNG);
  expect((await upload(Buffer.from('<svg/>'))).json).toMatchObject({ code: '-1' });
  const none = await iop('/alibaba/icbu/photobank/upload', { file_name: 'a.png' });
  expect(none.json).toMatchObject({ code: 'MissingParameter' });
});

test('search pages through the shop, 20 at most at once', async () => {
  const { iop, advance } = await shopOf('limits: none');
  for (let i = 0; i < 23; i++) await iop(CREATE, praline());
  await advance(500);
  const page = async (page_index: string, page_size = '20') =>
    (await iop(SEARCH, { page_index, page_size })).json;
  const second = await page('2');
  expect(second).toMatchObject({ page: { total_item: 23, total_page: 2 } });
  expect(second?.product_info).toHaveLength(3);
  expect(await page('1', '21')).toMatchObject({ msg_code: 'B_PRODUCT_PARAM_INVALID' });
});

test('products and drafts can be deleted, a draft only when it is not on sale', async () => {
  const { iop, id, shop } = await withPraline();
  const product_id_list = `[${id}]`;
  const draft = await iop('/alibaba/icbu/draft/delete', { product_id_list });
  expect(draft.json).toMatchObject({ success: false, deleted_draft_ids: [] });
  const product = await iop('/alibaba/icbu/product/delete', { product_id_list });
  expect(product.json).toMatchObject({ success: true, deleted_product_ids: [id] });
  expect(shop.store.shop.listings.size).toBe(0);
});

test('categories are predicted, listed and described', async () => {
  const { iop } = await shopOf();
  expect(
    (await iop('/alibaba/icbu/category/predict/v2', { title: 'Dark chocolate' })).json,
  ).toMatchObject({
    result: { data: { category_id: 201, category_path: 'Food & Beverage / Chocolate' } },
  });
  expect((await iop('/alibaba/icbu/category/predict/v2', { title: '12 / 34' })).json).toMatchObject(
    {
      result: { msg_code: 'B_CATEGORY_PREDICT_FAIL' },
    },
  );
  expect((await iop('/alibaba/icbu/category/get/v2')).json).toMatchObject({
    result: { data: [{ category_id: 2, leaf_category: 'false', level: 1 }, {}, {}, {}, {}, {}] },
  });
  expect(
    (await iop('/alibaba/icbu/category/attribute/get/v2', { category_id: '203' })).json,
  ).toMatchObject({
    result: {
      data: {
        category_attributes: [
          { attribute_name: 'Alcohol Content', required: true },
          {},
          {},
          {},
          {},
        ],
      },
    },
  });
});
