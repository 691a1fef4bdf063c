import { expect, test } from 'vitest';
import { sha256 } from '../../src/documents/issued.ts';
import { built, exampleOrder, ORDERS } from '../support/customs.ts';
import { exampleCatalog } from '../support/example-catalog.ts';
import { run } from '../support/run.ts';
import { schemaCheck } from '../support/schemas.ts';

const CATALOG = exampleCatalog();
const BUILD = 'customs build orders.jsonl --catalog catalog.csv --regime cbec-direct --out set';
const files = (orders: string) => ({ 'orders.jsonl': orders, 'catalog.csv': CATALOG });
const oneOrder = (change: object) => `${JSON.stringify({ ...exampleOrder(), ...change })}\n`;

test('the example orders give four messages and a manifest with true hashes, the same bytes each time', async () => {
  const first = await run(`${BUILD} --json`, { files: files(ORDERS) });
  expect(`${first.code} ${first.err}`).toBe('0 ');
  const result = JSON.parse(first.out);
  expect(schemaCheck('schemas/customs-build.json')(result)).toEqual([]);
  expect(result.files.map(({ message }: { message: string }) => message)).toEqual([
    '311',
    '411',
    '511',
    '621',
  ]);
  for (const { path, sha256: hash } of result.files)
    expect(sha256(first.world.disk.get(`/project/set/${path}`) ?? '')).toBe(hash);
  const again = await run(`${BUILD} --json`, { files: files(ORDERS), today: '2026-12-01' });
  expect(again.world.disk.get('/project/set/manifest.json')).toEqual(
    first.world.disk.get('/project/set/manifest.json'),
  );
});

test('orders as CSV, one row for each line, give the same messages as JSON', async () => {
  const { order, time, lines, platform, enterprise, buyer, consignee, transfer } = exampleOrder();
  const flat = { order, time, ...flatten({ platform, enterprise, buyer, consignee, transfer }) };
  const names = [...Object.keys(flat), 'lines.sku', 'lines.quantity', 'lines.price', 'lines.code'];
  const rows = lines.map((line: Record<string, string>, i: number) => [
    ...Object.entries(flat).map(([name, value]) => (i === 0 || name === 'order' ? value : '')),
    line.sku,
    line.quantity,
    line.price,
    line.code,
  ]);
  const csv = [names, ...rows].map((row) => row.join(';')).join('\r\n');
  const line = '--catalog catalog.csv --regime cbec-direct --out set';
  const fromCsv = await run(`customs build o.csv ${line}`, {
    files: { 'o.csv': csv, 'catalog.csv': CATALOG },
  });
  expect(`${fromCsv.out}${fromCsv.err}`).toContain('1 orders in 1 messages');
  const json = { order, time, lines, platform, enterprise, buyer, consignee, transfer };
  const fromJson = await run(`customs build o.jsonl ${line}`, {
    files: { 'o.jsonl': JSON.stringify(json), 'catalog.csv': CATALOG },
  });
  const written = '/project/set/CEB311Message-0001.xml';
  expect(fromCsv.world.disk.get(written)).toEqual(fromJson.world.disk.get(written));
});

function flatten(groups: Record<string, Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([group, fields]) =>
      Object.entries(fields).map(([name, value]) => [`${group}.${name}`, value]),
    ),
  );
}

test('one faulty order keeps everything from being written, and says its line and path', async () => {
  const orders = `${ORDERS}${oneOrder({ order: 'X-9', buyer: { ...exampleOrder().buyer, id: '' } })}{"order":\n`;
  const { code, out, world } = await run(`${BUILD} --json`, { files: files(orders) });
  expect(code).toBe(1);
  const { issues } = JSON.parse(out);
  expect(
    issues.map((issue: Record<string, string>) => [issue.line, issue.code, issue.path]),
  ).toEqual([
    [4, 'CX00', 'buyer.id'],
    [5, 'CX00', ''],
  ]);
  expect([...world.disk.keys()].filter((name) => name.startsWith('/project/set'))).toEqual([]);
});

