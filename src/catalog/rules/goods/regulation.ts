import { REGIMES } from '../../../issue.ts';
import type { ColumnName } from '../../columns.ts';
import type { KindName } from '../../goods/kinds.ts';
import type { Examples, Facts, Finding, Row, RowRule, RuleText, Values } from '../../rule.ts';
import { type Asked, askedOf, type Bite, softened, softer, worst } from './bite.ts';
import { concerns, type Days, type Goods, inForce } from './in-force.ts';

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

/** Goods that it concerns; without their papers they are the bad example. */
export interface Sample {
  readonly goods: Values;
  /** The papers; where none helps, what makes other goods of them. */
  readonly papers: Values;
  /** Goods of a kind that is only hinted at. */
  readonly hinted?: Values;
  /** Entries of another form. */
  readonly misfit?: Values;
  /** The day on which its papers are asked for, where that is not today. */
  readonly asOf?: string;
}

/** What Chinese law asks of goods of one kind: which papers, by which regime, from when to when. */
export interface Regulation
  extends Omit<RuleText, 'severity' | 'regimes' | 'says' | 'examples'>,
    Goods {
  readonly phases: readonly Phase[];
  /** The columns that must be filled: each of them, or one of them with `anyOne`; none where no paper helps. */
  readonly evidence: readonly ColumnName[];
  readonly anyOne?: true;
  /** The column that a finding points at where no paper helps; the tariff code unless named. */
  readonly at?: ColumnName;
  /** Kinds known by a tariff code that is an indication only: those are warned of. */
  readonly hinted?: readonly KindName[];
  readonly form?: Form;
  readonly message: string;
  readonly sample: Sample;
}

/**
 * A rule that asks for papers. Its severity is the worst that it can have.
 *
 * On demand while the family of regulated goods is not whole: a verdict that knows one law of many
 * would look like an all-clear.
 */
export function regulation(law: Regulation): RowRule {
  const { phases: asWritten, form, hinted } = law;
  const phases = isConfirmed(law)
    ? asWritten
    : asWritten.map((phase) => ({ ...phase, bite: softened(phase.bite) }));
  const bites = phases.map(({ bite }) => bite);
  const suggested = hinted && { ...law, concerns: hinted };
  const askedOn = remembered((facts) => {
    const phase = phases.find((one) => inForce(one, facts));
    return phase && askedOf(phase.bite, facts.regimes);
  });
  return {
    ...textOf(law),
    kind: 'row',
    onDemand: true,
    severity: worst(bites.flatMap((bite) => Object.values(bite))),
    regimes: REGIMES.filter((regime) => bites.some((bite) => bite[regime] !== undefined)),
    needs: [],
    also: [...new Set([...law.evidence, ...(form ? [form.column] : [])])],
    says: saysOf(law),
    examples: examplesOf(law),
    check(row, facts) {
      const asked = askedOn(facts);
      if (asked === undefined) return undefined;
      const sure = concerns(law, row);
      if (!sure && !(suggested && concerns(suggested, row))) return undefined;
      return lacking(law, row, asked, sure) ?? badForm(law, row, facts, asked);
    },
  };
}

/** What the rule says of itself; the rest of the law is read here only. */
function textOf({ code, name, title, what, why, fix, sources }: Regulation) {
  return { code, name, title, what, why, fix, sources };
}

/** The last answer is kept: a run asks about one day and the same regimes on every row. */
function remembered<T>(answer: (facts: Facts) => T): (facts: Facts) => T {
  let last: { readonly facts: Facts; readonly answer: T } | undefined;
  return (facts) => {
    if (last?.facts !== facts) last = { facts, answer: answer(facts) };
    return last.answer;
  };
}

function lacking(law: Regulation, row: Row, asked: Asked, sure: boolean): Finding | undefined {
  const missing = law.evidence.filter((column) => row.text(column) === '');
  const enough = law.anyOne ? missing.length < law.evidence.length : missing.length === 0;
  if (law.evidence.length > 0 && enough) return undefined;
  return {
    column: missing[0] ?? law.at ?? 'hs_code',
    data: { missing: missing.join(law.anyOne ? ' or ' : ', ') },
    ...asked,
    ...(!sure && { say: 'hinted', severity: softer(asked.severity) }),
  };
}

function badForm(
  { form }: Regulation,
  row: Row,
  facts: Facts,
  { severity, regimes }: Asked,
): Finding | undefined {
  if (form === undefined) return undefined;
  const value = row.text(form.column);
  if (value === '' || form.fits(value, row, facts)) return undefined;
  return {
    column: form.column,
    say: 'form',
    severity: form.confirmed ? severity : softer(severity),
    regimes,
  };
}

function isConfirmed({ sources }: Regulation): boolean {
  return sources.some(({ confidence }) => confidence !== 'not-confirmed');
}

function saysOf({ message, fix, evidence, hinted, form }: Regulation): RowRule['says'] {
  const hint = evidence.length === 0 ? fix : `${fix} Then fill {missing}.`;
  return {
    default: { message, hint },
    ...(hinted && {
      hinted: {
        message: `${message} (Its tariff code only suggests that it is concerned; this is not confirmed.)`,
        hint,
      },
    }),
    ...(form && { form: { message: form.message, hint: form.hint } }),
  };
}

function examplesOf({ evidence, sample }: Regulation): Examples {
  const { goods, papers, hinted, misfit, asOf } = sample;
  const none: Values = Object.fromEntries(evidence.map((column) => [column, '']));
  return {
    good: { rows: [{ ...goods, ...papers }] },
    bad: { rows: [{ ...goods, ...none }] },
    more: {
      ...(hinted && { hinted: { rows: [{ ...hinted, ...none }] } }),
      ...(misfit && { form: { rows: [{ ...goods, ...papers, ...misfit }] } }),
    },
    ...(asOf !== undefined && { asOf }),
  };
}
