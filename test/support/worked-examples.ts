// Runs the worked examples of test/fixtures/cost through the engine; the accuracy page is printed from it.
import { z } from 'zod';
import { assess } from '../../src/cost/assess.ts';
import type { RegimeCost } from '../../src/cost/breakdown.ts';
import { isIncoterm } from '../../src/cost/customs-value/incoterm.ts';
import type { Costs, Goods } from '../../src/cost/goods.ts';
import { rateFinder } from '../../src/cost/rates/rates-for.ts';
import { REGIME_RULES } from '../../src/cost/regimes/index.ts';
import type { Terms } from '../../src/cost/terms.ts';
import { isCurrency } from '../../src/currencies.ts';
import { compare, fraction, minus, ONE } from '../../src/fraction.ts';
import { customsRateDate } from '../../src/fx/customs-month.ts';
import { parseRate, type RateFormula } from '../../src/tariff/formula.ts';
import type { Tariff } from '../../src/tariff/tariff.ts';

const text = z.string();
const amounts = z.record(text, text);

const runSchema = z.strictObject({
  regime: z.enum(['general-trade', 'cbec-bonded', 'cbec-direct', 'postal', 'sample']),
  asOf: text.optional(),
  goods: z.strictObject({
    hs: text.optional(),
    origin: text.optional(),
    price: text,
    currency: text.optional(),
    cnyPerUnit: text.optional(),
    incoterm: text.optional(),
    quantity: text.optional(),
    pieces: text.optional(),
    volumeL: text.optional(),
    netWeightKg: text.optional(),
    retailPriceCny: text.optional(),
    costs: amounts.optional(),
  }),
  whatIf: amounts,
  /** Rates of a tariff line made up for the example: here the engine chooses. */
  dutyRates: z
    .array(z.strictObject({ kind: z.enum(['mfn', 'provisional', 'general']), rate: text }))
    .optional(),
  unitsPerOrder: text.optional(),
  spentThisYear: text.optional(),
  cnyPerUsd: text.optional(),
});

const exampleSchema = z.strictObject({
  id: text,
  title: text,
  kind: z.enum(['published', 'derived']),
  source: z.strictObject({ publisher: text, address: text, date: text.optional() }),
  rates: text,
  run: runSchema.optional(),
  fx: z.strictObject({ day: text, date: text }).optional(),
  exact: amounts.optional(),
  bases: amounts.optional(),
  published: amounts.optional(),
  tolerance: text.optional(),
  eligible: text.optional(),
  note: text.optional(),
});

export const examplesSchema = z.object({ about: text, examples: z.array(exampleSchema) });
export type WorkedExample = z.infer<typeof exampleSchema>;

/** What the engine answered, beside what it had to. */
export interface Outcome {
  readonly example: WorkedExample;
  /** Each figure that is not as it must be; empty when the example holds. */
  readonly off: readonly string[];
  /** Figures compared: worked out again, and published. */
  readonly exact: number;
  readonly published: number;
}

export function runExample(example: WorkedExample, tariff: Tariff): Outcome {
  const { run, fx, exact = {}, published = {}, bases = {}, tolerance = '0' } = example;
  if (fx !== undefined) {
    const date = customsRateDate(fx.day);
    return {
      example,
      off: date === fx.date ? [] : [`${date}, not ${fx.date}`],
      exact: 1,
      published: 1,
    };
  }
  if (run === undefined) throw new Error(`${example.id} says nothing to run`);
  const cost = costOf(run, tariff);
  const off = [
    ...Object.entries(exact).flatMap(([name, due]) =>
      differs(name, amountOf(cost, name), due, '0'),
    ),
    ...Object.entries(published).flatMap(([name, due]) =>
      differs(`${name} as published`, amountOf(cost, name), due, tolerance),
    ),
    ...Object.entries(bases).flatMap(([name, due]) =>
      differs(`base of ${name}`, cost.lines.find((line) => line.name === name)?.base, due, '0'),
    ),
    ...(example.eligible === undefined || cost.eligible === example.eligible
      ? []
      : [`eligible ${cost.eligible}, not ${example.eligible}`]),
  ];
  return {
    example,
    off,
    exact: Object.keys(exact).length + Object.keys(bases).length + (example.eligible ? 1 : 0),
    published: Object.keys(published).length,
  };
}

function amountOf(cost: RegimeCost, name: string): string | undefined {
  if (name === 'tax') return cost.totals?.tax;
  return cost.lines.find((line) => line.name === name)?.amount;
}

function differs(name: string, is: string | undefined, due: string, tolerance: string): string[] {
  if (is === undefined) return [`${name}: no figure, not ${due}`];
  const apart = minus(fraction(is), fraction(due));
  const size = apart.n < 0n ? { n: -apart.n, d: apart.d } : apart;
  return compare(size, fraction(tolerance)) <= 0 ? [] : [`${name}: ${is}, not ${due}`];
}

function costOf(run: z.infer<typeof runSchema>, tariff: Tariff): RegimeCost {
  const rules = REGIME_RULES.find(({ regime }) => regime === run.regime);
  if (rules === undefined) throw new Error(run.regime);
  const terms: Terms = {
    asOf: run.asOf ?? '2026-11-22',
    whatIf: Object.fromEntries(
      Object.entries(run.whatIf).map(([name, rate]) => [name, formula(rate)]),
    ),
    ...(run.cnyPerUsd !== undefined && { cnyPerUsd: fraction(run.cnyPerUsd) }),
    wholeShipment: false,
    unitsPerOrder: fraction(run.unitsPerOrder ?? '1'),
    spentThisYear: fraction(run.spentThisYear ?? '0'),
  };
  const goods = goodsOf(run.goods);
  const rates = rateFinder(withRates(tariff, run.dutyRates), terms)(goods);
  const [cost] = assess(goods, [rules], rates, terms).regimes;
  if (cost === undefined) throw new Error('one regime, one answer');
  return cost;
}

function goodsOf(given: z.infer<typeof runSchema>['goods']): Goods {
  const { currency = 'CNY', incoterm = '' } = given;
  if (!isCurrency(currency)) throw new Error(currency);
  const { pieces, volumeL, netWeightKg, retailPriceCny } = given;
  const costs: Costs = Object.fromEntries(
    Object.entries(given.costs ?? {}).map(([name, amount]) => [name, fraction(amount)]),
  );
  return {
    sku: 'example',
    hs: given.hs ?? '22042100',
    origin: given.origin ?? 'BE',
    quantity: given.quantity === undefined ? ONE : fraction(given.quantity),
    price: fraction(given.price),
    currency,
    cnyPerUnit: fraction(given.cnyPerUnit ?? '1'),
    ...(isIncoterm(incoterm) && { incoterm }),
    costs,
    ...(pieces !== undefined && { pieces: fraction(pieces) }),
    ...(volumeL !== undefined && { volumeL: fraction(volumeL) }),
    ...(netWeightKg !== undefined && { netWeightKg: fraction(netWeightKg) }),
    ...(retailPriceCny !== undefined && { retailPriceCny: fraction(retailPriceCny) }),
    originCertificate: false,
  };
}

function withRates(tariff: Tariff, rates: z.infer<typeof runSchema>['dutyRates']): Tariff {
  if (rates === undefined) return tariff;
  const source = tariff.source('rates');
  return {
    ...tariff,
    rates: () =>
      rates.map(({ kind, rate }) => ({
        kind,
        formula: formula(rate),
        covers: 'whole-line' as const,
        source,
      })),
  };
}

function formula(rate: string): RateFormula {
  const read = parseRate(rate);
  if (read === undefined) throw new Error(rate);
  return read;
}
