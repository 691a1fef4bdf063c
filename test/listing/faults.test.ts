import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { startSandbox } from '../../src/sandbox/open.ts';
import {
  FAULTS,
  type FaultName,
  type Scenario,
  scenarioSchema,
} from '../../src/sandbox/scenario.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';

// The client against the sandbox, which was written from the vendors' documents alone: what goes wrong is
// the sandbox's own doing, and what is there in the end is asked of it over its own page of state.

const CATALOG = readFileSync(new URL('../../examples/catalog.csv', import.meta.url), 'utf8')
  .split('\n')
  .slice(0, 5)
  .join('\n');
const PRODUCTS = 4;

interface Ended {
  readonly world: FakeWorld;
  readonly code: number;
  readonly said: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Pushes until nothing is left to do, with a fault in the way, then once more without any. */
async function pushThrough(shop: string, faults: unknown, runs = 4): Promise<Ended> {
  const world = fakeWorld({ files: { 'catalog.csv': CATALOG } });
  const scenario: Scenario = scenarioSchema.parse({ faults });
  const sandbox = await startSandbox(world, '.', { scenario });
  const line = ['push', 'catalog.csv', '--shop', shop, '--json', '--concurrency', '2'];
  let code = -1;
  for (let run = 0; run < runs && code !== 0; run++) {
    code = await main(line, world);
    await world.clock.sleep(120_000);
  }
  const skus: string[] = [];
  world.printed.out = '';
  await main(['pull', '--shop', shop, '--json'], world);
  for (const { sku } of JSON.parse(world.printed.out).listings) skus.push(sku);
  await sandbox.close();
  const counts: Record<string, number> = {};
  for (const sku of skus) counts[sku] = (counts[sku] ?? 0) + 1;
  return { world, code, said: world.printed.err, counts };
}

/** These end the run with a message for the person; nothing is lost by them. */
const STOPS: readonly FaultName[] = ['ip-refused', 'clock-skew'];
const NAMES = Object.keys(FAULTS).filter(
  (name): name is FaultName => name in FAULTS && !STOPS.some((stop) => stop === name),
);

describe.each(['sandbox', 'sandbox-tmall'])('on %s', (shop) => {
  test.each(NAMES)('%s at any one call: each product is there exactly once', async (fault) => {
    for (let call = 1; call <= 10; call++) {
      const { code, counts, said } = await pushThrough(shop, [{ fault, call, times: 1 }]);
      expect(Object.values(counts), `call ${call}: ${said}`).toEqual(Array(PRODUCTS).fill(1));
      expect(code, `call ${call}: ${said}`).toBe(0);
    }
  });

  test('random sequences of faults, from a seed', async () => {
    const sequence = fc.array(
      fc.record({ fault: fc.constantFrom(...NAMES), call: fc.integer({ min: 1, max: 25 }) }),
      { minLength: 2, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(sequence, async (faults) => {
        const { counts, said } = await pushThrough(shop, faults, 8);
        expect(Object.values(counts), said).toEqual(Array(PRODUCTS).fill(1));
      }),
      { numRuns: 25, seed: 20_261_122 },
    );
  });
});

test.each([
  ['sandbox', 'AppWhiteIpLimit'],
  ['sandbox-tmall', 'isv.permission-ip-whitelist-limit'],
])('on %s an address that may not call stops the run with its code', async (shop, code) => {
  const world = fakeWorld({ files: { 'catalog.csv': CATALOG } });
  const scenario = scenarioSchema.parse({ faults: [{ fault: 'ip-refused' }] });
  const sandbox = await startSandbox(world, '.', { scenario });
  expect(await main(['push', 'catalog.csv', '--shop', shop], world)).toBe(3);
  expect(world.printed.err).toContain(code);
  expect(world.printed.err).toContain('does not take calls from this address');
  await sandbox.close();
});

test('a push keeps below the limits of the sandbox once it has met them', async () => {
  const head = CATALOG.split('\n')[0] ?? '';
  const row = CATALOG.split('\n')[1] ?? '';
  const rows = Array.from({ length: 200 }, (_, i) => row.replace('CHOC-70-100', `CHOC-${i}`));
  const world = fakeWorld({ files: { 'catalog.csv': [head, ...rows].join('\n') } });
  const scenario = scenarioSchema.parse({
    limits: { api: { calls: 20, perMs: 1000 }, app: { calls: 60, perMs: 1000 } },
  });
  const sandbox = await startSandbox(world, '.', { scenario });
  const started = world.clock.epochMs();
  expect(
    await main(['push', 'catalog.csv', '--shop', 'sandbox', '--publish', '--json'], world),
  ).toBe(0);
  const report = JSON.parse(world.printed.out);
  expect(report.done).toMatchObject({ created: 200 });
  // Every refused call was sent again: what is above one call a product was in vain.
  expect(report.calls.writes - 200).toBeLessThanOrEqual(8);
  const perSecond = (200 * 1000) / (world.clock.epochMs() - started);
  expect(perSecond).toBeGreaterThan(8);
  await sandbox.close();
});
