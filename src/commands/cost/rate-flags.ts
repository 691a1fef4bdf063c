import { WHAT_IF_NAMES, type WhatIf, type WhatIfName } from '../../cost/terms.ts';
import { nearest } from '../../did-you-mean.ts';
import { UserError } from '../../errors.ts';
import { parseRate, type RateFormula } from '../../tariff/formula.ts';

/**
 * What-if rates: `duty=14`, `consumption-tax=0.912/L`, also both parts of one levy.
 * @throws UserError for a levy or rate that is not understood
 */
export function whatIfRates(texts: readonly string[]): WhatIf {
  const rates: Partial<Record<WhatIfName, RateFormula>> = {};
  for (const text of texts) {
    const [name = '', value = ''] = text.split('=');
    const levy = levyNamed(name, text);
    const formula = formulaOf(value, text);
    const before = rates[levy];
    rates[levy] = before === undefined ? formula : both(before, formula, text);
  }
  const tax = rates['consumption-tax'];
  if (tax !== undefined && tax.kind !== 'specific' && Number(tax.percent) >= 100)
    throw new UserError(
      `--rate consumption-tax=${tax.percent} cannot be used.`,
      'It lies inside its own base, so it must be below 100.',
    );
  return rates;
}

function levyNamed(name: string, text: string): WhatIfName {
  const levy = WHAT_IF_NAMES.find((known) => known === name);
  if (levy !== undefined) return levy;
  const close = nearest(name, WHAT_IF_NAMES);
  throw new UserError(
    `--rate ${text}: there is no levy ${name}.`,
    `${close === undefined ? '' : `Did you mean ${close}? `}Known: ${WHAT_IF_NAMES.join(', ')}.`,
  );
}

/** `0.912/L` is short for `0.912 CNY/l`. */
function formulaOf(value: string, text: string): RateFormula {
  const formula = parseRate(value.replace(/(\d)\s*\/\s*(?=[a-z])/gi, '$1 CNY/'));
  if (formula !== undefined) return formula;
  throw new UserError(
    `--rate ${text} is not understood.`,
    'Write a percentage, 14, or an amount per kg, l, t or piece, 0.912/L.',
  );
}

function both(a: RateFormula, b: RateFormula, text: string): RateFormula {
  const [share, amount] = a.kind === 'ad-valorem' ? [a, b] : [b, a];
  if (share.kind !== 'ad-valorem' || amount.kind !== 'specific')
    throw new UserError(
      `--rate ${text} comes on top of another of its kind.`,
      'A levy has at most one percentage and one amount per unit.',
    );
  const { amount: each, currency, per } = amount;
  return { kind: 'compound', percent: share.percent, amount: each, currency, per };
}
