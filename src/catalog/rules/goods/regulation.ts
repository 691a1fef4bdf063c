import { REGIMES, type Regime, type Severity } from '../../../issue.ts';
import type { ColumnName } from '../../columns.ts';
import type { Facts, Finding, Row, RowRule, RuleText } from '../../rule.ts';
import { concerns, type Days, type Goods, inForce } from './in-force.ts';

/** What a missing paper means, by import regime; a regime that is not named does not ask for it. */
export type Bite = Readonly<Partial<Record<Regime, Severity>>>;

/** The law changes, and the day decides: what it means from when to when. */
export interface Phase extends Days {
  readonly bite: Bite;
}

/** What an entry must look like; wording `form`. Forms that are not confirmed only warn. */
export interface Form {
  readonly column: ColumnName;
  readonly pattern: RegExp;
  readonly confirmed: boolean;
}

/** What Chinese law asks of goods of one kind: which papers, by which regime, from when to when. */
export interface Regulation extends Omit<RuleText, 'severity' | 'regimes'>, Goods {
  readonly phases: readonly Phase[];
  /** The columns that must be filled: each of them, or one of them with `anyOne`. */
  readonly evidence: readonly ColumnName[];
  readonly anyOne?: true;
  readonly form?: Form;
}

const RANK: readonly Severity[] = ['info', 'warning', 'error'];

/**
 * A rule that asks for papers. Its severity is the worst that it can have.
 *
 * On demand while the family of regulated goods is not whole: a verdict that knows one law of many
 * would look like an all-clear.
 */
export function regulation(law: Regulation): RowRule {
  const phases = isConfirmed(law) ? law.phases : law.phases.map(softened);
  const bites = phases.map(({ bite }) => bite);
  return {
    ...law,
    kind: 'row',
    onDemand: true,
    severity: worst(bites.flatMap((bite) => Object.values(bite))),
    regimes: REGIMES.filter((regime) => bites.some((bite) => bite[regime] !== undefined)),
    needs: [],
    also: law.evidence,
    check(row, facts) {
      const phase = phases.find((one) => inForce(one, facts));
      if (phase === undefined || !concerns(law, row)) return undefined;
      const asked = askedOf(phase.bite, facts);
      return asked && (lacking(law, row, asked) ?? badForm(law, row, asked));
    },
  };
}

interface Asked {
  readonly severity: Severity;
  readonly regimes: readonly Regime[];
}

/** How bad it is under the regimes that are asked about, and under which of them. */
function askedOf(bite: Bite, { regimes }: Facts): Asked | undefined {
  const asked = REGIMES.filter((regime) => regimes.has(regime) && bite[regime] !== undefined);
  if (asked.length === 0) return undefined;
  const severity = worst(asked.flatMap((regime) => bite[regime] ?? []));
  return { severity, regimes: asked.filter((regime) => bite[regime] === severity) };
}

function lacking(law: Regulation, row: Row, asked: Asked): Finding | undefined {
  const missing = law.evidence.filter((column) => row.text(column) === '');
  const [first] = missing;
  if (first === undefined || (law.anyOne && missing.length < law.evidence.length)) return undefined;
  return { column: first, data: { missing: missing.join(', ') }, ...asked };
}

function badForm({ form }: Regulation, row: Row, asked: Asked): Finding | undefined {
  if (form === undefined) return undefined;
  const value = row.text(form.column);
  if (value === '' || form.pattern.test(value)) return undefined;
  const { severity, regimes } = asked;
  return {
    column: form.column,
    say: 'form',
    severity: form.confirmed ? severity : 'warning',
    regimes,
  };
}

function worst(severities: readonly Severity[]): Severity {
  return severities.reduce((a, b) => (RANK.indexOf(b) > RANK.indexOf(a) ? b : a), 'info');
}

function isConfirmed({ sources }: Regulation): boolean {
  return sources.some(({ confidence }) => confidence !== 'not-confirmed');
}

/** What no source confirms never stops an export. */
function softened({ bite, ...days }: Phase): Phase {
  const soft = Object.entries(bite).map(([regime, severity]) => [
    regime,
    severity === 'error' ? 'warning' : severity,
  ]);
  return { ...days, bite: Object.fromEntries(soft) };
}
