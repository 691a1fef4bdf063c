import { expect, test } from 'vitest';
import { fakeShop } from '../support/fake-shop.ts';
import { catalogText, runWith } from '../support/listing.ts';

const PUSH = 'push catalog.csv --shop test --json';

test('a first push creates each product once, as a draft; a second one sends no write', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const files = { 'catalog.csv': catalogText(45) };
  const first = await runWith(shop, PUSH, { disk, files });
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.report.planned).toMatchObject({ create: 45, update: 0 });
  expect(first.report.done).toMatchObject({ created: 45 });
  expect(Object.values(shop.counts())).toEqual(Array(45).fill(1));
  expect([...shop.products.values()].every(({ status }) => status === 'offline')).toBe(true);
  expect(first.report.items[0]?.remoteId).toMatch(/^16000000000000000\d\d$/);

  const writes = shop.writes();
  const second = await runWith(shop, PUSH, { disk });
  expect(second.report.done).toMatchObject({ unchanged: 45, created: 0 });
  expect(second.report.calls.writes).toBe(0);
  expect(shop.writes()).toBe(writes);
});

test('3 bad rows of 40: 37 are listed, exit 1; the failed file, corrected, lists the other 3', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const bad = (i: number) =>
    i === 3
      ? { price: '12.505' }
      : i === 17
        ? { title: 'x'.repeat(200) }
        : i === 30
          ? { title: 'REFUSE me' }
          : {};
  const first = await runWith(shop, `${PUSH} --failed failed.csv`, {
    disk,
    files: { 'catalog.csv': catalogText(40, bad) },
  });
  expect(first.code).toBe(1);
  expect(first.report.done).toMatchObject({ created: 37, rejected: 3 });
  const refused = first.report.items.find(({ sku }) => sku === 'A-30');
  expect(refused).toMatchObject({
    codes: ['B_PRODUCT_PARAM_INVALID', 'CHK_BASIC_REQUIRED'],
    traceId: 'trace-1',
    line: 32,
  });
  const failed = new TextDecoder().decode(disk.get('/project/failed.csv'));
  expect(failed.trim().split('\r\n')).toHaveLength(4);
  expect(failed).toContain('ewtp_reason');

  const mended = failed
    .replace('12.505', '12.50')
    .replace(/x{200}/, 'Short')
    .replaceAll('REFUSE me', 'Fine');
  const second = await runWith(shop, 'push failed.csv --shop test --json', {
    disk,
    files: { 'failed.csv': mended },
  });
  // The others are no longer in this catalog: they are drafts, so nothing is taken off the shelf.
  expect(second.report.done).toMatchObject({ created: 3, rejected: 0 });
  expect(Object.values(shop.counts())).toEqual(Array(40).fill(1));
});

test('the failed file of a shop whose listings are live takes none of the others off the shelf', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const bad = (i: number) => (i === 1 ? { title: 'REFUSE me' } : {});
  const files = { 'catalog.csv': catalogText(4, bad) };
  await runWith(shop, `${PUSH} --publish --failed failed.csv`, { disk, files });
  const failed = new TextDecoder().decode(disk.get('/project/failed.csv'));
  const mended = { 'failed.csv': failed.replaceAll('REFUSE me', 'Fine') };
  const line = 'push failed.csv --shop test --json --publish --allow-unlist';
  const second = await runWith(shop, line, { disk, files: mended });
  expect(second).toMatchObject({ code: 0, report: { done: { created: 1, unlisted: 0 } } });
  expect([...shop.products.values()].map(({ status }) => status)).toEqual(Array(4).fill('online'));
});

test('a catalog that is a list in a .json file is no plan', async () => {
  const shop = fakeShop();
  const product = { title_en: 'Box', category: 'chocolate', price: '1.50', currency: 'USD' };
  const rows = ['A', 'B'].map((sku) => ({
    sku,
    ...product,
    pictures: 'https://pictures.test/a.jpg',
  }));
  const files = { 'catalog.json': JSON.stringify(rows) };
  const { report } = await runWith(shop, 'push catalog.json --shop test --json', { files });
  expect(report.planned).toMatchObject({ create: 2 });
});

test('changes are sent field by field where the marketplace has a call for it, and counted', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  await runWith(shop, PUSH, { disk, files: { 'catalog.csv': catalogText(5) } });
  shop.calls.length = 0;
  const change = (i: number) =>
    i === 1 ? { stock: '39' } : i === 2 ? { price: '11.00' } : i === 3 ? { title: 'New' } : {};
  const files = { 'catalog.csv': catalogText(5, change) };
  const { report } = await runWith(shop, PUSH, { disk, files });
  expect(report.planned).toMatchObject({ create: 0, update: 3, same: 2 });
  const writes = shop.calls.map(({ api }) => api).filter((api) => !api.includes('search'));
  expect(writes.sort()).toEqual([
    '/alibaba/icbu/product/update/v2',
    '/icbu/product/edit-inventory',
    '/icbu/product/edit-price',
  ]);
});

