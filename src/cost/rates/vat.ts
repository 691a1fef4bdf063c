import type { Tariff } from '../../tariff/tariff.ts';
import { type Choice, cite, type RateRow } from '../choice.ts';

/** 13 %, or 9 % for the goods of the law's list: by code where the user has imported the list. */
export function vatOfLine(hs8: string, tariff: Tariff, asOf: string): Choice {
  const { percent, basis, candidates, source } = tariff.vat(hs8, asOf);
  const row = (rate: string, name: string): RateRow => ({
    name,
    formula: { kind: 'ad-valorem', percent: rate },
    source: cite(source),
    confidence: source.confidence,
  });
  if (basis === 'default' && candidates.length > 0) {
    const lower = [...new Set(candidates.map((candidate) => candidate.percent))];
    return {
      options: [
        row(percent, 'VAT, standard rate'),
        ...lower.map((one) => row(one, 'VAT, reduced rate')),
      ],
      rejected: [],
      assumptions: [
        `part of ${hs8.slice(0, 4)} may have ${lower.join(' or ')} % VAT (${candidates.map(({ what }) => what).join(' ')}); importing the official list settles it`,
      ],
      missing: [],
    };
  }
  return {
    options: [row(percent, basis === 'default' ? 'VAT, standard rate' : 'VAT, reduced rate')],
    rejected: [],
    assumptions:
      basis === 'whole' ? [`VAT of ${percent} % by heading; the binding list goes by code`] : [],
    missing: [],
  };
}
