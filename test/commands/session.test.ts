import { Command } from 'commander';
import { expect, test } from 'vitest';
import { isoDate, openSession, withCommonOptions } from '../../src/commands/session.ts';
import { UserError } from '../../src/errors.ts';
import { type FakeOptions, fakeWorld } from '../support/fake-world.ts';

async function sessionOf(words: readonly string[], options: FakeOptions = {}) {
  const command = withCommonOptions(new Command('ewtp test'));
  command.parse([...words], { from: 'user' });
  const world = fakeWorld(options);
  return { session: await openSession(command, world), world };
}

test.each([
  ['on a terminal', [], { isTerminal: true }, true],
  ['with --no-input', ['--no-input'], { isTerminal: true }, false],
  ['on a build server', [], { isTerminal: true, env: { CI: 'true' } }, false],
  ['where CI is switched off', [], { isTerminal: true, env: { CI: 'false' } }, true],
  ['in a pipe', [], {}, false],
])('a person may be asked %s: %#', async (_where, words, options, asked) => {
  expect((await sessionOf(words, options)).session.interactive).toBe(asked);
});

test('remarks go to standard error, and nowhere when quiet', async () => {
  const loud = await sessionOf([]);
  loud.session.note('written');
  expect(loud.world.printed).toEqual({ out: '', err: 'written\n' });
  const quiet = await sessionOf(['--quiet', '--verbose']);
  quiet.session.note('written');
  expect(quiet.world.printed.err).toBe('');
  expect(quiet.session.verbose).toBe(false);
});

test('the width is that of the terminal, but never too narrow to read', async () => {
  expect((await sessionOf([], { isTerminal: true, columns: 60 })).session.width).toBe(60);
  expect((await sessionOf([], { isTerminal: true, columns: 10 })).session.width).toBe(40);
});

test.each(['2026-02-29', '2026-13-01', '22-11-2026', 'today', ''])('%j is no day', (text) => {
  expect(() => isoDate(text, '--as-of')).toThrow(UserError);
});

test('a leap day is a day', () => {
  expect(isoDate('2028-02-29', '--as-of')).toBe('2028-02-29');
});
