import { REGIMES } from '../../../issue.ts';
import type { KindName } from '../../goods/kinds.ts';
import type { Examples, Facts, RowRule, RuleText, Values } from '../../rule.ts';
import { softened, worst } from './bite.ts';
import { askedFor, type Demand, isConfirmed, isDoubtful, lookedAt } from './demand.ts';
import { type Goods, isOfKind } from './in-force.ts';

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
    Demand,
    Goods {
  /** Kinds known by a tariff code that is an indication only: those are warned of. */
  readonly hinted?: readonly KindName[];
  readonly message: string;
  readonly sample: Sample;
}

/** A rule that asks for papers. Its severity is the worst that it can have. */
export function regulation(law: Regulation): RowRule {
  const { form, hinted } = law;
  const bites = law.phases.map(({ bite }) => (isConfirmed(law) ? bite : softened(bite)));
  const suggested = hinted && { ...law, concerns: hinted };
  const askedOn = remembered((facts) => askedFor(law, facts));
  const forKinds: NonNullable<RowRule['forKinds']> = (kinds, facts) => {
    const asked = askedOn(facts);
    const sure = isOfKind(law, kinds);
    if (asked === undefined || !(sure || (suggested && isOfKind(suggested, kinds))))
      return undefined;
    return (row) => {
      if (law.where && !law.where(row)) return undefined;
      return asked.lacking(row, sure) ?? asked.badForm(row, facts);
    };
  };
  return {
    ...textOf(law),
    kind: 'row',
    severity: worst(bites.flatMap((bite) => Object.values(bite))),
    regimes: REGIMES.filter((regime) => bites.some((bite) => bite[regime] !== undefined)),
    needs: [],
    about: [...law.concerns, ...(hinted ?? [])],
    also: [...new Set([...lookedAt(law), ...(form ? [form.column] : [])])],
    says: saysOf(law),
    examples: examplesOf(law),
    forKinds,
    check: (row, facts) => forKinds(row.kinds(), facts)?.(row),
  };
}

/** What the rule says of itself; the rest of the law is read here only. */
function textOf({ code, name, title, what, why, fix, sources }: Regulation) {
  return { code, name, title, what, why, fix, sources };
}

/** Answers are kept: a run asks about one day, or a few, and the same regimes on every row. */
function remembered<T>(answer: (facts: Facts) => T): (facts: Facts) => T {
  const known = new WeakMap<Facts, { readonly answer: T }>();
  return (facts) => {
    const before = known.get(facts);
    if (before !== undefined) return before.answer;
    const made = { answer: answer(facts) };
    known.set(facts, made);
    return made.answer;
  };
}

/** How to fix it and which columns to fill then. */
const THEN_FILL = '{fix} Then fill {missing}.';
const THEN_FILL_ONE = '{fix} Then fill one of {missing}.';
const HINTED =
  '{default} (Its tariff code only suggests that it is concerned; this is not confirmed.)';
const DOUBTFUL = '{default} (The rule behind it is not confirmed.)';

function saysOf(law: Regulation): RowRule['says'] {
  const { message, evidence, anyOne, hinted, form } = law;
  const asks = anyOne ? THEN_FILL_ONE : THEN_FILL;
  const hint = evidence.length === 0 ? '{fix}' : asks;
  return {
    default: { message, hint },
    ...(isDoubtful(law) && { doubtful: { message: DOUBTFUL, hint } }),
    ...(hinted && { hinted: { message: HINTED, hint } }),
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
