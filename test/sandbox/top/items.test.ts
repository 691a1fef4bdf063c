import { expect, test } from 'vitest';
import { itemXml, PNG, shopOf, valueAt } from '../shop-of.ts';

const PLACE = { category_id: '50013618', product_id: '0' };
const FIELDS = 'num_iid,outer_id,title,price,num,approve_status,cid,violation';

async function withItem(scenario?: string, change?: Readonly<Record<string, string | null>>) {
  const made = await shopOf(scenario);
  const { json } = await made.top('tmall.item.schema.add', { ...PLACE, xml_data: itemXml(change) });
  const id = valueAt(json, 'tmall_item_schema_add_response', 'add_item_result');
  const byOuterId = async () =>
    (await made.top('taobao.items.custom.get', { outer_id: 'PRAL-250', fields: FIELDS })).json;
  const byId = async () =>
    (await made.top('taobao.item.seller.get', { num_iid: id, fields: FIELDS })).json;
  return { ...made, id, byOuterId, byId };
}

const problem = (sub_code: string) => ({ error_response: { code: 15, sub_code } });

test('the schema asks for what an item must have, in the words of the engine', async () => {
  const { top } = await shopOf();
  const { json } = await top('tmall.item.add.schema.get', PLACE);
  const xml = valueAt(json, 'tmall_item_add_schema_get_response', 'add_item_result');
  expect(xml).toContain('<field id="title" name="商品标题" type="input">');
  expect(xml).toContain('<rule name="maxLengthRule" value="60" exProperty="include" unit="byte"/>');
  expect(xml).toContain('<rule name="requiredRule" value="true"/>');
  expect(xml).toContain('<option displayName="仓库中" value="2"/>');
  expect(xml).toContain('<fields><field id="item_image_0"');
});

test('an item is read by id at once and found by its outer id after a while', async () => {
  const { id, byId, byOuterId, advance } = await withItem();
  expect(id).toMatch(/^9\d{18}$/);
  const item = {
    num_iid: id,
    outer_id: 'PRAL-250',
    title: '比利时手工巧克力 250g',
    price: '128.00',
    num: 20,
    approve_status: 'onsale',
    cid: 50_013_618,
    violation: false,
  };
  expect(await byId()).toMatchObject({ item_seller_get_response: { item } });
  expect(await byOuterId()).toMatchObject({ items_custom_get_response: { items: { item: [] } } });
  await advance(500);
  expect(await byOuterId()).toMatchObject({
    items_custom_get_response: { items: { item: [item] } },
  });
});

test('only the fields asked for come back', async () => {
  const { top, id } = await withItem();
  const { json } = await top('taobao.item.seller.get', { num_iid: id, fields: 'title,nonsense' });
  expect(json).toMatchObject({
    item_seller_get_response: { item: { title: '比利时手工巧克力 250g' } },
  });
  expect(JSON.stringify(json)).not.toContain('outer_id');
});

test('everything the schema objects to is said at once', async () => {
  const { top, shop } = await shopOf();
  const xml_data = itemXml({
    title: '巧'.repeat(31),
    price: '12.345',
    quantity: '-1',
    outer_id: null,
  });
  const { json } = await top('tmall.item.schema.add', { ...PLACE, xml_data });
  expect(json).toMatchObject(problem('isv.invalid-parameter'));
  const said = valueAt(json, 'error_response', 'sub_msg');
  expect(said.split(';')).toEqual([
    'title is 62 bytes long, at most 60 are allowed',
    'price has more than 2 decimals',
    'quantity must be a whole number, not "-1"',
    '商家外部编码 (outer_id) is required',
  ]);
  expect(shop.store.shop.listings.size).toBe(0);
});

