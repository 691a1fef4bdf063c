import type { RateFormula } from './formula.ts';
import { originAmong } from './origins.ts';
import type { DutyRate } from './rates.ts';

/** A rate of the line that is not used, and why. */
interface RejectedRate {
  readonly rate: DutyRate;
  readonly why: string;
}

export interface DutyChoice {
  /** Undefined when no rate for such goods is known: then nothing may be calculated. */
  readonly chosen?: DutyRate;
  /** What the choice rests on, for people. */
  readonly why: string;
  readonly rejected: readonly RejectedRate[];
}

export interface OriginTerms {
  /** ISO alpha-2 of the goods' origin. */
  readonly origin: string;
  /** Name of the agreement whose proof of origin the importer will show, for example `CH`. */
  readonly agreement?: string;
  /** Whether the goods are the product that the line names; unknown counts as no, and is said. */
  readonly namedPart?: boolean;
}

/**
 * Which duty rate applies. Tariff Law of 26 April 2024, Articles 12 and 13: goods of members of the World
 * Trade Organization pay the most-favoured-nation (MFN) rate, or the provisional rate where there is one;
 * with proof of origin under an agreement, the lower of the agreement's and the provisional rate.
 */
export function chooseDuty(rates: readonly DutyRate[], terms: OriginTerms): DutyChoice {
  const usable = rates.filter(
    (rate) => rate.kind !== 'general' && closed(rate, terms) === undefined,
  );
  const preferred = ['agreement', 'provisional', 'mfn'] as const;
  // A rate for the named part stands before that of the whole line, once the goods are that part.
  const best = preferred
    .flatMap((kind) => {
      const ofKind = usable.filter((rate) => rate.kind === kind);
      return ofKind.find(({ covers }) => covers === 'named-part') ?? ofKind[0] ?? [];
    })
    .reduce<DutyRate | undefined>(betterOf, undefined);
  const rejected = rates
    .filter((rate) => rate !== best)
    .map((rate) => ({ rate, why: closed(rate, terms) ?? passedOver(rate, best) }));
  return best === undefined
    ? { why: 'No rate is known for these goods.', rejected }
    : { chosen: best, why: REASONS[best.kind], rejected };
}

const REASONS: Readonly<Record<DutyRate['kind'], string>> = {
  mfn: 'MFN rate: goods of members of the World Trade Organization (Tariff Law, Article 12).',
  provisional: 'The provisional rate goes before the MFN rate (Tariff Law, Article 13).',
  agreement: 'Agreement rate, with proof of origin (Tariff Law, Article 13).',
  general: 'General rate (Tariff Law, Article 12).',
};

/** The agreement and the provisional rate compete by height; the MFN rate yields to a provisional one. */
function betterOf(before: DutyRate | undefined, next: DutyRate): DutyRate {
  if (before === undefined) return next;
  if (before.kind === 'provisional') return before;
  const [a, b] = [percentOf(before.formula), percentOf(next.formula)];
  return a !== undefined && b !== undefined && b < a ? next : before;
}

/** For comparison only; formulas that are not a plain percentage do not compare. */
const percentOf = (formula: RateFormula): number | undefined =>
  formula.kind === 'ad-valorem' ? Number(formula.percent) : undefined;

function closed(rate: DutyRate, { origin, agreement, namedPart }: OriginTerms): string | undefined {
  if (rate.covers === 'named-part' && namedPart !== true)
    return `Only for a part of the line that the tariff names${
      rate.namedItemZh === undefined ? '' : `: ${rate.namedItemZh}`
    }.`;
  const party = rate.agreement === agreement && originAmong(origin, rate.origins ?? []);
  if (rate.kind === 'agreement' && !party)
    return `Only for goods originating in ${rate.origins?.join(', ') ?? 'its parties'}, with proof of origin.`;
  if (rate.kind === 'general')
    return 'For goods of unknown origin or of countries without MFN terms.';
  return undefined;
}

function passedOver(rate: DutyRate, best: DutyRate | undefined): string {
  if (best?.imported === true && rate.kind === best.kind)
    return 'The rate you imported goes before it.';
  if (best?.kind === 'provisional' && rate.kind === 'mfn')
    return 'The provisional rate goes before it (Tariff Law, Article 13).';
  if (best?.covers === 'named-part') return 'The goods are the named part of the line.';
  return 'Another rate is lower (Tariff Law, Article 13).';
}
