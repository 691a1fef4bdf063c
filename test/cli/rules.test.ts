import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { COLUMNS } from '../../src/catalog/columns.ts';
import { RULES } from '../../src/catalog/rules/index.ts';
import { run } from '../support/run.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const schema = (name: string) =>
  ajv.compile(
    JSON.parse(readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8')),
  );
const fitsRules = schema('rules');
const fitsExplain = schema('explain');

test('every rule is listed under its family', async () => {
  const { code, out } = await run('rules');
  expect(code).toBe(0);
  for (const rule of RULES) expect(out).toContain(`  ${rule.code}  ${rule.name} `);
  expect(out.indexOf('EW1xxx')).toBeLessThan(out.indexOf('EW1001'));
});

test('words pick out rules by name, title or column', async () => {
  const { out } = await run('rules gtin check');
  expect(out).toContain('gtin-check-digit');
  expect(out).not.toContain('gtin-missing');
});

test('words that fit no rule are answered with the nearest', async () => {
  const { code, err } = await run('rules wieght');
  expect(code).toBe(2);
  expect(err).toContain('Did you mean ewtp rules weight?');
});

test('the list as JSON fits its schema and holds every rule', async () => {
  const { out } = await run('rules --json');
  const list = JSON.parse(out);
  fitsRules(list);
  expect(fitsRules.errors ?? []).toEqual([]);
  expect(list.rules).toHaveLength(RULES.length);
});

test('explain says everything about a rule, by name or code, in any case', async () => {
  const { code, out } = await run('explain GTIN-check-digit');
  expect(code).toBe(0);
  const parts = ['EW1004 gtin-check-digit · error', 'What is checked', 'Why', 'How to fix'];
  for (const part of [...parts, 'Wrong', 'Right', 'GS1', '5412345000014', 'verified'])
    expect(out).toContain(part);
  expect((await run('explain ew1004')).out).toBe(out);
});

test('every rule and every column can be explained, as text and as JSON', async () => {
  for (const name of [...RULES.map((rule) => rule.code), ...COLUMNS.map((column) => column.name)]) {
    expect(await run(`explain ${name}`)).toMatchObject({ code: 0, err: '' });
    fitsExplain(JSON.parse((await run(`explain ${name} --json`)).out));
    expect(fitsExplain.errors ?? []).toEqual([]);
  }
});

test('no example can move the cursor of a terminal', async () => {
  for (const { code } of RULES) {
    const { out } = await run(`explain ${code}`);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f]/);
  }
});

test('a column is explained with its unit, other headers and rules', async () => {
  const { out } = await run('explain net_weight_kg');
  for (const part of ['a number in kg', 'required', '0.1', 'poids net', 'net-exceeds-gross'])
    expect(out).toContain(part);
});

test('a header from a file explains the column it is taken for', async () => {
  expect((await run('explain "Poids net"')).out).toContain('net_weight_kg');
});

test('explain columns lists them all', async () => {
  const { out } = await run('explain columns');
  for (const { name } of COLUMNS) expect(out).toContain(`  ${name} `);
});

test('a mistyped rule or column is answered with the one that is meant', async () => {
  const rule = await run('explain gtin-chek-digit');
  expect(rule.code).toBe(2);
  expect(rule.err).toContain('Did you mean ewtp explain gtin-check-digit?');
  expect((await run('explain net_wieght_kg')).err).toContain('ewtp explain net_weight_kg?');
  expect((await run('explain qqqqqqqqq')).err).toContain('ewtp rules lists the rules');
});
