import type { DutyChoice } from './choose.ts';
import { rateText } from './formula.ts';

/** The duty of several lines, when a code is too short to decide. */
export interface DutyRange {
  /** Lowest and highest percentage; absent when no line has one. */
  readonly minPercent?: string;
  readonly maxPercent?: string;
  /** Duties that are no plain percentage, in words. */
  readonly others: readonly string[];
}

export function dutyRange(lines: readonly { readonly duty: DutyChoice }[]): DutyRange {
  const percents: string[] = [];
  const others = new Set<string>();
  for (const { duty } of lines) {
    const formula = duty.chosen?.formula;
    if (formula === undefined) others.add('not known');
    else if (formula.kind === 'ad-valorem') percents.push(formula.percent);
    else others.add(rateText(formula));
  }
  const sorted = percents.toSorted((a, b) => Number(a) - Number(b));
  const [min, max] = [sorted[0], sorted.at(-1)];
  return {
    ...(min !== undefined && { minPercent: min }),
    ...(max !== undefined && { maxPercent: max }),
    others: [...others],
  };
}

/** For people: `8 %`, `5 to 10 %`, `10 to 20 %, or 0.6 CNY/kg`. */
export function rangeText({ minPercent, maxPercent, others }: DutyRange): string {
  const percent =
    minPercent === maxPercent ? `${minPercent} %` : `${minPercent} to ${maxPercent} %`;
  return [...(minPercent === undefined ? [] : [percent]), ...others].join(', or ');
}
