import type { Tariff } from './tariff.ts';

/** How much is known, in lines of the tariff; what is not known is counted, not left out. */
export interface Coverage {
  readonly lines: number;
  /** Lines whose duty for goods of a WTO member can be calculated. */
  readonly duty: number;
  readonly dutyUnknown: number;
  /** Lines with a provisional rate, for the whole or for a named part. */
  readonly provisional: number;
  readonly provisionalForPart: number;
  readonly specific: number;
  readonly generalRate: number;
  readonly agreementRates: number;
  readonly units: number;
  /** Lines whose VAT is from an imported list; the others rest on the law's words. */
  readonly vatByCode: number;
  readonly vatMayBeReduced: number;
  readonly consumptionTaxByCode: number;
  readonly consumptionTaxMayApply: number;
  readonly tariffQuota: number;
  readonly conflicts: number;
  readonly cbecListed: number | 'unknown';
}

/** Goes over every line; some 100 ms. */
export function coverageOn(date: string, tariff: Tariff): Coverage {
  const codes = tariff.under('');
  const count = (test: (code: string) => boolean) => codes.filter(test).length;
  const rates = new Map(codes.map((code) => [code, tariff.rates(code, date)]));
  const notes = new Map(codes.map((code) => [code, tariff.line(code)]));
  const has = (code: string, kind: string, covers?: string) =>
    rates
      .get(code)
      ?.some((rate) => rate.kind === kind && (covers ?? rate.covers) === rate.covers) === true;
  const duty = count((code) => has(code, 'mfn', 'whole-line'));
  const noted = (kind: string) =>
    count((code) => notes.get(code)?.notes.some((note) => note.kind === kind) === true);
  const cbec = tariff.imported.covers('cbec-list', date);
  return {
    lines: codes.length,
    duty,
    dutyUnknown: codes.length - duty,
    provisional: count((code) => has(code, 'provisional', 'whole-line')),
    provisionalForPart: count((code) => has(code, 'provisional', 'named-part')),
    specific: count(
      (code) =>
        rates
          .get(code)
          ?.some(({ kind, formula }) => kind === 'mfn' && formula.kind === 'specific') === true,
    ),
    generalRate: count((code) => has(code, 'general')),
    agreementRates: count((code) => has(code, 'agreement')),
    units: count((code) => (notes.get(code)?.units.length ?? 0) > 0),
    vatByCode: count((code) => tariff.vat(code, date).basis === 'imported'),
    vatMayBeReduced: count((code) => tariff.vat(code, date).candidates.length > 0),
    consumptionTaxByCode: count(
      (code) => tariff.imported.at(code, 'consumption-tax', date)?.kind === 'value',
    ),
    consumptionTaxMayApply: count((code) => tariff.consumptionTax(code, date).length > 0),
    tariffQuota: noted('quota'),
    conflicts: noted('conflict'),
    cbecListed: cbec ? count((code) => tariff.cbecListed(code, date) === 'listed') : 'unknown',
  };
}
