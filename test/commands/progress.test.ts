import { expect, test } from 'vitest';
import { progressOn } from '../../src/commands/progress.ts';
import { type FakeOptions, fakeWorld } from '../support/fake-world.ts';

const SLOW = { isTerminal: true, tickMs: 400 };

/** Five looks at a run in which each takes `tickMs`. */
async function fiveSteps(how: string, options: FakeOptions, quiet = false) {
  const world = fakeWorld(options);
  const progress = progressOn(how, quiet, world);
  for (let i = 1; i <= 5; i++) {
    progress.at(`catalog.csv: ${i} records`);
    await Promise.resolve();
  }
  progress.done();
  progress.done();
  return world;
}

test('a person who waits sees a spinner, which is taken away at the end', async () => {
  const { spun, printed } = await fiveSteps('auto', SLOW);
  expect(spun[0]).toBe('catalog.csv: 2 records');
  expect(spun.slice(-2)).toEqual(['catalog.csv: 5 records', 'stopped']);
  expect(printed).toEqual({ out: '', err: '' });
});

test('a run that ends soon shows none', async () => {
  expect((await fiveSteps('auto', { isTerminal: true, tickMs: 100 })).spun).toEqual([]);
});

test('a spinner that is loaded after the end is never left standing', async () => {
  const world = fakeWorld(SLOW);
  const progress = progressOn('auto', false, world);
  progress.at('one');
  progress.at('two');
  progress.done();
  await Promise.resolve();
  expect(world.spun.at(-1)).toBe('stopped');
});

test.each([
  ['without a terminal', 'auto', { tickMs: 6000 }],
  ['on a build server', 'auto', { isTerminal: true, env: { CI: 'true' }, tickMs: 6000 }],
  [
    'on a terminal that cannot move its cursor',
    'auto',
    { isTerminal: true, env: { TERM: 'dumb' }, tickMs: 6000 },
  ],
  ['where asked for', 'plain', { isTerminal: true, tickMs: 6000 }],
])('%s there is a plain line every ten seconds', async (_where, how, options) => {
  const { spun, printed } = await fiveSteps(how, options);
  expect(spun).toEqual([]);
  expect(printed.err).toBe('catalog.csv: 2 records\ncatalog.csv: 4 records\n');
});

test.each([
  ['none', false],
  ['auto', true],
])('--progress %s with quiet %s shows nothing', async (how, quiet) => {
  const { spun, printed } = await fiveSteps(how, SLOW, quiet);
  expect(spun).toEqual([]);
  expect(printed.err).toBe('');
});
