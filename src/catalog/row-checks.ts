import type { Reporter } from './findings.ts';
import type { KindName } from './goods/kinds.ts';
import type { Facts, FileRule, Finding, Row, RowRule, Rule } from './rule.ts';

/** Looks at a row and reports what it finds. */
export type RowCheck = (row: Row) => void;

/** What is checked on goods of some kinds; undefined where a rule does not concern them. */
type KindCheck = (kinds: ReadonlySet<KindName>) => RowCheck | undefined;

/** Rules on whole rows: those on all goods, and behind one door those on goods of some kinds. */
export function rowRuleChecks(rules: readonly Rule[], facts: Facts, report: Reporter): RowCheck[] {
  const onRows = rules.filter((rule) => rule.kind === 'row' || rule.kind === 'file');
  const special = onRows.filter(({ about }) => about !== undefined);
  const checks = onRows
    .filter((rule) => !special.includes(rule))
    .map((rule) => rowCheck(rule, facts, report));
  if (special.length === 0) return checks;
  return [...checks, behindKinds(special.map((rule) => kindCheck(rule, facts, report)))];
}

/** Few rules concern goods of a kind: which ones is worked out once for each set of kinds. */
function behindKinds(all: readonly KindCheck[]): RowCheck {
  const byKinds = new WeakMap<ReadonlySet<KindName>, readonly RowCheck[]>();
  return (row) => {
    const kinds = row.kinds();
    let checks = byKinds.get(kinds);
    if (checks === undefined) {
      checks = all.flatMap((check) => check(kinds) ?? []);
      byKinds.set(kinds, checks);
    }
    for (let i = 0; i < checks.length; i++) checks[i]?.(row);
  };
}

function kindCheck(rule: RowRule | FileRule, facts: Facts, report: Reporter): KindCheck {
  if (rule.kind === 'row' && rule.forKinds !== undefined) {
    const { forKinds } = rule;
    return (kinds) => {
      const look = forKinds(kinds, facts);
      return look && reporting(rule, look, report);
    };
  }
  const check = rowCheck(rule, facts, report);
  return (kinds) => (rule.about?.some((kind) => kinds.has(kind)) ? check : undefined);
}

function rowCheck(rule: RowRule | FileRule, facts: Facts, report: Reporter): RowCheck {
  const look = rule.kind === 'row' ? (row: Row) => rule.check(row, facts) : rule.start(facts);
  return reporting(rule, look, report);
}

function reporting(
  rule: Rule,
  look: (row: Row) => Finding | readonly Finding[] | undefined,
  report: Reporter,
): RowCheck {
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