test.each([
  [
    'a SKU that the catalog lacks',
    { lines: [{ sku: 'NO', quantity: '1', price: '5', code: '1806320000' }] },
    'CX22',
    'lines[0].sku',
  ],
  [
    'a code of eight digits',
    { lines: [{ sku: 'CHOC-70-100', quantity: '1', price: '5' }] },
    'CX23',
    'lines[0].code',
  ],
  [
    'beer without a dollar rate',
    {
      lines: [
        { sku: 'BEER-BLOND-33', quantity: '6', price: '22', code: '2203000000', recordNo: 'R' },
      ],
    },
    'CX23',
    'tax',
  ],
  [
    'an order of several items a fen above the limit',
    {
      freight: '0',
      lines: [
        {
          ...{ sku: 'CHOC-70-100', quantity: '2', price: '2500.005' },
          ...{ code: '1806320000', recordNo: 'R001' },
        },
      ],
    },
    'CX12',
    'Order/OrderHead/goodsValue',
  ],
  [
    'a name that is too long',
    { buyer: { ...exampleOrder().buyer, name: '李'.repeat(61) } },
    'CX15',
    'Order/OrderHead/buyerName',
  ],
  [
    'no vehicle for direct purchase',
    { entry: { ...exampleOrder().entry, vehicle: undefined } },
    'CX09',
    'Inventory/InventoryHead/trafNo',
  ],
  [
    'a return of more than was bought',
    { return: { list: '221620261000000001', reason: '破损', lines: [{ line: 1, quantity: '3' }] } },
    'CX21',
    'return.lines[0]',
  ],
])('build refuses %s', async (_what, change, code, path) => {
  const run_ = await run(`${BUILD} --json`, { files: files(oneOrder(change)) });
  const { issues } = JSON.parse(run_.out);
  expect([run_.code, issues[0].code, issues[0].path]).toEqual([1, code, path]);
});

test('where the tax is not known, customs offers the order’s tax and no flag that it lacks', async () => {
  const year = {
    time: '2025-03-01T10:00:00',
    entry: { ...exampleOrder().entry, declared: '2025-03-01' },
  };
  const { code, out } = await run(`${BUILD} --json`, { files: files(oneOrder(year)) });
  expect(code).toBe(1);
  const { issues } = JSON.parse(out);
  expect(issues[0].path).toBe('tax');
  expect(`${issues[0].message} ${issues[0].hint}`).not.toContain('--rate');
  expect(issues[0].hint).toBe('To go on, give the order’s tax as the platform collected it.');
});

test('beer is taxed by the litre and price once the dollar has a rate', async () => {
  const beer = {
    lines: [{ sku: 'BEER-BLOND-33', quantity: '6', price: '22', code: '2203000000' }],
  };
  const { code, out, err, world } = await run(`${BUILD} --fx USD=7.10`, {
    files: files(oneOrder(beer)),
  });
  expect(`${code} ${out}`, err).toMatch(/^0 /);
  const list = new TextDecoder().decode(world.disk.get('/project/set/CEB621Message-0001.xml'));
  expect(list).toContain('<ceb:qty1>1.98</ceb:qty1>\n      <ceb:unit1>095</ceb:unit1>');
});

test('an order that is cancelled or sent back gives its message', async () => {
  const after = {
    cancel: { list: '221620261000000001', reason: '订单取消' },
    return: { list: '221620261000000001', reason: '破损', lines: [{ line: 2, quantity: '1' }] },
  };
  const messages = await built(oneOrder(after));
  expect(Object.keys(messages)).toEqual(
    ['311', '411', '511', '621', '623', '625'].map((code) => `CEB${code}Message`),
  );
  expect(messages.CEB625Message).toContain(
    '<ceb:gnum>2</ceb:gnum>\n      <ceb:gcode>1806900000</ceb:gcode>',
  );
});

