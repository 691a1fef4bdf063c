import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli.ts';
import { exampleCatalog } from '../support/example-catalog.ts';
import { run } from '../support/run.ts';

const files = {
  'good.csv': exampleCatalog(),
  'bad.csv': exampleCatalog(1),
  'empty.csv': '',
  'broken.yaml': 'rules: [',
  'unknown.yaml': 'rulez: {}',
};

/** Command line, code, and what standard error says. */
const ANSWERS: readonly (readonly [string, number, string])[] = [
  ['validate good.csv', 0, ''],
  ['validate bad.csv', 1, ''],
  ['validate empty.csv', 1, ''],
  ['validate bad.csv --rule gtin-check-digit=off', 0, ''],
  ['validate bad.csv --rule gtin-check-digit=warning', 0, ''],
  ['validate bad.csv --rule gtin-check-digit=warning --max-warnings 1', 0, ''],
  [
    'validate bad.csv --rule gtin-check-digit=warning --max-warnings 0',
    1,
    'more warnings than allowed: 1, allowed are 0.',
  ],
  [
    'validate bad.csv --rule gtin-check-digit=warning --max-warnings few',
    2,
    '--max-warnings few is no whole number.',
  ],
  ['validate good.csv --max-warnings -1', 2, '--max-warnings -1 is no whole number.'],
  ['validate', 2, 'ewtp validate needs files'],
  ['validate gone.csv', 2, 'gone.csv does not exist.'],
  ['validate good.csv gone.csv', 2, 'gone.csv does not exist.'],
  ['validate good.csv --limit lots', 2, '--limit all'],
  ['validate good.csv --limit', 2, '--limit <n> needs a value.'],
  ['validate good.csv --format docx', 2, 'There is no format docx.'],
  ['validate good.csv --format jsn', 2, 'Did you mean json?'],
  ['validate good.csv --format json=', 2, 'names no file'],
  ['validate good.csv --format json --format sarif', 2, 'cannot both go to standard output'],
  ['validate good.csv --json --format concise', 2, 'cannot both go to standard output'],
  ['validate good.csv --format csv=good.csv', 2, 'not written over'],
  ['validate good.csv --format csv=x --format json=./x', 2, 'not written over'],
  ['validate good.csv --fromat json', 2, 'Did you mean --format?'],
  ['validate good.csv --zzz', 2, 'ewtp validate has no flag --zzz.'],
  ['validate good.csv --rule gtin-chek-digit=off', 2, 'Did you mean gtin-check-digit?'],
  ['validate good.csv --rule gtin-check-digit=fatal', 2, 'names no severity'],
  ['validate good.csv --regime cbec-bondd', 2, 'Did you mean cbec-bonded?'],
  ['validate good.csv --encoding utf-9', 2, 'Did you mean utf-8?'],
  ['validate good.csv --delimiter ab', 2, 'cannot be used'],
  ['validate good.csv --as-of 2026-02-30', 2, 'is no date'],
  ['validate good.csv --progress often', 2, 'Use auto, plain or none.'],
  ['validate good.csv --config gone.yaml', 2, 'gone.yaml does not exist.'],
  ['validate good.csv --config broken.yaml', 2, 'broken.yaml'],
  ['validate good.csv --config unknown.yaml', 2, 'rulez'],
  ['validat good.csv', 2, 'Did you mean ewtp validate?'],
  ['help validat', 2, 'Did you mean ewtp validate?'],
  ['frobnicate', 2, 'There is no command frobnicate.'],
  ['--versoin', 2, 'Did you mean --version?'],
  ['--as-of 2026-01-01 validate good.csv', 0, ''],
];

test.each(ANSWERS)('ewtp %s answers %i', async (line, code, says) => {
  const { code: answer, err, out } = await run(line, { files });
  expect(answer).toBe(code);
  expect(err).toContain(says);
  // What cannot be carried out says what and what to do, prints no half result and no stack.
  if (code === 2) {
    expect(out).toBe('');
    expect(err).toMatch(/^ewtp: \S.*[.!?]\n {2}\S.*\n$/s);
    expect(err).not.toMatch(/\n\s+at /);
  }
});

test.each(COMMANDS.map(({ name }) => name))(
  'ewtp %s refuses a flag it does not know',
  async (name) => {
    const { code, err, out } = await run(`${name} --no-such-flag`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^ewtp: ewtp ${name} (has no flag --no-such-flag|needs --)`));
  },
);

test('a message about a hostile name is harmless', async () => {
  const { err } = await run('"validate\u001b[2J" x');
  expect(err).not.toContain('\u001b');
  const named = await run('validate "\u001b]0;x\u0007.csv"');
  expect(named.err).not.toMatch(/[\u001b\u0007]/);
});
