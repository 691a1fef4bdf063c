import type { Reporter } from './findings.ts';
import type { KindName } from './goods/kinds.ts';
import type { Facts, FileRule, Finding, Row, RowRule, Rule } from './rule.ts';

/** Looks at a row and reports what it finds. */
export type RowCheck = (row: Row) => void;

/** Rules on whole rows: those on all goods, and behind one door those on goods of some kinds. */
export function rowRuleChecks(rules: readonly Rule[], facts: Facts, report: Reporter): RowCheck[] {
  const onRows = rules.filter((rule) => rule.kind === 'row' || rule.kind === 'file');
  const looks = onRows.map((rule) => ({
    about: rule.about ?? [],
    check: rowCheck(rule, facts, report),
  }));
  const special = looks.filter(({ about }) => about.length > 0);
  const checks = looks.filter((look) => !special.includes(look)).map(({ check }) => check);
  return special.length === 0 ? checks : [...checks, kindCheck(special)];
}

/** Few rules concern goods of a kind: which ones is worked out once for each set of kinds. */
function kindCheck(
  looks: readonly { readonly about: readonly KindName[]; readonly check: RowCheck }[],
): RowCheck {
  const byKinds = new WeakMap<ReadonlySet<KindName>, readonly RowCheck[]>();
  return (row) => {
    const kinds = row.kinds();
    let checks = byKinds.get(kinds);
    if (checks === undefined) {
      checks = looks
        .filter(({ about }) => about.some((kind) => kinds.has(kind)))
        .map(({ check }) => check);
      byKinds.set(kinds, checks);
    }
    for (let i = 0; i < checks.length; i++) checks[i]?.(row);
  };
}

function rowCheck(rule: RowRule | FileRule, facts: Facts, report: Reporter): RowCheck {
  const look = rule.kind === 'row' ? (row: Row) => rule.check(row, facts) : rule.start(facts);
  return (row) => {
    const found = look(row);
    if (found === undefined) return;
    if (!isSeveral(found)) return report.finding(rule, row, found);
    for (const one of found) report.finding(rule, row, one);
  };
}

function isSeveral(found: Finding | readonly Finding[]): found is readonly Finding[] {
  return Array.isArray(found);
}