test('a change is taken back at once, though the shop’s search still shows what was before it', async () => {
  const shop = fakeShop();
  shop.lagMs = 3_600_000;
  const disk = new Map<string, Uint8Array>();
  const files = { 'catalog.csv': catalogText(3) };
  const cheaper = { 'catalog.csv': catalogText(3, (i) => (i === 1 ? { price: '9.00' } : {})) };
  const price = () => JSON.stringify([...shop.products.values()][1]?.info.trade_info?.price);
  await runWith(shop, PUSH, { disk, files });
  // By now the search knows the products; what they say from now on, it does not.
  const later = { disk, sinceNoonMs: 7_200_000 };
  const first = await runWith(shop, PUSH, { ...later, files: cheaper });
  expect(first.report.done).toMatchObject({ updated: 1, unchanged: 2 });
  expect(price()).toContain('9');
  const back = await runWith(shop, PUSH, { ...later, files });
  expect(back.report.done).toMatchObject({ updated: 1, unchanged: 2 });
  expect(price()).toContain('12.5');
});

test('what somebody else has set to just what the catalog says is looked at once, then known', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  await runWith(shop, PUSH, { disk, files: { 'catalog.csv': catalogText(3) } });
  const stock = { 'catalog.csv': catalogText(3, () => ({ stock: '7' })) };
  for (const { info } of shop.products.values())
    Object.assign(info.trade_info ?? {}, { inventory: 7 });
  const first = await runWith(shop, PUSH, { disk, files: stock });
  expect(first.report.done.unchanged).toBe(3);
  const second = await runWith(shop, PUSH, { disk, files: stock });
  expect(second.report.calls).toEqual({ all: first.report.calls.all - 3, writes: 0 });
});

test('a draft that is still on the shelf is no success: the report says so, and the next run takes it off', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const files = { 'catalog.csv': catalogText(2) };
  let shelved = 0;
  shop.fault = (_, api) =>
    api.endsWith('batch/update/status') && ++shelved <= 5 ? 'lost-before' : undefined;
  const first = await runWith(shop, `${PUSH} --concurrency 1`, { disk, files });
  expect(first.code).toBe(5);
  expect(first.report).toMatchObject({ resumable: true, done: { created: 2 } });
  expect(first.report.items.map(({ unfinished }) => unfinished)).toEqual([true, false]);
  expect(first.report.items[0]?.message).toContain('taken off the shelf');
  expect([...shop.products.values()].map(({ status }) => status)).toEqual(['online', 'offline']);
  const second = await runWith(shop, 'push catalog.csv --shop test', { disk, files });
  expect(second).toMatchObject({ code: 0, err: '' });
  expect([...shop.products.values()].map(({ status }) => status)).toEqual(['offline', 'offline']);
});

test('a stop brings what is under way to its end: no new draft stays on the shelf', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  let stop = () => {};
  shop.fault = (_, api) => {
    if (api.endsWith('listing/v2')) stop();
    return undefined;
  };
  const files = { 'catalog.csv': catalogText(30) };
  const first = await runWith(shop, PUSH, { disk, files }, (world) => ({
    ...world,
    processes: {
      ...world.processes,
      onStop(listener) {
        stop = listener;
        return () => {};
      },
    },
  }));
  expect(first.code).toBe(130);
  expect(first.report.done.created).toBeGreaterThan(0);
  expect(first.report.done.notTried).toBeGreaterThan(0);
  expect([...shop.products.values()].every(({ status }) => status === 'offline')).toBe(true);
  expect(first.report.items.some(({ unfinished }) => unfinished)).toBe(false);
});

test('--publish puts drafts on the shelf', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  await runWith(shop, PUSH, { disk, files: { 'catalog.csv': catalogText(2) } });
  const { report } = await runWith(shop, `${PUSH} --publish`, { disk });
  expect(report.planned).toMatchObject({ update: 2 });
  expect([...shop.products.values()].map(({ status }) => status)).toEqual(['online', 'online']);
});

test('a picture file is uploaded once for its content, and never again', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const png = (text: string) =>
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from(text)]);
  const rows = ['A,one.png', 'B,copy.png|two.png', 'C,https://pictures.test/c.jpg'].map((row) => {
    const [sku, pictures] = row.split(',');
    return `${sku},Box,chocolate,1.50,USD,${pictures}`;
  });
  const files = {
    'shop/catalog.csv': ['sku,title_en,category,price,currency,pictures', ...rows, ''].join('\n'),
    'shop/one.png': png('1'),
    'shop/copy.png': png('1'),
    'shop/two.png': png('2'),
  };
  const line = 'push shop/catalog.csv --shop test --json';
  const { code } = await runWith(shop, line, { disk, files });
  expect(code).toBe(0);
  const uploads = () => shop.calls.filter(({ api }) => api.includes('photobank')).length;
  expect(uploads()).toBe(2);
  const listed = [...shop.products.values()].find(
    ({ info }) => info.basic_info?.model_number === 'B',
  );
  expect(JSON.stringify(listed?.info)).toMatch(/"\/\/bank\/(one|copy)\.png".*"\/\/bank\/two\.png"/);
  const again = await runWith(shop, line, { disk });
  expect(again.report.done).toMatchObject({ unchanged: 3 });
  // The same content under the same name is no change; other content is.
  const other = await runWith(shop, line, { disk, files: { 'shop/two.png': png('3') } });
  expect(other.report.done).toMatchObject({ updated: 1, unchanged: 2 });
  expect(uploads()).toBe(3);
});

