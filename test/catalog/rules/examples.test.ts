import { describe, expect, test } from 'vitest';
import type { Example, Rule, Wording } from '../../../src/catalog/rule.ts';
import { RULES } from '../../../src/catalog/rules/index.ts';
import { type Issue, REGIMES } from '../../../src/issue.ts';
import { issuesOf } from '../../support/issues-of.ts';
import { csvOf, soundRows } from '../../support/sound-product.ts';

/** What the reader and all rules find in an example. */
function found(example: Example, withTariff = true): Promise<readonly Issue[]> {
  const facts = withTariff ? undefined : { asOf: '2026-11-22', regimes: new Set(REGIMES) };
  if ('rows' in example) return issuesOf(csvOf(soundRows(example.rows)), facts);
  if ('file' in example) return issuesOf(example.file, facts);
  return issuesOf(Buffer.from(example.bytes, 'latin1'), facts);
}

/** Whether a message is a wording with its holes filled. */
function says({ message }: Wording, text: string): boolean {
  const pattern = message
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*');
  return new RegExp(`^${pattern}$`).test(text);
}

/** Faults that cannot be shown without another: a thousandfold weight contradicts much. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'origin-contradicted': ['origin-china'],
};

test('a sound product has no finding', async () => {
  expect(await found({ rows: [{}, {}] })).toEqual([]);
});

// What the reader finds has its own tests; those examples are files, not products.
describe.each(RULES.filter((rule) => rule.kind !== 'reader'))('$name', (rule: Rule) => {
  const ours = (issues: readonly Issue[]) => issues.filter((issue) => issue.rule === rule.name);

  test('finds nothing in its good example', async () => {
    expect(ours(await found(rule.examples.good))).toEqual([]);
  });

  test('finds its fault, and no other rule does, in its bad example', async () => {
    const issues = await found(rule.examples.bad);
    expect(ours(issues)).not.toEqual([]);
    expect(ours(issues)[0]).toMatchObject({ code: rule.code, severity: rule.severity });
    const others = issues.map((issue) => issue.rule).filter((name) => name !== rule.name);
    expect(others.filter((name) => !TOGETHER[rule.name]?.includes(name))).toEqual([]);
  });

  test('uses each of its wordings, with every hole filled', async () => {
    const { bad, more = {} } = rule.examples;
    const issues: Issue[] = [];
    for (const example of [bad, ...Object.values(more)])
      issues.push(...ours(await found(example)), ...ours(await found(example, false)));
    for (const [say, wording] of Object.entries(rule.says)) {
      const told = issues.some((issue) => says(wording, issue.message));
      expect(told, `no example shows “${say}”`).toBe(true);
    }
    for (const [say, example] of Object.entries(more)) {
      const wording = rule.says[say];
      const told = [...(await found(example)), ...(await found(example, false))].map(
        ({ message }) => wording !== undefined && says(wording, message),
      );
      expect(told, `the example “${say}” shows another wording`).toContain(true);
    }
    for (const { message, hint } of issues) expect(`${message} ${hint}`).not.toMatch(/\{\w+\}/);
  });
});