test('a hundred documents go into a message, and a folder keeps nothing of an earlier build', async () => {
  const many = Array.from({ length: 101 }, (_, i) =>
    oneOrder({
      order: `N-${i}`,
      payment: undefined,
      waybill: undefined,
      entry: undefined,
      buyer: { ...exampleOrder().buyer },
      lines: [{ sku: 'CHOC-70-100', quantity: '1', price: '39' }],
    }),
  ).join('');
  const first = await run(BUILD, { files: files(many) });
  expect(first.out).toBe(
    'set/CEB311Message-0001.xml  100 documents\nset/CEB311Message-0002.xml  1 documents\n',
  );
  await run(BUILD, { files: files(ORDERS), disk: first.world.disk });
  expect(
    [...first.world.disk.keys()].filter((name) => name.startsWith('/project/set/CEB311')),
  ).toEqual(['/project/set/CEB311Message-0001.xml']);
});

test('check prints one document that keeps to its schema, and exits 1 on errors', async () => {
  const messages = await built();
  const bad = (messages.CEB411Message ?? '').replace('<ceb:amountPaid>', '<ceb:amountPaid>1');
  const { code, out } = await run('customs check a.xml b.xml --json', {
    files: { 'a.xml': messages.CEB311Message ?? '', 'b.xml': bad },
  });
  const result = JSON.parse(out);
  expect(schemaCheck('schemas/customs-check.json')(result)).toEqual([]);
  expect([code, result.issues.map((issue: { code: string }) => issue.code)]).toEqual([1, ['CX02']]);
});

test.each([
  ['customs', 2, 'Missing'],
  ['customs biuld o.jsonl', 2, 'Did you mean build?'],
  ['customs build', 2, 'one file of orders'],
  ['customs build o.jsonl --catalog c.csv --out x', 2, '--regime'],
  [
    'customs build o.jsonl --catalog c.csv --out x --regime cbec-bond',
    2,
    'Did you mean cbec-bonded?',
  ],
  ['customs build o.jsonl --regime cbec-direct --out x', 2, '--catalog'],
  [
    'customs build o.jsonl --catalog c.csv --regime cbec-direct --out x --message 312',
    2,
    'no message 312',
  ],
  ['customs check', 2, 'needs files'],
])('%s exits %i and says what to do', async (line, code, said) => {
  const result = await run(line);
  expect(result.code).toBe(code);
  if (said !== 'Missing') expect(result.err).toContain(said);
});

test('CSV with a quote that does not close, or a header that reaches for the prototype, harms nothing', async () => {
  const line = '--catalog catalog.csv --regime cbec-direct --out set';
  const unclosed = await run(`customs build o.csv ${line}`, {
    files: { 'o.csv': 'order,time\n"a,b\n', 'catalog.csv': CATALOG },
  });
  expect([unclosed.code, unclosed.err]).toEqual([
    1,
    expect.stringContaining('cannot be read as CSV'),
  ]);
  const hostile = await run(`customs build o.csv ${line} --json`, {
    files: { 'o.csv': 'order,__proto__.polluted\nA,yes\n', 'catalog.csv': CATALOG },
  });
  expect(hostile.code).toBe(1);
  expect(Reflect.has({}, 'polluted')).toBe(false);
});

test('totals with many decimals still add up', async () => {
  const lines = [
    { sku: 'CHOC-70-100', quantity: '0.33333', price: '12.34567', code: '1806320000' },
    { sku: 'CHOC-85-100', quantity: '1.11111', price: '7.77777', code: '1806320000' },
  ];
  const { code, out } = await run(`${BUILD} --json`, { files: files(oneOrder({ lines })) });
  expect([code, JSON.parse(out).issues]).toEqual([0, []]);
});

test('a file without orders is no success', async () => {
  const { code, err } = await run(BUILD, { files: files('\n') });
  expect([code, err]).toEqual([1, 'orders.jsonl holds no orders. Nothing was written.\n']);
});
