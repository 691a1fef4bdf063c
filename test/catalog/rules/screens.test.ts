import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMNS } from '../../../src/catalog/columns.ts';
import { screenOf } from '../../../src/catalog/rule.ts';
import { RULES } from '../../../src/catalog/rules/index.ts';
import { compileScreens } from '../../../src/catalog/screen.ts';
import { ALL_FACTS } from '../../support/issues-of.ts';

// Values from every rule's examples and columns: what people really write in such cells.
const WRITTEN = [
  ...new Set(
    RULES.flatMap(({ examples: { good, bad, more = {} } }) =>
      [good, bad, ...Object.values(more)].flatMap((example) =>
        'rows' in example ? example.rows.flatMap((row) => Object.values(row)) : [],
      ),
    ).concat(COLUMNS.map(({ example }) => example)),
  ),
];

/** A written value with one character added, dropped or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...WRITTEN),
    fc.nat(30),
    fc.constantFrom('', '0', '1', '.', ',', '-', ' ', 'E+12', 'O', '０', '\u200b', '|', '<b>', 'é'),
    fc.integer({ min: 0, max: 1 }),
  )
  .map(([text, at, put, drop]) => text.slice(0, at) + put + text.slice(at + drop));

const value = fc
  .oneof(
    fc.constantFrom(...WRITTEN),
    mutated,
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 15 }),
    fc.double({ noNaN: true }).map(String),
    fc.integer().map(String),
  )
  .map((text) => text.trim());

const PAIRS = RULES.filter((rule) => rule.kind === 'field').flatMap((rule) =>
  rule.columns.map((column) => ({ rule, column })),
);

test('no rule finds anything in a value that its screen passes', () => {
  const screened = PAIRS.map(({ rule, column }) => ({
    rule,
    column,
    good: compileScreens([screenOf(rule, column)]),
  }));
  fc.assert(
    fc.property(value, (text) => {
      for (const { rule, column, good } of screened) {
        if (!good(text)) continue;
        const found = rule.check(text, ALL_FACTS, column);
        expect(found, `${rule.name} on ${column}: ${JSON.stringify(text)}`).toBeUndefined();
      }
    }),
    { numRuns: 4000 },
  );
});

test('every rule finds nothing in an empty cell, unless it asks for a value', () => {
  for (const { rule, column } of PAIRS) {
    const asks = rule.name.endsWith('-missing');
    expect(rule.check('', ALL_FACTS, column) !== undefined, `${rule.name} on ${column}`).toBe(asks);
    expect(screenOf(rule, column).empty, rule.name).toBe(!asks);
  }
});

test('the ordinary values of a catalog never reach a full check', () => {
  const ordinary = {
    sku: 'CHOC-70-100',
    gtin: '5412345000013',
    title_en: 'Dark chocolate bar 70 %, 100 g',
    country_of_origin: 'BE',
    net_weight_kg: '0.1',
    gross_weight_kg: '0.115',
    price: '2.40',
    currency: 'EUR',
    incoterm: 'FCA',
    units_per_carton: '24',
    stock: '500',
  } as const;
  for (const { rule, column } of PAIRS) {
    const text = Object.entries(ordinary).find(([name]) => name === column)?.[1];
    if (text === undefined) continue;
    expect(compileScreens([screenOf(rule, column)])(text), `${rule.name} on ${column}`).toBe(true);
  }
});
