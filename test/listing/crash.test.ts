import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FakeShop, type Fault, fakeShop } from '../support/fake-shop.ts';
import { catalogText, runWith } from '../support/listing.ts';
import { powerCutAt, type Steps } from '../support/power-cut.ts';

const PRODUCTS = 3;
const PUSH = 'push catalog.csv --shop test --json --concurrency 2';
const files = { 'catalog.csv': catalogText(PRODUCTS) };
const ONCE = { 'A-0': 1, 'A-1': 1, 'A-2': 1 };

/** Runs until nothing is left to do; a process that died holds no lock for long. */
async function runAgain(shop: FakeShop, disk: Map<string, Uint8Array>, line = PUSH) {
  let last = await runWith(shop, line, { disk, files });
  for (let more = 0; last.code !== 0 && more < 4; more++)
    last = await runWith(shop, line, { disk, files });
  return last;
}

/** Creates that had their effect, by the shop's own count, and what the journal says of them. */
function creates(shop: FakeShop): number {
  return shop.calls.filter(({ api }) => api === '/alibaba/icbu/product/listing/v2').length;
}

async function stepsOfWholeRun(): Promise<number> {
  const steps: Steps = { taken: 0 };
  await runWith(fakeShop(), PUSH, { files }, (world) =>
    powerCutAt(world, Number.POSITIVE_INFINITY, steps),
  );
  return steps.taken;
}

test('killed at every single step of journal and network, then run again: each product is there once', async () => {
  const total = await stepsOfWholeRun();
  expect(total).toBeGreaterThan(30);
  for (let at = 1; at <= total; at++) {
    const shop = fakeShop();
    shop.lagMs = 2000;
    const disk = new Map<string, Uint8Array>();
    // The process number of a dead run is not running any more.
    const dead = await runWith(shop, PUSH, { disk, files }, (world) =>
      powerCutAt({ ...world, processes: { ...world.processes, id: 1 } }, at),
    );
    expect(dead.code, `step ${at}`).toBe(70);
    const after = creates(shop);
    const again = await runAgain(shop, disk);
    expect(shop.counts(), `step ${at}`).toEqual(ONCE);
    expect(again.code, `step ${at}: ${again.err}`).toBe(0);
    expect([...shop.products.values()].map(({ status }) => status)).toEqual(
      Array(3).fill('offline'),
    );
    // Nothing that was created is created again: only what had not been begun or was surely absent.
    expect(creates(shop) - after).toBeLessThanOrEqual(PRODUCTS);
    const third = await runWith(shop, PUSH, { disk, files });
    expect(third.report.calls.writes, `step ${at}`).toBe(0);
  }
});

test('killed twice in a row, at any two steps', async () => {
  const total = await stepsOfWholeRun();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: total }),
      fc.integer({ min: 1, max: total }),
      async (first, second) => {
        const shop = fakeShop();
        shop.lagMs = 2000;
        const disk = new Map<string, Uint8Array>();
        for (const [i, at] of [first, second].entries())
          await runWith(shop, PUSH, { disk, files }, (world) =>
            powerCutAt({ ...world, processes: { ...world.processes, id: i + 1 } }, at),
          );
        await runAgain(shop, disk);
        expect(shop.counts()).toEqual(ONCE);
      },
    ),
    { numRuns: 60 },
  );
});

const FAULTS: readonly Fault[] = [
  'not-sent',
  'lost-before',
  'lost-after',
  'html',
  'html-after',
  'unavailable',
  'backend-after',
  { throttleSeconds: 2 },
  { throttleSeconds: 4000 },
  { code: 'IllegalAccessToken' },
];

test.each(FAULTS.map((fault) => ({ name: JSON.stringify(fault), fault })))(
  '$name at each call in turn: every product ends up there once, and no create is repeated in doubt',
  async ({ fault }) => {
    const whole = fakeShop();
    await runWith(whole, PUSH, { files });
    for (let at = 1; at <= whole.calls.length; at++) {
      const shop = fakeShop();
      shop.lagMs = 2000;
      shop.fault = (n) => (n === at ? fault : undefined);
      const disk = new Map<string, Uint8Array>();
      const { err } = await runAgain(shop, disk);
      expect(shop.counts(), `${JSON.stringify(fault)} at call ${at}: ${err}`).toEqual(ONCE);
    }
  },
);

test('random sequences of faults, from a seed', async () => {
  const sequence = fc.array(fc.option(fc.constantFrom(...FAULTS), { freq: 2, nil: undefined }), {
    minLength: 5,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(sequence, async (faults) => {
      const shop = fakeShop();
      shop.lagMs = 2000;
      let n = 0;
      shop.fault = () => faults[n++];
      const disk = new Map<string, Uint8Array>();
      for (let run = 0; run < 12 && (run === 0 || n < faults.length); run++)
        await runWith(shop, PUSH, { disk, files });
      await runAgain(shop, disk);
      expect(shop.counts()).toEqual(ONCE);
    }),
    { numRuns: 60, seed: 20_261_122 },
  );
});

test('two runs on one shop at once: one works, the other is told who holds the lock', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const both = await Promise.all([
    runWith(shop, PUSH, { disk, files }),
    runWith(shop, PUSH, { disk, files }),
  ]);
  expect(both.map(({ code }) => code).sort()).toEqual([0, 6]);
  expect(both.find(({ code }) => code === 6)?.err).toContain('is pushing to this shop');
  expect(shop.counts()).toEqual(ONCE);
});

test('shares of the catalog side by side list everything once, and a whole run agrees with them', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const runs = await Promise.all(
    [1, 2, 3].map((share) => runWith(shop, `${PUSH} --shard ${share}/3`, { disk, files })),
  );
  expect(runs.map(({ code, err }) => [code, err])).toEqual(Array(3).fill([0, '']));
  expect(shop.counts()).toEqual(ONCE);
  const whole = await runWith(shop, PUSH, { disk, files });
  expect(whole.report.calls.writes).toBe(0);
});
