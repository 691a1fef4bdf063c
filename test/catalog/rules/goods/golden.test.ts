// One product for each rule of each row of the compliance tables: bare, it gives exactly the findings
// of the fixture, under each way into China, on three days; with the papers of the rule those that are left.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Rule, Values } from '../../../../src/catalog/rule.ts';
import { GOODS_RULES } from '../../../../src/catalog/rules/goods/index.ts';
import type { Regime } from '../../../../src/issue.ts';
import { ALL_FACTS, issuesOf } from '../../../support/issues-of.ts';
import { csvOf, SOUND_PRODUCT } from '../../../support/sound-product.ts';

const DAYS = ['2026-05-01', '2026-11-22', '2027-04-01'] as const;

const REGIMES = {
  trade: ['general-trade'],
  cbec: ['cbec-bonded', 'cbec-direct'],
  postal: ['postal'],
} as const satisfies Readonly<Record<string, readonly Regime[]>>;
type Way = keyof typeof REGIMES;

/** `rule:severity` with blanks between: one for all days, or one for each. */
type Expected = Readonly<Record<Way, string | readonly [string, string, string]>>;

interface Golden {
  readonly row: string;
  readonly rule: string;
  readonly goods: Values;
  /** What makes the rule silent; absent where it only informs. */
  readonly papers?: Values;
  /** Without the papers. */
  readonly gives: Expected;
  /** With them. */
  readonly leaves?: Expected;
}

const golden: readonly Golden[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/goods/golden.json', import.meta.url), 'utf8'),
);

const BARE: Values = { ...SOUND_PRODUCT, brand: '', gacc_reg_no: '' };
const INFORM = GOODS_RULES.filter(({ kind }) => kind === 'file');
const ASK = GOODS_RULES.filter(({ kind }) => kind !== 'file');

async function given(values: Values, way: Way, asOf: string, rules: readonly Rule[]) {
  const facts = { ...ALL_FACTS, asOf, regimes: new Set<Regime>(REGIMES[way]) };
  const issues = await issuesOf(csvOf([{ ...BARE, ...values }]), facts, rules);
  return issues.map(({ rule, severity }) => `${rule}:${severity}`).toSorted();
}

const list = (text: string) => (text === '' ? [] : text.split(' ')).toSorted();

describe.each(golden)('$row, $rule', ({ rule, goods, papers, gives, leaves }) => {
  const cells = (['trade', 'cbec', 'postal'] as const).flatMap((way) =>
    DAYS.map((day, i) => ({
      ...{ way, day, gives: list(cellOf(gives[way], i)) },
      left: list(cellOf(leaves?.[way] ?? '', i)),
    })),
  );

  test('without its papers the product gives exactly these rules', async () => {
    for (const { way, day, gives: expected } of cells)
      expect(await given(goods, way, day, papers ? ASK : INFORM), `${way} ${day}`).toEqual(
        expected,
      );
    expect(cells.some(({ gives: one }) => one.some((entry) => entry.startsWith(`${rule}:`)))).toBe(
      true,
    );
  });

  test.runIf(papers)('with its papers its rule is silent, and exactly these are left', async () => {
    for (const { way, day, left } of cells) {
      const found = await given({ ...goods, ...papers }, way, day, ASK);
      expect(found, `${way} ${day}`).toEqual(left);
      expect(found.filter((entry) => entry.startsWith(`${rule}:`))).toEqual([]);
    }
  });
});

function cellOf(cell: string | readonly [string, string, string], day: number): string {
  return typeof cell === 'string' ? cell : (cell[day] ?? '');
}

test('every rule on regulated goods is in the golden set', () => {
  const held = new Set(golden.map(({ rule }) => rule));
  const rules = GOODS_RULES.map(({ name }) => name).filter((name) => name !== 'date-format');
  expect(rules.filter((name) => !held.has(name))).toEqual([]);
});
