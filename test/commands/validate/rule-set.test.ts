import { expect, test } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { validateSchema } from '../../../src/output/validate/schema.ts';
import { run } from '../../support/run.ts';
import { csvOf, soundRows } from '../../support/sound-product.ts';

// One fault, a warning by itself: a name in place of a country code.
const CATALOG = csvOf(soundRows([{ country_of_origin: 'België' }]));

async function verdict(flags: string, rules?: Config['rules']) {
  const config = rules === undefined ? {} : { 'ewtp.config.json': JSON.stringify({ rules }) };
  const { code, out, err } = await run(`validate catalog.csv --json ${flags}`, {
    files: { 'catalog.csv': CATALOG, ...config },
  });
  return {
    code,
    err,
    summary: out === '' ? undefined : summaryOf(validateSchema.parse(JSON.parse(out))),
  };
}

/** Without what is good to know of the goods, which is said of every catalog. */
function summaryOf({ summary, rules }: ReturnType<typeof validateSchema.parse>) {
  const notices = rules.filter(
    ({ code, severity }) => code.startsWith('EW5') && severity === 'info',
  );
  return { ...summary, info: summary.info - notices.length };
}

test('without a setting the rule’s own severity counts', async () => {
  expect(await verdict('')).toMatchObject({ code: 0, summary: { error: 0, warning: 1, info: 0 } });
});

test('three configurations give three verdicts', async () => {
  expect(await verdict('', { 'origin-not-code': 'error' })).toMatchObject({
    code: 1,
    summary: { error: 1, warning: 0, info: 0 },
  });
  expect(await verdict('', { 'origin-not-code': 'info' })).toMatchObject({
    code: 0,
    summary: { error: 0, warning: 0, info: 1 },
  });
  expect(await verdict('', { 'origin-not-code': 'off' })).toMatchObject({
    code: 0,
    summary: { error: 0, warning: 0, info: 0 },
  });
});

test('a flag wins over the configuration, and the last flag over the first', async () => {
  expect(await verdict('--rule origin-not-code=error', { 'origin-not-code': 'off' })).toMatchObject(
    { code: 1, summary: { error: 1 } },
  );
  expect(await verdict('--rule origin-not-code=error --rule EW2008=off')).toMatchObject({
    code: 0,
    summary: { error: 0 },
  });
});

test('a rule is named by name or code, in any case', async () => {
  for (const name of ['ew2008', 'EW2008', 'Origin-Not-Code', 'ORIGIN-NOT-CODE'])
    expect(await verdict(`--rule ${name}=error`)).toMatchObject({ code: 1 });
  expect(await verdict('', { EW2008: 'error' })).toMatchObject({ code: 1 });
});

test('a severity is understood in any case', async () => {
  expect(await verdict('--rule origin-not-code=ERROR')).toMatchObject({ code: 1 });
});

test('an unknown rule is answered with the nearest, and nothing is checked', async () => {
  const { code, err, summary } = await verdict('--rule orign-not-code=off');
  expect({ code, summary }).toEqual({ code: 2, summary: undefined });
  expect(err).toContain('Did you mean origin-not-code?');
  const inConfig = await verdict('', { 'hs-mising': 'off' });
  expect(inConfig).toMatchObject({ code: 2 });
  expect(inConfig.err).toContain('hs-missing');
});

test('an unknown or missing severity is refused with those that there are', async () => {
  for (const flag of ['origin-not-code=loud', 'origin-not-code', 'origin-not-code=']) {
    const { code, err } = await verdict(`--rule ${flag}`);
    expect(code).toBe(2);
    expect(err).toContain('off, info, warning or error');
  }
});
