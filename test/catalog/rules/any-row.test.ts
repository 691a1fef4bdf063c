import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMNS, type ColumnName } from '../../../src/catalog/columns.ts';
import { RULES } from '../../../src/catalog/rules/index.ts';
import { ALL_FACTS, issuesOf } from '../../support/issues-of.ts';
import { csvOf, SOUND_PRODUCT } from '../../support/sound-product.ts';

const value = fc.oneof(
  fc.constantFrom(...COLUMNS.map(({ example }) => example), ...Object.values(SOUND_PRODUCT)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double().map(String),
  fc.constantFrom('-1', '0', '1e999', '|||', '{value}', '__proto__', '\u202egnp.exe', '１２３'),
);

const row = fc.dictionary(fc.constantFrom<ColumnName>(...COLUMNS.map(({ name }) => name)), value, {
  minKeys: 3,
  maxKeys: 25,
});

test('whatever stands in a row, every rule ends and every finding says something', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      for (const issue of await issuesOf(csvOf(rows), ALL_FACTS, RULES)) {
        expect(issue.message).not.toBe('');
        expect(issue.hint).not.toBe('');
        expect(issue.message.length).toBeLessThan(1000);
      }
    }),
    { numRuns: 150 },
  );
});
