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
  const failed = new TextDecoder().decode(disk.get('/work/failed.csv'));
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

test('--publish puts drafts on the shelf', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  await runWith(shop, PUSH, { disk, files: { 'catalog.csv': catalogText(2) } });
  const { report } = await runWith(shop, `${PUSH} --publish`, { disk });
  expect(report.planned).toMatchObject({ update: 2 });
  expect([...shop.products.values()].map(({ status }) => status)).toEqual(['online', 'online']);
});
