// What no source at hand confirms may warn, says so, and never stops an export.
import { expect, test } from 'vitest';
import type { Rule } from '../../../../src/catalog/rule.ts';
import { GOODS_RULES } from '../../../../src/catalog/rules/goods/index.ts';
import { ALL_FACTS, issuesOf } from '../../../support/issues-of.ts';
import { csvOf, soundRows } from '../../../support/sound-product.ts';

const DOUBTED = GOODS_RULES.filter(
  ({ kind, sources }) =>
    kind === 'row' && sources.every(({ confidence }) => confidence === 'not-confirmed'),
);

async function badExample(rule: Rule) {
  const { bad, asOf = ALL_FACTS.asOf } = rule.examples;
  if (!('rows' in bad)) throw new Error('the example is no product');
  return issuesOf(csvOf(soundRows(bad.rows)), { ...ALL_FACTS, asOf }, [rule]);
}

test('there are such rules', () => {
  expect(DOUBTED.length).toBeGreaterThan(10);
});

test.each([...DOUBTED, ...GOODS_RULES.filter(({ name }) => name === 'japanese-seafood')])(
  '$name warns and says that the rule behind it is not confirmed',
  async (rule) => {
    const issues = await badExample(rule);
    expect(issues).not.toEqual([]);
    for (const { message, severity } of issues) {
      expect(message).toContain('not confirmed');
      expect(severity).not.toBe('error');
    }
  },
);
