// The tax on personal articles is one charge of 13, 20 or 50 %. Its official table (Tariff Commission
// Announcement 11/2024, annex) is not in the data: the brackets below are general knowledge.
import { shareOf } from '../charge.ts';
import type { Choice, RateRow } from '../choice.ts';

/** Beginnings of codes by bracket; what is not named is in the 20 % bracket. */
const THIRTEEN =
  '02 03 04 07 08 09 10 11 12 15 16 17 18 19 20 21 2201 2202 2209 30 49 8471 8517 94 9503 9504';
const FIFTY = '2203 2204 2205 2206 2207 2208 24 7113 7114 7116 95063';

const SOURCE =
  'Tariff Commission Announcement 11/2024 (brackets by general knowledge; not confirmed)';

/**
 * @param byPrice the consumption tax that goes by price: what bears it, high-end cosmetics and
 *   watches, is taxed highest
 */
export function postalChoice(hs: string, byPrice: Choice): Choice {
  const luxury = byPrice.options.map(({ formula }) => shareOf(formula).n > 0n);
  const brackets = [...new Set(luxury.map((highEnd) => bracketOf(hs, highEnd)))].toSorted();
  return {
    options: brackets.map(bracketRow),
    rejected: [],
    assumptions: [
      `the ${brackets.join(' or ')} % bracket for personal articles is general knowledge, not confirmed; set your own with --rate postal=PERCENT`,
    ],
    missing: brackets.length > 1 ? byPrice.missing : [],
  };
}

function bracketOf(hs: string, highEnd: boolean): '13' | '20' | '50' {
  const among = (list: string) => list.split(' ').some((prefix) => hs.startsWith(prefix));
  if (highEnd || among(FIFTY)) return '50';
  return among(THIRTEEN) ? '13' : '20';
}

function bracketRow(percent: string): RateRow {
  return {
    name: `personal articles, ${percent} % bracket`,
    formula: { kind: 'ad-valorem', percent },
    source: SOURCE,
    confidence: 'not-confirmed',
  };
}
