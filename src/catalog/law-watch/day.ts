import type { Regime } from '../../issue.ts';
import { words } from '../findings.ts';
import type { Facts, Finding, Row, Rule } from '../rule.ts';
import type { RuleSet } from '../validate.ts';
import { gravest, type RuleChange } from './changes.ts';
import type { TwoDays } from './two-days.ts';

/** A finding and the rule that found it. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** A change with the regimes that it opens, closes or leaves unknown. */
interface Changed {
  readonly change: RuleChange;
  readonly means: ReadonlySet<Regime>;
}

/** The first day on which a rule says something else of a row. */
export type DayOf = (rule: Rule, row: Row, before: readonly Finding[]) => string | undefined;

/** What rules say of the row on the last day that they did not say on the first, or no longer say. */
export function ruleChanges(
  row: Row,
  before: readonly Found[],
  after: readonly Found[],
  set: RuleSet,
  dayOf: DayOf,
): readonly Changed[] {
  if (before.length === 0 && after.length === 0) return [];
  const rules = new Set([...before, ...after].map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const first = findingsOf(rule, before);
    const last = findingsOf(rule, after);
    if (sayings(first) === sayings(last)) return [];
    const severity = ({ severity: own }: Finding) => set.severityOf(rule, own);
    const sides = { before: gravest(first.map(severity)), after: gravest(last.map(severity)) };
    const day = dayOf(rule, row, first);
    const [shown] = last.length > 0 ? last : first;
    if (shown === undefined) return [];
    const { message, hint } = words(rule, row.raw(shown.column), shown.say, {
      ...shown.data,
      column: shown.column,
    });
    const change = {
      ...{ rule: rule.name, code: rule.code },
      ...sides,
      ...(day !== undefined && { day }),
      ...{ column: shown.column, message, hint },
    };
    const means = new Set([...first, ...last].flatMap(meant));
    return [{ change, means }];
  });
}

function findingsOf(rule: Rule, found: readonly Found[]): readonly Finding[] {
  return found.filter((one) => one.rule === rule).map(({ finding }) => finding);
}

function meant({ means = [] }: Finding): readonly Regime[] {
  return means.flatMap(({ regimes }) => regimes);
}

/** What tells findings apart: place, wording, weight, data. */
function sayings(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ column, say, severity, data, regimes }) => [
      ...[column, say, severity, data, regimes],
    ]),
  );
}

/** Looks for the day between the two, by halves; the day found last is tried first, because laws begin for many. */
export function dayFinder({ rules }: RuleSet, days: TwoDays): DayOf {
  const lastFound = new Map<string, number>();
  const known = new Set(rules);
  return (rule, row, before) => {
    if (!known.has(rule) || rule.asks !== undefined) return undefined;
    const was = sayings(before);
    const differs = (at: number) => {
      const day = days.days[at];
      return day !== undefined && sayings(look(rule, row, days.on(day)) ?? before) !== was;
    };
    const tried = lastFound.get(rule.name);
    if (tried !== undefined && differs(tried) && (tried === 0 || !differs(tried - 1)))
      return days.days[tried];
    let low = 0;
    let high = days.days.length - 1;
    if (!differs(high)) return undefined;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (differs(middle)) high = middle;
      else low = middle + 1;
    }
    lastFound.set(rule.name, low);
    return days.days[low];
  };
}

/** What a rule says of the row on a day; undefined for rules that cannot be asked about a row alone. */
function look(rule: Rule, row: Row, facts: Facts): readonly Finding[] | undefined {
  if (rule.kind === 'row') return [rule.check(row, facts) ?? []].flat();
  if (rule.kind === 'file') return [rule.start(facts)(row) ?? []].flat();
  if (rule.kind !== 'field') return undefined;
  return rule.columns.flatMap((column): Finding[] => {
    const found = rule.check(row.text(column), facts, column);
    return found === undefined ? [] : [{ ...found, column }];
  });
}
