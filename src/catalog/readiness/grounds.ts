import { REGIMES, type Regime } from '../../issue.ts';
import { columnsOf, type Facts, type Finding, type Meaning, type Rule } from '../rule.ts';
import type {
  ReadinessLaw,
  ReadinessReason,
  ReadinessState,
  RegimeCount,
  RegimeReadiness,
} from './readiness.ts';

/** A reason, the regimes it speaks of by their place among those asked, and the products it held back. */
export interface Ground {
  readonly reason: ReadinessReason;
  readonly regimes: readonly number[];
  readonly products: number[];
}

/** Makes each ground once, however many products share it. */
export interface GroundBook {
  /** What a finding means; nothing for most. */
  of(rule: Rule, found: Finding): readonly Ground[];
  /** What damage to a row means; undefined where it hit nothing that a declaration needs. */
  damage(rule: Rule, column: string): Ground | undefined;
  /** Official data that are not at hand, which leave every product unknown. */
  unknownFacts(rules: readonly Rule[], facts: Facts): readonly Ground[];
  /** There is no tariff code that could be read. */
  readonly noCode: Ground;
  all(): readonly Ground[];
}

/** Columns without which no declaration can be made. */
const DECLARED: ReadonlySet<string> = new Set([
  'hs_code',
  'country_of_origin',
  'net_weight_kg',
  'gross_weight_kg',
  'price',
  'currency',
]);

const DECIDING_FACTS = ['tariff', 'ecommerceList'] as const;

export function groundBook(asked: readonly Regime[]): GroundBook {
  const grounds = new Map<string, Ground>();
  const known = new WeakMap<Finding, readonly Ground[]>();

  function make(rule: string, { regimes, ...meaning }: Meaning): Ground {
    const reason = { ...meaning, rule };
    const at = asked.flatMap((regime, i) => (regimes.includes(regime) ? [i] : []));
    const key = JSON.stringify([reason, at]);
    const ground = grounds.get(key) ?? { reason, regimes: at, products: asked.map(() => 0) };
    grounds.set(key, ground);
    return ground;
  }

  return {
    of(rule, found) {
      if (found.means === undefined)
        return isError(rule, found) && DECLARED.has(found.column)
          ? [make(rule.name, unsound([found.column], found.regimes ?? rule.regimes))]
          : [];
      const before = known.get(found);
      if (before !== undefined) return before;
      const made = found.means.map((meaning) => make(rule.name, meaning));
      known.set(found, made);
      return made;
    },
    damage(rule, column) {
      if (rule.severity !== 'error' || (column !== '' && !DECLARED.has(column))) return undefined;
      return make(rule.name, unsound(column === '' ? [] : [column]));
    },
    unknownFacts: (rules, facts) =>
      rules
        .filter(({ asks = [] }) =>
          DECIDING_FACTS.some((fact) => asks.includes(fact) && facts[fact] === undefined),
        )
        .map(({ name, regimes = REGIMES }) =>
          make(name, { makes: 'unknown', why: 'no-data', papers: [], regimes }),
        ),
    get noCode() {
      return make('hs-missing', unsound(['hs_code']));
    },
    all: () => [...grounds.values()],
  };
}

function isError(rule: Rule, found: Finding): boolean {
  return (found.severity ?? rule.severity) === 'error';
}

/** Facts that a declaration needs are missing, or cannot be true. */
function unsound(papers: readonly string[], regimes: readonly Regime[] = REGIMES): Meaning {
  return { makes: 'unknown', why: 'facts', papers, regimes };
}

/** Without its tariff code, or with its cells out of place, nothing is known of a product. */
export function isUnread({ reason: { why, papers } }: Ground): boolean {
  return why === 'facts' && (papers.length === 0 || papers.includes('hs_code'));
}

/** The state by one regime. @param unread nothing is known of the product */
export function stateUnder(
  at: number,
  grounds: readonly Ground[],
  unread: boolean,
): ReadinessState {
  let state: ReadinessState = unread ? 'unknown' : 'open';
  for (const { reason, regimes } of grounds) {
    if (!regimes.includes(at)) continue;
    if (reason.makes === 'unknown') state = 'unknown';
    else if (!unread) return 'closed';
  }
  return state;
}

export function readinessUnder(
  at: number,
  regime: Regime,
  grounds: readonly Ground[],
  unread: boolean,
): RegimeReadiness {
  const own = grounds.filter(({ regimes }) => regimes.includes(at));
  return {
    regime,
    state: stateUnder(at, grounds, unread),
    reasons: own.map(({ reason }) => reason).toSorted(closersFirst),
  };
}

function closersFirst(a: ReadinessReason, b: ReadinessReason): number {
  return Number(a.makes === 'unknown') - Number(b.makes === 'unknown');
}

/** The count with what stands in the way, the most frequent first. */
export function regimeCount(
  count: Omit<RegimeCount, 'reasons'>,
  at: number,
  grounds: readonly Ground[],
): RegimeCount {
  const reasons = grounds
    .map(({ reason, products }) => ({ ...reason, products: products[at] ?? 0 }))
    .filter(({ products }) => products > 0)
    .toSorted((a, b) => closersFirst(a, b) || b.products - a.products);
  return { ...count, reasons };
}

/** The laws of the rules that the grounds name, with the sources that are in force on the day. */
export function lawsOf(
  grounds: readonly Ground[],
  rules: readonly Rule[],
  asOf: string,
): readonly ReadinessLaw[] {
  const named = new Set(
    grounds
      .filter(({ products }) => products.some((count) => count > 0))
      .map(({ reason }) => reason.rule),
  );
  return rules
    .filter(({ name }) => named.has(name))
    .map(({ name, code, title, sources }) => {
      const now = sources.filter(({ from = asOf, to = asOf }) => from <= asOf && asOf <= to);
      return { rule: name, code, title, sources: now.length > 0 ? now : sources };
    });
}

/** Whether a rule can decide of a regime. */
export function speaksOfReadiness(rule: Rule): boolean {
  const { severity, sources, asks = [] } = rule;
  if (asks.some((fact) => DECIDING_FACTS.some((deciding) => deciding === fact))) return true;
  const doubtful = sources.some(({ confidence }) => confidence === 'not-confirmed');
  if (rule.kind === 'row' && rule.about) return severity === 'error' || doubtful;
  return severity === 'error' && columnsOf(rule).some((column) => DECLARED.has(column));
}
