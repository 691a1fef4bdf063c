import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../../../src/catalog/rules/index.ts';

/** The rows of the compliance tables: how many each section has. */
const SECTIONS = { M: 7, F: 30, P: 6, C: 13, E: 12, H: 9, T: 7, X: 14 };

const IDS = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, i) =>
    section === 'M' ? `M${i + 1}` : `${section}${String(i + 1).padStart(2, '0')}`,
  ),
);

/** By row: the rules that hold it, or why a catalog cannot decide it. */
const rows: Readonly<Record<string, readonly string[] | string>> = JSON.parse(
  readFileSync(new URL('../../../fixtures/compliance-rows.json', import.meta.url), 'utf8'),
);

test('every row of the compliance tables has its rules, or a reason why it has none', () => {
  expect(Object.keys(rows)).toEqual(IDS);
  const names = new Set(RULES.map(({ name }) => name));
  for (const [row, held] of Object.entries(rows)) {
    if (typeof held === 'string') expect(held.length, row).toBeGreaterThan(20);
    else expect(held.filter((name) => !names.has(name))).toEqual([]);
  }
});

test('every rule on regulated goods stands for a row', () => {
  const held = new Set(Object.values(rows).flat());
  const goods = RULES.filter(({ code }) => code.startsWith('EW5') && code !== 'EW5001');
  expect(goods.map(({ name }) => name).filter((name) => !held.has(name))).toEqual([]);
});