test.each([
  [
    'a field of no schema',
    '<field id="wings" type="input"><value>2</value></field>',
    'wings is not',
  ],
  [
    'the wrong type',
    '<field id="barcode" type="multiCheck"><value>2</value></field>',
    'of type input',
  ],
  [
    'an unknown option',
    '<field id="item_status" type="singleCheck"><value>7</value></field>',
    'no option',
  ],
])('%s is refused', async (_what, field, said) => {
  const { top } = await shopOf();
  const xml_data = itemXml({ item_status: null }).replace('</itemRule>', `${field}</itemRule>`);
  const { json } = await top('tmall.item.schema.add', { ...PLACE, xml_data });
  expect(json).toMatchObject(problem('isv.invalid-parameter'));
  expect(valueAt(json, 'error_response', 'sub_msg')).toContain(said);
});

test.each([
  ['XML that is not well-formed', '<itemRule><field id="a">'],
  ['another root', '<item/>'],
  ['a document type with entities', '<!DOCTYPE x [<!ENTITY a "b">]><itemRule/>'],
  ['a field without id', '<itemRule><field type="input"><value>1</value></field></itemRule>'],
  ['the same field twice', '<itemRule><field id="a"/><field id="a"/></itemRule>'],
  [
    'children in fields',
    '<itemRule><field id="item_images"><fields><field id="x"/></fields></field></itemRule>',
  ],
])('%s is refused', async (_what, xml_data) => {
  const { top } = await shopOf();
  const { json } = await top('tmall.item.schema.add', { ...PLACE, xml_data });
  expect(json).toMatchObject({
    error_response: { code: 41, sub_code: 'isv.invalid-parameter:xml_data' },
  });
});

test('price and stock are set absolutely; a change of stock adds up', async () => {
  const { top, id, byId } = await withItem();
  const quantity = (item_quantity: string, type: number) =>
    top('tmall.item.quantity.update', {
      item_id: id,
      item_quantity,
      options: JSON.stringify({ type }),
    });
  expect(
    (await top('tmall.item.price.update', { item_id: id, item_price: '99.50' })).json,
  ).toMatchObject({ tmall_item_price_update_response: { price_update_result: id } });
  expect((await quantity('7', 1)).json).toMatchObject({
    tmall_item_quantity_update_response: { quantity_update_result: id },
  });
  await quantity('7', 1);
  expect(await byId()).toMatchObject({
    item_seller_get_response: { item: { price: '99.50', num: 7 } },
  });
  await quantity('-2', 2);
  expect(await byId()).toMatchObject({ item_seller_get_response: { item: { num: 5 } } });
  expect((await quantity('-9', 2)).json).toMatchObject({ error_response: { code: 41 } });
  expect((await quantity('1', 3)).json).toMatchObject({ error_response: { code: 41 } });
  const price = await top('tmall.item.price.update', { item_id: id, item_price: '1.234' });
  expect(price.json).toMatchObject({ error_response: { code: 41 } });
  const skus = { item_id: id, item_price: '1', sku_prices: '[]' };
  expect((await top('tmall.item.price.update', skus)).json).toMatchObject({
    error_response: { code: 41 },
  });
});

test('an incremental update changes what update_fields names, and nothing else', async () => {
  const { top, id, byId } = await withItem();
  const document = (named: string) =>
    `<itemRule><field id="update_fields" type="multiCheck"><values><value>${named}</value></values></field><field id="title" type="input"><value>新标题</value></field></itemRule>`;
  const update = (named: string) =>
    top('tmall.item.schema.increment.update', { item_id: id, xml_data: document(named) });
  expect((await update('title')).json).toMatchObject({
    tmall_item_schema_increment_update_response: { update_item_result: id },
  });
  expect(await byId()).toMatchObject({
    item_seller_get_response: { item: { title: '新标题', price: '128.00', outer_id: 'PRAL-250' } },
  });
  expect((await update('subtitle')).json).toMatchObject(problem('isv.invalid-parameter'));
  expect((await update('price')).json).toMatchObject(problem('isv.invalid-parameter'));
});

test('a full update takes away what is not sent back', async () => {
  const { top, id, shop } = await withItem();
  const schema = await top('tmall.item.update.schema.get', { item_id: id });
  expect(
    valueAt(schema.json, 'tmall_item_update_schema_get_response', 'update_item_result'),
  ).toContain('<default-value>128.00</default-value>');
  await top('tmall.item.schema.update', { item_id: id, xml_data: itemXml({ description: null }) });
  expect(shop.store.shop.listings.get(id)?.offer.description).toBe('');
  const schemaNow = await top('tmall.item.increment.update.schema.get', { item_id: id });
  expect(JSON.stringify(schemaNow.json)).toContain('update_fields');
});

