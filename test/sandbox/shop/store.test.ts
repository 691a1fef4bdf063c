import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterListing } from '../../../src/sandbox/shop/ids.ts';
import { apply, type Change, emptyShop, historyOf } from '../../../src/sandbox/shop/state.ts';
import { openStore } from '../../../src/sandbox/shop/store.ts';
import { type FakeWorld, fakeWorld } from '../../support/fake-world.ts';
import { itemXml, praline, shopOf, valueAt } from '../shop-of.ts';

const PATH = '/project/.ewtp/sandbox/shop.jsonl';
const CREATE = '/alibaba/icbu/product/listing/v2';
const text = (world: FakeWorld) => new TextDecoder().decode(world.disk.get(PATH));

test('the next run finds the shop as the last one left it', async () => {
  const first = await shopOf();
  const { json } = await first.iop(CREATE, praline());
  await first.top('tmall.item.schema.add', {
    category_id: '1',
    product_id: '0',
    xml_data: itemXml(),
  });
  await first.iop('/auth/token/create', { code: 'sandbox-code' });
  await first.advance(60_000);
  const before = historyOf(first.shop.store.shop);
  const second = await shopOf('{}', first.world);
  expect(historyOf(second.shop.store.shop)).toEqual(before);
  const id = valueAt(json, 'result', 'data');
  expect((await second.iop('/alibaba/icbu/product/get/v2', { product_id: id })).json).toMatchObject(
    {
      success: true,
    },
  );
  const next = await second.iop(CREATE, praline());
  expect(valueAt(next.json, 'result', 'data')).not.toBe(id);
});

test('a process may be killed at any byte: what was answered is there, the torn line is not', async () => {
  const { world, iop } = await shopOf();
  await iop(CREATE, praline());
  const firstLine = text(world).length;
  await iop(CREATE, praline());
  const whole = text(world);
  for (let cut = firstLine; cut <= whole.length; cut += 7) {
    const torn = fakeWorld();
    torn.disk.set(PATH, new TextEncoder().encode(whole.slice(0, cut)));
    const { shop, close } = await openStore(PATH, torn);
    expect(shop.listings.size).toBeGreaterThanOrEqual(1);
    await close();
    // What is written after it stands on a line of its own.
    const again = await openStore(PATH, torn);
    expect(historyOf(again.shop)).toEqual(historyOf(shop));
  }
});

test('a damaged line in the middle is said with its number', async () => {
  const { world, iop } = await shopOf();
  await iop(CREATE, praline());
  const lines = text(world).split('\n');
  lines[2] = '{"kind":"wonder"}';
  world.disk.set(PATH, new TextEncoder().encode(lines.join('\n')));
  await expect(openStore(PATH, world)).rejects.toThrow(`${PATH}:3 is no line of a sandbox shop.`);
});

test('a file of another version is left alone', async () => {
  const world = fakeWorld();
  world.disk.set(PATH, new TextEncoder().encode('{"sandbox":2}\n'));
  await expect(openStore(PATH, world)).rejects.toThrow('not written by this version');
  expect(text(world)).toBe('{"sandbox":2}\n');
});

test('a history much longer than the shop is written anew when it is opened', async () => {
  const world = fakeWorld();
  const store = await openStore(PATH, world);
  for (let i = 0; i < 1100; i++) await store.record([{ kind: 'clock', aheadMs: i }]);
  const long = text(world).length;
  const { shop } = await openStore(PATH, world);
  expect(text(world).length).toBeLessThan(long / 10);
  expect(shop.aheadMs).toBe(1099);
});

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.nat(5).map((n): Change => ({ kind: 'gone', id: String(n) })),
  fc.nat(10_000).map((aheadMs): Change => ({ kind: 'clock', aheadMs })),
  fc.nat(9).map((n): Change => ({ kind: 'ids', next: afterListing(BigInt(n)) })),
  fc.nat(3).map(
    (n): Change => ({
      kind: 'token',
      token: { token: `t${n}`, gateway: 'alibaba-com', use: 'access', expiresMs: n },
    }),
  ),
  fc
    .nat(99)
    .map(
      (dueMs): Change => ({ kind: 'later', dueMs, changes: [{ kind: 'clock', aheadMs: dueMs }] }),
    ),
  fc.constant<Change>({ kind: 'arrived' }),
  fc.constant<Change>({ kind: 'reset' }),
);

test('the short history makes the same shop as the long one', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const long = emptyShop();
      for (const one of changes) apply(long, one);
      const short = emptyShop();
      for (const one of historyOf(long)) apply(short, one);
      expect(short).toEqual(long);
    }),
  );
});
