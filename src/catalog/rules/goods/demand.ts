import { REGIMES, type Regime } from '../../../issue.ts';
import type { ColumnName } from '../../columns.ts';
import type { Facts, Finding, Meaning, Row, Source } from '../../rule.ts';
import { type Bite, severityUnder, softened, softer, worst } from './bite.ts';
import { type Days, inForce } from './in-force.ts';

/** The law changes, and the day decides: what it means from when to when. */
export interface Phase extends Days {
  readonly bite: Bite;
}

/** What an entry must look like or say. Forms that are not confirmed only warn. */
export interface Form {
  readonly column: ColumnName;
  readonly confirmed: boolean;
  fits(value: string, row: Row, facts: Facts): boolean;
  readonly message: string;
  readonly hint: string;
}

/** What a law asks for, and from when to when. */
export interface Demand {
  readonly phases: readonly Phase[];
  /** The columns that must be filled: each of them, or one of them with `anyOne`; none where no paper helps. */
  readonly evidence: readonly ColumnName[];
  readonly anyOne?: true;
  /** The column that a finding points at where no paper helps; the tariff code unless named. */
  readonly at?: ColumnName;
  readonly form?: Form;
  readonly sources: readonly Source[];
}

/** A demand on one day, under the regimes that are asked about. */
export interface Asked {
  /** What papers the goods lack; `sure`: not only their tariff code suggests that it concerns them. */
  lacking(row: Row, sure: boolean): Finding | undefined;
  /** What is wrong with the form of an entry. */
  badForm(row: Row, facts: Facts): Finding | undefined;
}

type Certainty = 'sure' | 'doubtful';

/** What the law asks; undefined where it asks nothing on that day or under those regimes. */
export function askedFor(law: Demand, facts: Facts): Asked | undefined {
  const bite = law.phases.find((phase) => inForce(phase, facts))?.bite ?? {};
  const confirmed = isConfirmed(law);
  const asked = severityUnder(confirmed ? bite : softened(bite), facts.regimes);
  if (asked === undefined) return undefined;
  const { evidence, form } = law;
  const doubtful = isDoubtful(law);
  const means = (certainty: Certainty, reason: Reason) =>
    meanings(bite, facts.regimes, {
      certainty: confirmed ? certainty : 'doubtful',
      listed: isListed(law),
      reason,
    });

  function finding(missing: readonly ColumnName[], sure: boolean): Finding {
    const severity = asked?.severity ?? 'info';
    return {
      column: missing[0] ?? placeOf(law),
      data: { missing: missing.join(', ') },
      ...asked,
      ...(doubtful && { say: 'doubtful' }),
      ...(!sure && { say: 'hinted', severity: softer(severity) }),
      means: means(sure ? 'sure' : 'doubtful', {
        why: evidence.length === 0 ? 'forbidden' : 'papers',
        papers: missing,
        ...(law.anyOne && { oneIsEnough: true }),
      }),
    };
  }

  // Goods lack the same papers again and again: what is said of them is made once.
  const made = new Map<number, Finding>();
  const misfit: Finding | undefined = form && {
    column: form.column,
    say: 'form',
    severity: form.confirmed ? asked.severity : softer(asked.severity),
    regimes: asked.regimes,
    means: means(form.confirmed ? 'sure' : 'doubtful', { why: 'entry', papers: [form.column] }),
  };
  return {
    lacking(row, sure) {
      let missing = 0;
      for (let i = 0; i < evidence.length; i++) {
        const column = evidence[i];
        if (column !== undefined && row.text(column) === '') missing |= 1 << i;
        else if (law.anyOne) return undefined;
      }
      if (missing === 0 && evidence.length > 0) return undefined;
      const key = missing * 2 + Number(sure);
      const known = made.get(key);
      if (known !== undefined) return known;
      const lacks = finding(
        evidence.filter((_, i) => (missing & (1 << i)) !== 0),
        sure,
      );
      made.set(key, lacks);
      return lacks;
    },
    badForm(row, now) {
      if (form === undefined) return undefined;
      const value = row.text(form.column);
      return value === '' || form.fits(value, row, now) ? undefined : misfit;
    },
  };
}

/** The columns that hold the papers; where no paper helps, the one that findings point at. */
export function lookedAt(law: Demand): readonly ColumnName[] {
  return law.evidence.length > 0 ? law.evidence : [placeOf(law)];
}

function placeOf({ at = 'hs_code' }: Demand): ColumnName {
  return at;
}

/** Whether any source at hand confirms the law. */
export function isConfirmed({ sources }: Pick<Demand, 'sources'>): boolean {
  return sources.some(({ confidence }) => confidence !== 'not-confirmed');
}

/** Whether its findings must say that law or list rests on something that no source at hand confirms. */
export function isDoubtful(law: Demand): boolean {
  if (!isConfirmed(law)) return true;
  const gravest = worst(law.phases.flatMap(({ bite }) => Object.values(bite)));
  return gravest !== 'error' && !isListed(law);
}

function isListed({ sources }: Pick<Demand, 'sources'>): boolean {
  return sources.every(({ confidence }) => confidence !== 'not-confirmed');
}

type Reason = Omit<Meaning, 'makes' | 'regimes'>;

/**
 * An error closes a regime, and leaves it unknown where law or goods are doubtful. A warning leaves it
 * unknown only where law or list rest on a source that is not confirmed: it may be an error.
 */
function meanings(
  bite: Bite,
  regimes: ReadonlySet<Regime>,
  { certainty, listed, reason }: { certainty: Certainty; listed: boolean; reason: Reason },
): readonly Meaning[] {
  const under = (makes: Meaning['makes']) =>
    REGIMES.filter((regime) => {
      if (!regimes.has(regime)) return false;
      const severity = bite[regime];
      if (severity === 'error') return makes === (certainty === 'sure' ? 'closed' : 'unknown');
      return severity === 'warning' && !listed && makes === 'unknown';
    });
  return (['closed', 'unknown'] as const)
    .map((makes) => ({ makes, ...reason, regimes: under(makes) }))
    .filter((one) => one.regimes.length > 0);
}
