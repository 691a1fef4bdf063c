import fc from 'fast-check';
import { expect, test } from 'vitest';
import { iopSigned, itemXml, praline, shopOf, topSigned } from './shop-of.ts';

const PATHS = [
  '/',
  '//',
  '/rest',
  '/rest/',
  '/rest//x',
  '/sync',
  '/router/rest',
  '/item/',
  '/photobank/',
  '/fonts/x',
  '/shop.css',
  '/__sandbox/state',
  '/__sandbox/log',
  '/__sandbox/constructor',
  '/__sandbox/scenario',
  '/__sandbox/advance-clock',
];

const TYPES = [
  '',
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
];

test('whatever comes in is answered: nothing that is sent makes the sandbox fail', async () => {
  const { shop } = await shopOf();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom(...PATHS), fc.webPath()),
      fc.oneof(fc.constant(''), fc.webQueryParameters()),
      fc.constantFrom('GET', 'POST', 'PUT', 'BREW'),
      fc.constantFrom(...TYPES),
      fc.oneof(
        fc.uint8Array({ maxLength: 80 }),
        fc.string().map((text) => Buffer.from(text)),
      ),
      fc.constantFrom('127.0.0.1:1', 'localhost', '', 'x'),
      async (path, query, method, type, body, host) => {
        const { status } = await shop.answer({
          method,
          target: query === '' ? path : `${path}?${query}`,
          headers: { host, 'content-type': type },
          body,
          from: '127.0.0.1',
        });
        expect([200, 400, 403, 404, 405]).toContain(status);
      },
    ),
    { numRuns: 400 },
  );
});

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.constantFrom(
    'constructor',
    '__proto__',
    '-1',
    '1e9',
    '9'.repeat(40),
    '[]',
    '[null]',
    '{"a":',
    'null',
  ),
);

test('well signed nonsense is refused in the words of the Alibaba.com gateway', async () => {
  const { raw, world } = await shopOf('limits: none');
  const calls: readonly [string, string][] = [
    ['/alibaba/icbu/product/listing/v2', 'product_info'],
    ['/alibaba/icbu/product/update/v2', 'product_info'],
    ['/alibaba/icbu/product/get/v2', 'sku_id'],
    ['/alibaba/icbu/product/search/v2', 'page_index'],
    ['/alibaba/icbu/product/delete', 'product_id_list'],
    ['/alibaba/icbu/category/get/v2', 'parent_category_id'],
    ['/icbu/product/edit-price', 'product_id'],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...calls), text, async ([path, name], value) => {
      const { status, json } = await raw(`/rest${path}`, iopSigned(path, { [name]: value }, world));
      expect(status).toBe(200);
      expect(typeof json?.code).toBe('string');
    }),
    { numRuns: 300 },
  );
});

test('well signed nonsense is refused in the words of the Tmall gateway', async () => {
  const { raw, world } = await shopOf('limits: none');
  const calls: readonly [string, Record<string, string>, string][] = [
    ['tmall.item.schema.add', { category_id: '1', product_id: '0' }, 'xml_data'],
    ['tmall.item.schema.add', { product_id: '0', xml_data: itemXml() }, 'category_id'],
    ['tmall.product.schema.match', { category_id: '50020275' }, 'propvalues'],
    ['taobao.items.custom.get', { fields: 'num_iid' }, 'outer_id'],
    ['taobao.items.onsale.get', { fields: 'num_iid' }, 'page_no'],
    ['tmall.item.quantity.update', { item_id: '1', item_quantity: '1' }, 'options'],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...calls), text, async ([method, more, name], value) => {
      const params = topSigned(method, { ...more, [name]: value }, world);
      const { status, json } = await raw('/router/rest', params);
      expect(status).toBe(200);
      expect(Object.keys(json ?? {})).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test('XML of random fields is taken or refused, never the sandbox’s fault', async () => {
  const { raw, world, shop } = await shopOf('limits: none');
  const tag = fc.constantFrom(
    'field',
    'value',
    'values',
    'complex-value',
    'fields',
    'itemRule',
    'x',
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.string({ maxLength: 5 }).map((one) => one.replace(/[<&]/g, '')),
      fc
        .tuple(
          tag,
          fc.constantFrom('', ' id="title"', ' id="price" type="input"'),
          fc.array(tie('node'), { maxLength: 3 }),
        )
        .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join('')}</${name}>`),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(node, async (inner) => {
      const business = {
        category_id: '1',
        product_id: '0',
        xml_data: `<itemRule>${inner}</itemRule>`,
      };
      const { status } = await raw(
        '/router/rest',
        topSigned('tmall.item.schema.add', business, world),
      );
      expect(status).toBe(200);
    }),
    { numRuns: 300 },
  );
  expect(shop.store.shop.listings.size).toBe(0);
});

test('documents nested to no end, or without end, are refused', async () => {
  const { iop, top } = await shopOf();
  const deep = `{"basic_info":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
  const product = await iop('/alibaba/icbu/product/listing/v2', { product_info: deep });
  expect(product.json).toMatchObject({
    code: 'InvalidParameter',
    message: 'The parameter product_info is nested too deeply',
  });
  const place = { category_id: '1', product_id: '0' };
  for (const inner of [
    '<a>'.repeat(2000) + '</a>'.repeat(2000),
    '<field id="a"/>'.repeat(20_000),
  ]) {
    const xml_data = `<itemRule>${inner}</itemRule>`;
    const item = await top('tmall.item.schema.add', { ...place, xml_data });
    expect(item.json).toMatchObject({ error_response: { code: 41 } });
  }
});

test('a product with parts of strange forms is refused or kept, and the shop can show it', async () => {
  const { raw, world } = await shopOf('limits: none');
  const sent = JSON.parse(praline().product_info ?? '{}') as Record<string, object>;
  const parts = fc.record(
    {
      basic_info: fc.jsonValue(),
      trade_info: fc.jsonValue(),
      logistics_info: fc.jsonValue(),
      more: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(parts, async (change) => {
      const product_info = JSON.stringify({ ...sent, ...change });
      const path = '/alibaba/icbu/product/listing/v2';
      const made = await raw(`/rest${path}`, iopSigned(path, { product_info }, world));
      expect(made.status).toBe(200);
      expect((await raw('/')).status).toBe(200);
    }),
    { numRuns: 150 },
  );
});