test('a picture that is missing, too large or no picture is found before anything is sent', async () => {
  const shop = fakeShop();
  const rows = ['gone.png', 'text.png', 'big.png'].map(
    (name, i) => `P-${i},Box,chocolate,1.50,USD,${name}`,
  );
  const files = {
    'catalog.csv': ['sku,title_en,category,price,currency,pictures', ...rows, ''].join('\n'),
    'text.png': 'no picture',
    'big.png': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5_000_001)]),
  };
  const { code, report } = await runWith(shop, PUSH, { files });
  expect(code).toBe(1);
  expect(report.items.map(({ codes }) => codes)).toEqual([['EW8514'], ['EW8514'], ['EW8513']]);
  expect(shop.writes()).toBe(0);
});

test('a picture that goes while the run is under way costs its product, not the run', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const rows = ['a.png', 'b.png'].map((name, i) => `P-${i},Box,chocolate,1.50,USD,${name}`);
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]);
  const files = {
    'catalog.csv': ['sku,title_en,category,price,currency,pictures', ...rows, ''].join('\n'),
    'a.png': png,
    'b.png': Buffer.concat([png, png]),
  };
  shop.fault = (_, api) => {
    if (api.endsWith('photobank/upload')) disk.delete('/project/b.png');
    return undefined;
  };
  const { code, report } = await runWith(shop, `${PUSH} --concurrency 1`, { disk, files });
  expect(code).toBe(1);
  expect(report.items.map(({ outcome }) => outcome)).toEqual(['created', 'rejected']);
  expect(report.items[1]?.message).toContain('gone');
});

test('a rejected variant of a shop’s export comes back whole, with what its group’s first row says', async () => {
  const shop = fakeShop();
  const head =
    'Handle,Title,Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty,Image Src';
  const rows = [
    'box,REFUSE box,Exemple,chocolate,TRUE,Size,S,BOX-S,4.50,10,https://pictures.test/s.jpg',
    'box,,,,,,M,BOX-M,6.50,10,https://pictures.test/m.jpg',
  ];
  const { world, err } = await runWith(shop, `${PUSH} --failed failed.csv`, {
    files: { 'catalog.csv': [head, ...rows, ''].join('\n') },
  });
  expect(err).toContain('1 row is a variant of a product');
  const failed = new TextDecoder().decode(await world.files.read('failed.csv'));
  expect(failed.match(/REFUSE box/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
});

test('a push does what was planned, whatever becomes of the catalog meanwhile; the next run takes that up', async () => {
  const after = catalogText(3, (i) => (i === 1 ? { price: '11.99' } : {}));
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const files = { 'catalog.csv': catalogText(3) };
  shop.fault = (n) => {
    // Somebody saves the catalog just when the first call leaves.
    if (n === 1) disk.set('/project/catalog.csv', new TextEncoder().encode(after));
    return undefined;
  };
  const prices = () =>
    [...shop.products.values()].map(({ info }) => JSON.stringify(info.trade_info?.price));
  const first = await runWith(shop, PUSH, { disk, files });
  expect(first.report.done).toMatchObject({ created: 3 });
  expect(new Set(prices()).size).toBe(1);
  const second = await runWith(shop, PUSH, { disk });
  expect(second.report.done).toMatchObject({ updated: 1, unchanged: 2 });
  expect(prices()[1]).toContain('11.99');
});

test('a long text is compared whole, and told in short', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const text = (end: string) => catalogText(1).replace(',Nice,', `,${'n'.repeat(900)}${end},`);
  await runWith(shop, PUSH, { disk, files: { 'catalog.csv': text('a') } });
  const plan = 'plan catalog.csv --shop test --json';
  const same = await runWith(shop, plan, { disk });
  expect(JSON.parse(same.out).counts).toMatchObject({ same: 1 });
  const other = await runWith(shop, plan, { disk, files: { 'catalog.csv': text('b') } });
  const { changes, fields } = JSON.parse(other.out).items[0];
  expect(changes).toHaveLength(1);
  expect(changes[0].from).toContain('(901 characters, ');
  expect(changes[0].to.length).toBeLessThanOrEqual(200);
  expect(fields.description).toHaveLength(901);
});
