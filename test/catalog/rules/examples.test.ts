import { describe, expect, test } from 'vitest';
import type { Example, Rule, Values, Wording } from '../../../src/catalog/rule.ts';
import { RULES } from '../../../src/catalog/rules/index.ts';
import { type Issue, REGIMES } from '../../../src/issue.ts';
import { PROFILES } from '../../../src/marketplaces/profiles.ts';
import { ALL_FACTS, DECLARATIONS, issuesOf, USUAL_RULES } from '../../support/issues-of.ts';
import { csvOf, LISTED, soundRows } from '../../support/sound-product.ts';

/** What the reader and the rules find in an example. What only informs would always speak: it is asked by itself. */
function found(
  example: Example,
  rule?: Rule,
  withTariff = true,
  marketplaces = rule?.forMarketplace,
): Promise<readonly Issue[]> {
  const rules = rule ? [...USUAL_RULES.filter((other) => other !== rule), rule] : USUAL_RULES;
  const asOf = rule?.examples.asOf ?? ALL_FACTS.asOf;
  const declared = rule?.asks?.includes('declarations') ? DECLARATIONS : {};
  const known = withTariff
    ? { ...ALL_FACTS, ...declared, asOf }
    : { asOf, regimes: new Set(REGIMES) };
  const facts = marketplaces ? { ...known, marketplaces: PROFILES } : known;
  if ('rows' in example) {
    const set = { ...sizeOf(rule), ...(rule?.forMarketplace && LISTED) };
    return issuesOf(
      csvOf(soundRows(example.rows.map((row) => ({ ...set, ...row })))),
      facts,
      rules,
    );
  }
  if ('file' in example) return issuesOf(example.file, facts, rules);
  return issuesOf(Buffer.from(example.bytes, 'latin1'), facts, rules);
}

/** Examples of measures say themselves how much is in the pack. */
function sizeOf(rule: Rule | undefined): Values {
  return rule?.code.startsWith('EW3') ? { net_content: '' } : {};
}

/** Whether a message is a wording with its holes filled. */
function says({ message }: Wording, text: string): boolean {
  const pattern = message
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*');
  return new RegExp(`^${pattern}$`).test(text);
}

/** What no source confirms is told with the doubt behind it. */
function begins({ message }: Wording, text: string): boolean {
  return says({ message: `${message} (The rule behind it is not confirmed.)`, hint: '' }, text);
}

/** Faults that cannot be shown without another: a thousandfold weight contradicts much. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'origin-contradicted': ['origin-china'],
  // Without a brand there are no keywords either; a price out of all bounds is above any retail price.
  'keywords-missing': ['brand-missing'],
  'price-out-of-range': ['retail-below-price'],
  // Of goods that customs counts in other units no more is known.
  'legal-unit-missing': ['elements-missing'],
  // So strong a drink is dangerous goods, and so dear an article is no parcel's.
  'abv-out-of-range': ['dangerous-goods-number'],
  'cbec-limit': ['postal-limit'],
  // By post meat is banned, whatever its papers.
  'food-registration-ending': ['meat-by-post'],
  'meat-permit': ['meat-by-post'],
};

test('a sound product has no finding', async () => {
  expect(await found({ rows: [{}, {}] })).toEqual([]);
});

// What the reader finds has its own tests; those examples are files, not products.
describe.each(RULES.filter((rule) => rule.kind !== 'reader'))('$name', (rule: Rule) => {
  const ours = (issues: readonly Issue[]) => issues.filter((issue) => issue.rule === rule.name);

  test('finds nothing in its good example', async () => {
    expect(ours(await found(rule.examples.good, rule))).toEqual([]);
  });

  test('finds its fault, and no other rule does, in its bad example', async () => {
    const issues = await found(rule.examples.bad, rule);
    expect(ours(issues)).not.toEqual([]);
    expect(ours(issues)[0]).toMatchObject({ code: rule.code, severity: rule.severity });
    const others = issues.map((issue) => issue.rule).filter((name) => name !== rule.name);
    const along = [
      ...(TOGETHER[rule.name] ?? []),
      ...('net_content' in sizeOf(rule) ? ['food-label-content'] : []),
    ];
    expect(others.filter((name) => !along.includes(name))).toEqual([]);
  });

  test('uses each of its wordings, with every hole filled', async () => {
    const { bad, more = {} } = rule.examples;
    const issues: Issue[] = [];
    for (const example of [bad, ...Object.values(more)])
      issues.push(
        ...ours(await found(example, rule)),
        ...ours(await found(example, rule, false)),
        ...('asked' in rule.says ? ours(await found(example, rule, true, true)) : []),
      );
    const doubtful = 'doubtful' in rule.says;
    for (const [say, wording] of Object.entries(rule.says)) {
      const told = issues.some(
        ({ message }) =>
          says(wording, message) || (doubtful && say === 'default' && begins(wording, message)),
      );
      expect(told, `no example shows “${say}”`).toBe(true);
    }
    for (const [say, example] of Object.entries(more)) {
      const wording = rule.says[say];
      const told = [...(await found(example, rule)), ...(await found(example, rule, false))].map(
        ({ message }) => wording !== undefined && says(wording, message),
      );
      expect(told, `the example “${say}” shows another wording`).toContain(true);
    }
    for (const { message, hint } of issues) expect(`${message} ${hint}`).not.toMatch(/\{\w+\}/);
  });
});
