import { REGIMES, type Regime, type Severity } from '../../../issue.ts';
import type { ColumnName } from '../../columns.ts';
import type { KindName } from '../../goods/kinds.ts';
import type { Facts, FileRule, Finding, Row, RowRule, RuleText } from '../../rule.ts';

/** What a missing paper means, by import regime; a regime that is not named does not ask for it. */
export type Bite = Readonly<Partial<Record<Regime, Severity>>>;

/** What Chinese law asks of goods of one kind: papers, and from when to when. */
export interface Regulation extends Omit<RuleText, 'severity' | 'regimes'> {
  /** The kinds of goods it concerns; one of them is enough. */
  readonly concerns: readonly KindName[];
  /** Kinds that it leaves out. */
  readonly spares?: readonly KindName[];
  readonly bite: Bite;
  /** First and last day in force, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** The columns that must be filled: each of them, or one of them with `anyOne`. */
  readonly evidence: readonly ColumnName[];
  readonly anyOne?: true;
  /** What an entry must look like; wording `form`. Forms that are not confirmed only warn. */
  readonly form?: {
    readonly column: ColumnName;
    readonly pattern: RegExp;
    readonly confirmed: boolean;
  };
}

const RANK: readonly Severity[] = ['info', 'warning', 'error'];

/** A rule that asks for papers. Its severity is the worst that its regimes give it. */
export function regulation(law: Regulation): RowRule {
  const bite = confirmed(law) ? law.bite : softened(law.bite);
  return {
    ...law,
    kind: 'row',
    severity: worst(Object.values(bite)),
    regimes: REGIMES.filter((regime) => bite[regime] !== undefined),
    needs: [],
    also: law.evidence,
    check: (row, facts) => (concerns(law, row, facts) ? lacking(law, bite, row, facts) : undefined),
  };
}

/** Good to know of goods of a kind, with no paper to ask for: said once a file, at the first of them. */
export function notice(
  law: Omit<Regulation, 'evidence' | 'bite'> & { readonly regimes: readonly Regime[] },
): FileRule {
  return {
    ...law,
    kind: 'file',
    severity: 'info',
    needs: [],
    start(facts) {
      let said = false;
      return (row) => {
        if (said || !concerns(law, row, facts)) return undefined;
        said = true;
        return { column: 'hs_code' };
      };
    },
  };
}

function concerns(
  law: Pick<Regulation, 'concerns' | 'spares' | 'from' | 'to'>,
  row: Row,
  facts: Facts,
): boolean {
  if (law.from !== undefined && facts.asOf < law.from) return false;
  if (law.to !== undefined && facts.asOf > law.to) return false;
  const kinds = row.kinds();
  return (
    law.concerns.some((kind) => kinds.has(kind)) && !law.spares?.some((kind) => kinds.has(kind))
  );
}

function lacking(law: Regulation, bite: Bite, row: Row, facts: Facts): Finding | undefined {
  const asked = bitten(bite, facts);
  if (asked === undefined) return undefined;
  const missing = law.evidence.filter((column) => row.text(column) === '');
  const lacks = law.anyOne ? missing.length === law.evidence.length : missing.length > 0;
  const [first] = missing;
  if (lacks && first !== undefined) {
    return { column: first, data: { missing: missing.join(', ') }, ...asked };
  }
  return badForm(law, row, asked);
}

function badForm(law: Regulation, row: Row, asked: Asked): Finding | undefined {
  if (law.form === undefined) return undefined;
  const { column, pattern, confirmed } = law.form;
  const value = row.text(column);
  if (value === '' || pattern.test(value)) return undefined;
  return { column, say: 'form', ...asked, ...(!confirmed && { severity: 'warning' }) };
}

interface Asked {
  readonly severity: Severity;
  readonly regimes: readonly Regime[];
}

/** How bad it is under the regimes that are asked about, and under which of them. */
function bitten(bite: Bite, { regimes }: Facts): Asked | undefined {
  const asked = REGIMES.filter((regime) => regimes.has(regime) && bite[regime] !== undefined);
  if (asked.length === 0) return undefined;
  const severity = worst(asked.map((regime) => bite[regime]));
  return { severity, regimes: asked.filter((regime) => bite[regime] === severity) };
}

function worst(severities: readonly (Severity | undefined)[]): Severity {
  return (
    RANK[Math.max(0, ...severities.map((severity) => RANK.indexOf(severity ?? 'info')))] ?? 'info'
  );
}

/** A rule that no source confirms never stops an export. */
function confirmed({ sources }: Pick<RuleText, 'sources'>): boolean {
  return sources.some(({ confidence }) => confidence !== 'not-confirmed');
}

function softened(bite: Bite): Bite {
  const soft = Object.entries(bite).map(([regime, severity]) => [
    regime,
    severity === 'error' ? 'warning' : severity,
  ]);
  return Object.fromEntries(soft);
}
