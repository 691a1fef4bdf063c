import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/catalog/rule.ts';
import { familyOf } from '../../../src/catalog/rules/families.ts';
import { RULES } from '../../../src/catalog/rules/index.ts';

const FOLDER = join(import.meta.dirname, '../../../src/catalog/rules');

test('every rule that has a file is in the list', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /[\\/].*\.ts$/.test(path),
  );
  const names = files
    .flatMap(
      (path) => /\bname: '([^']+)'/.exec(readFileSync(join(FOLDER, path), 'utf8'))?.[1] ?? [],
    )
    .toSorted();
  expect(RULES.map(({ name }) => name).toSorted()).toEqual(names);
});

test('codes and names are unique, codes in order, names in kebab case', () => {
  const codes = RULES.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].toSorted());
  const names = RULES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  for (const code of codes) expect(code).toMatch(/^EW\d{4}$/);
  expect(() => RULES.map(familyOf)).not.toThrow();
});

test('a code never gets another name and is never used again', () => {
  const path = join(import.meta.dirname, '../../fixtures/rule-codes.json');
  const permanent: unknown = JSON.parse(readFileSync(path, 'utf8'));
  // A new rule is added to the fixture; a line that is there is never changed or removed.
  expect(Object.fromEntries(RULES.map(({ code, name }) => [code, name]))).toMatchObject(
    Object(permanent),
  );
});

test('every rule says what, why, how to fix and where it comes from', () => {
  for (const rule of RULES) {
    for (const text of [rule.title, rule.what, rule.why, rule.fix])
      expect(text.length, `${rule.name}: ${text}`).toBeGreaterThan(8);
    expect(rule.title, rule.name).not.toMatch(/\.$/);
    expect(rule.sources.length, rule.name).toBeGreaterThan(0);
    for (const { hint } of Object.values(rule.says)) expect(hint, rule.name).not.toBe('');
  }
});

test('every rule on goods names the columns it looks at', () => {
  const goods = RULES.filter((rule) => rule.kind === 'row' && rule.about !== undefined);
  expect(goods.length).toBeGreaterThan(50);
  expect(goods.filter((rule) => columnsOf(rule).length === 0).map(({ name }) => name)).toEqual([]);
});

test('the rules that others rely on are there', () => {
  const fixed =
    'sku-missing sku-duplicate gtin-format gtin-check-digit gtin-restricted gtin-duplicate spreadsheet-damage hs-missing hs-format hs-unknown hs-too-short origin-missing origin-unknown origin-china weight-missing weight-not-number net-exceeds-gross price-missing price-not-number currency-missing currency-unknown';
  const names = RULES.map(({ name }) => name);
  expect(fixed.split(' ').filter((name) => !names.includes(name))).toEqual([]);
});
