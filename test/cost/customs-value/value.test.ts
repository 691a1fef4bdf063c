import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../src/cost/choice.ts';
import { INCOTERMS, type Incoterm } from '../../../src/cost/customs-value/incoterm.ts';
import { entryValue } from '../../../src/cost/customs-value/value.ts';
import type { Costs } from '../../../src/cost/goods.ts';
import { fraction, toFixed } from '../../../src/fraction.ts';
import { goodsOf, under } from '../../support/cost.ts';

const ALL: Costs = {
  freight: fraction('10'),
  insurance: fraction('1'),
  originCosts: fraction('2'),
  afterEntry: fraction('5'),
};

function atEntry(incoterm: Incoterm, costs: Costs): string {
  const value = entryValue(goodsOf({ incoterm, costs }));
  return isRefusal(value) ? `refused: ${value.refused}` : toFixed(value.exact, 4);
}

describe('customs value', () => {
  it.each([
    ['EXW', '113.0000'],
    ['FCA', '113.0000'],
    ['FAS', '113.0000'],
    ['FOB', '111.0000'],
    ['CFR', '101.0000'],
    ['CPT', '96.0000'],
    ['CIF', '100.0000'],
    ['CIP', '95.0000'],
    ['DAP', '96.0000'],
    ['DPU', '96.0000'],
  ] as const)('of a price %s holds what the law adds and not what it leaves out', (term, value) => {
    expect(atEntry(term, ALL)).toBe(value);
  });

  it('takes three per mille of price and freight when the premium is not known, and says so', () => {
    expect(atEntry('FOB', { freight: fraction('10') })).toBe('110.3300');
    const value = entryValue(goodsOf({ incoterm: 'CFR' }));
    expect(isRefusal(value) ? [] : value.assumptions.join()).toMatch(/three per mille/);
    expect(atEntry('CIF', {})).toBe('100.0000');
  });

  it('divides by one less the rate when the premium rate on the CIF value is known', () => {
    expect(atEntry('CFR', { insuranceRate: fraction('0.005') })).toBe('100.5025');
  });

  it.each(['EXW', 'FCA', 'FAS', 'FOB'] as const)(
    'of a price %s is refused without freight',
    (term) => {
      expect(atEntry(term, {})).toMatch(/^refused: the freight to China is not known/);
    },
  );

  it('is worked out for every rule of Incoterms 2020', () => {
    for (const term of INCOTERMS) expect(atEntry(term, ALL)).not.toMatch(/refused/);
  });

  it('of a duty paid price leaves taxes and carriage in China out', () => {
    const cost = under('general-trade', {
      hs: '18063100',
      incoterm: 'DDP',
      price: fraction('127.04'),
      costs: { afterEntry: fraction('5') },
    });
    expect(cost.totals).toMatchObject({
      customsValue: '100.00',
      duty: '8.00',
      vat: '14.04',
      landed: '127.04',
    });
    expect(cost.lines.at(-1)).toMatchObject({ name: 'after-entry-costs', amount: '5.00' });
  });

  it('without an Incoterm is the price, with that said', () => {
    const { incoterm: _, ...goods } = goodsOf();
    const value = entryValue(goods);
    expect(isRefusal(value) ? [] : value.assumptions).toEqual([
      'no Incoterm given: the price is taken as CIF',
    ]);
  });
});
