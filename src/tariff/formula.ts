/** What a levy is per: `kg`, `t`, `l`, `m2`, `piece`. */
export type RateUnit = 'kg' | 't' | 'l' | 'm2' | 'm3' | 'piece';

/** How a levy is calculated. Percentages and amounts are plain decimals in text; nothing is rounded. */
export type RateFormula =
  | { readonly kind: 'ad-valorem'; readonly percent: string }
  | {
      readonly kind: 'specific';
      readonly amount: string;
      readonly currency: 'CNY';
      readonly per: RateUnit;
    }
  | {
      /** `compound`: both, added. `lower-of`: whichever comes to less. */
      readonly kind: 'compound' | 'lower-of';
      readonly percent: string;
      readonly amount: string;
      readonly currency: 'CNY';
      readonly per: RateUnit;
    };

const UNITS: Readonly<Record<string, RateUnit>> = {
  kg: 'kg',
  千克: 'kg',
  公斤: 'kg',
  t: 't',
  吨: 't',
  tonne: 't',
  l: 'l',
  升: 'l',
  litre: 'l',
  m2: 'm2',
  'm²': 'm2',
  平方米: 'm2',
  m3: 'm3',
  立方米: 'm3',
  piece: 'piece',
  个: 'piece',
  支: 'piece',
};

// A percentage ends where its digits end: 250 CNY/t must not be read as 25 and 0 CNY/t.
const FORM =
  /^(?:(\d+(?:\.\d+)?)(?![\d.])\s*%?)?\s*(?:(\+|or|或)\s*)?(?:(\d+(?:\.\d+)?)\s*(?:CNY|RMB|元)\s*(?:\/|per)\s*(\S+))?$/i;

/**
 * Reads a rate as the tariff and lists of it write it: `14`, `14%`, `0.6 CNY/kg`, `20% + 0.912 CNY/l`,
 * `10 or 900 CNY/t` (whichever is lower), `0.6元/千克`.
 * @returns undefined when it is none of these; never a guess
 */
export function parseRate(text: string): RateFormula | undefined {
  const match = FORM.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const [, percent, joint, amount, unit] = match;
  if (amount === undefined || unit === undefined)
    return percent === undefined || joint !== undefined
      ? undefined
      : { kind: 'ad-valorem', percent: plain(percent) };
  const per = UNITS[unit.toLowerCase()];
  if (per === undefined) return undefined;
  const specific = { amount: plain(amount), currency: 'CNY', per } as const;
  if (percent === undefined)
    return joint === undefined ? { kind: 'specific', ...specific } : undefined;
  if (joint === undefined) return undefined;
  const kind = joint === '+' ? 'compound' : 'lower-of';
  return { kind, percent: plain(percent), ...specific };
}

/** For people: `14 %`, `0.6 CNY/kg`, `20 % + 0.912 CNY/l`. */
export function rateText(formula: RateFormula): string {
  if (formula.kind === 'ad-valorem') return `${formula.percent} %`;
  const specific = `${formula.amount} ${formula.currency}/${formula.per}`;
  if (formula.kind === 'specific') return specific;
  return formula.kind === 'compound'
    ? `${formula.percent} % + ${specific}`
    : `${formula.percent} % or ${specific}, whichever is lower`;
}

/** As files carry it, so that reading gives the same formula: `20 + 0.912 CNY/l`. */
export function rateCell(formula: RateFormula): string {
  if (formula.kind === 'ad-valorem') return formula.percent;
  const specific = `${formula.amount} ${formula.currency}/${formula.per}`;
  if (formula.kind === 'specific') return specific;
  return `${formula.percent} ${formula.kind === 'compound' ? '+' : 'or'} ${specific}`;
}

/** Without leading and trailing zeros that say nothing, so that equal rates are equal text. */
function plain(decimal: string): string {
  const whole = decimal.replace(/^0+(?=\d)/, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
}