test('items go on and off the shelf, and are deleted', async () => {
  const { top, id, byId } = await withItem(undefined, { item_status: '2' });
  const state = async () =>
    valueAt(await byId(), 'item_seller_get_response', 'item', 'approve_status');
  expect(await state()).toBe('instock');
  const operate = (what: string) => top(`alibaba.item.operate.${what}`, { item_id: id });
  expect((await operate('upshelf')).json).toMatchObject({
    alibaba_item_operate_upshelf_response: { result: 'true' },
  });
  expect(await state()).toBe('onsale');
  await operate('downshelf');
  expect(await state()).toBe('instock');
  await operate('delete');
  expect(await byId()).toMatchObject(problem('isv.item-not-exist:invalid-numIid-or-iid'));
});

test('lists show what is on sale and what is in stock, page by page', async () => {
  const { top, advance } = await withItem();
  await top('tmall.item.schema.add', { ...PLACE, xml_data: itemXml({ item_status: '2' }) });
  await advance(500);
  for (const list of ['onsale', 'inventory']) {
    const { json } = await top(`taobao.items.${list}.get`, { fields: 'num_iid', page_size: '1' });
    expect(json).toMatchObject({ [`items_${list}_get_response`]: { total_results: 1 } });
  }
  const far = { fields: 'num_iid', page_size: '201' };
  expect((await top('taobao.items.onsale.get', far)).json).toMatchObject({
    error_response: { code: 41 },
  });
});

test('content that breaks a rule is on sale until the audit has seen it', async () => {
  const { byId, advance } = await withItem(undefined, { title: '国家级巧克力' });
  expect(await byId()).toMatchObject({
    item_seller_get_response: { item: { approve_status: 'onsale' } },
  });
  await advance(1500);
  expect(await byId()).toMatchObject({
    item_seller_get_response: { item: { approve_status: 'instock', violation: true } },
  });
});

test('one category wants a product that was matched before', async () => {
  const { top } = await shopOf();
  const category_id = '50020275';
  const rule = await top('tmall.product.match.schema.get', { category_id });
  expect(JSON.stringify(rule.json)).toContain('barcode');
  const other = await top('tmall.product.match.schema.get', { category_id: '1' });
  expect(other.json).toMatchObject({ tmall_product_match_schema_get_response: {} });
  expect(JSON.stringify(other.json)).not.toContain('match_result');
  const propvalues =
    '<itemRule><field id="barcode" type="input"><value>9524000000018</value></field></itemRule>';
  const { json } = await top('tmall.product.schema.match', { category_id, propvalues });
  const product_id = valueAt(json, 'tmall_product_schema_match_response', 'match_result');
  expect(product_id).toMatch(/^\d+$/);
  const add = (product: string) =>
    top('tmall.item.schema.add', { category_id, product_id: product, xml_data: itemXml() });
  expect((await add('0')).json).toMatchObject(problem('isv.invalid-parameter'));
  expect((await add(product_id)).json).toHaveProperty('tmall_item_schema_add_response');
});

test('a picture sent again is another picture with a number in its title', async () => {
  const { top } = await shopOf();
  const upload = (bytes: Uint8Array) =>
    top(
      'taobao.picture.upload',
      { picture_category_id: '0', image_input_title: 'a.png' },
      {},
      {
        img: { name: 'a.png', bytes },
      },
    );
  const title = async () =>
    valueAt((await upload(PNG)).json, 'picture_upload_response', 'picture', 'title');
  expect([await title(), await title(), await title()]).toEqual(['a.png', 'a(1).png', 'a(2).png']);
  expect((await upload(Buffer.from('no'))).json).toMatchObject({ error_response: { code: 3 } });
  expect((await upload(Buffer.concat([PNG, Buffer.alloc(3 << 20)]))).json).toMatchObject({
    error_response: { code: 3 },
  });
});
