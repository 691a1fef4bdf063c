import { describe, expect, it } from 'vitest';
import { fraction } from '../../src/fraction.ts';
import type { Regime } from '../../src/issue.ts';
import { amountOf, costOf, under } from '../support/cost.ts';

const IMPORT: Regime = 'general-trade';

describe('the cost at the border', () => {
  it('taxes bottled wine from Belgium at 43.13 % in general trade and 17.89 % in e-commerce', () => {
    // 14 + 10 + 13 % one on the other: 388,200 ÷ 900,000.
    const trade = under(IMPORT, { price: fraction('900000') });
    expect(trade.totals?.tax).toBe('388200.00');
    expect(trade.grade).toBe('exact');
    expect(under('cbec-bonded', { retailPriceCny: fraction('900') }).totals?.tax).toBe('161.00');
    expect(costOf().cheapest).toBe('cbec-bonded');
  });

  it('rounds each tax of a single bottle to the fen, half up', () => {
    const trade = under(IMPORT);
    expect(trade.lines.map(({ name, amount }) => [name, amount])).toEqual([
      ['customs-value', '100.00'],
      ['duty', '14.00'],
      ['additional-duty', '0.00'],
      ['consumption-tax', '12.67'],
      ['vat', '16.47'],
    ]);
    expect(trade.totals?.landed).toBe('143.14');
  });

  it('takes 8 % duty and 13 % VAT on filled chocolate, and no consumption tax', () => {
    const { totals } = under(IMPORT, { hs: '18063100' });
    expect([totals?.duty, totals?.consumptionTax, totals?.vat]).toEqual(['8.00', '0.00', '14.04']);
  });

  it('taxes beer by the litre, in the class of its price per tonne', () => {
    const beer = { hs: '22030000', volumeL: fraction('1000') };
    const usd = { cnyPerUsd: fraction('7') };
    const dear = under(IMPORT, { ...beer, price: fraction('2630') }, usd);
    const cheap = under(IMPORT, { ...beer, price: fraction('2620') }, usd);
    expect(amountOf(dear, 'consumption-tax')).toBe('253.00');
    expect(amountOf(cheap, 'consumption-tax')).toBe('222.70');
    expect(dear.lines.find(({ name }) => name === 'consumption-tax')?.rejected).toHaveLength(1);
  });

  it('gives a range for beer while the rate of the dollar or the litres are not known', () => {
    const noDollar = under(IMPORT, { hs: '22030000', volumeL: fraction('1000') });
    expect(noDollar.grade).toBe('bounded');
    expect(noDollar.missing.map(({ column }) => column)).toEqual(['--fx USD=…']);
    expect(under(IMPORT, { hs: '22030000' }).refused).toMatch(/^volume_l is missing/);
  });

  it('taxes perfume from 10 CNY per ml, not below, and gives a range when the content is not known', () => {
    const at = (price: string) =>
      under(IMPORT, { hs: '33030000', price: fraction(price), volumeL: fraction('0.05') });
    expect(amountOf(at('500'), 'consumption-tax')).not.toBe('0.00');
    expect(amountOf(at('499.99'), 'consumption-tax')).toBe('0.00');
    const unknown = under(IMPORT, { hs: '33030000' });
    expect(unknown.grade).toBe('bounded');
    expect(unknown.missing.map(({ column }) => column)).toEqual(['volume_l']);
    expect(unknown.range).toEqual({ low: '116.39', high: '136.93' });
  });

  it('taxes watches from 10,000 CNY each', () => {
    const at = (price: string) => under(IMPORT, { hs: '91021100', price: fraction(price) });
    expect(amountOf(at('9999.99'), 'consumption-tax')).toBe('0.00');
    expect(amountOf(at('10000'), 'consumption-tax')).not.toBe('0.00');
  });

  it('puts the countervailing duty of 7.4 to 11.7 % on blue cheese of the EU, none on Swiss', () => {
    const belgian = under(IMPORT, { hs: '04064000' });
    expect(belgian.grade).toBe('bounded');
    expect(belgian.lines.find(({ name }) => name === 'additional-duty')?.range).toEqual({
      low: '7.40',
      high: '11.70',
    });
    expect(belgian.missing.map(({ column }) => column)).toContain('producer_name');
    const swiss = under(IMPORT, { hs: '04064000', origin: 'CH' });
    expect(amountOf(swiss, 'additional-duty')).toBe('0.00');
  });

  it('takes the rate of the maker where the ruling names it', () => {
    const from = (producer: string) =>
      amountOf(under(IMPORT, { hs: '39071010', origin: 'JP', producer }), 'additional-duty');
    expect(from('Asahi Kasei Corporation')).toBe('24.50');
    expect(from('Another Maker')).toBe('35.50');
  });

  it('gives brandy its anti-dumping range, and none in large containers', () => {
    const bottle = under(IMPORT, { hs: '22082000', volumeL: fraction('0.7') });
    const measure = bottle.lines.find(({ name }) => name === 'additional-duty');
    expect(measure?.range).toEqual({ low: '27.70', high: '34.90' });
    expect(measure?.rejected?.[0]?.why).toMatch(/34 firms/);
    const cask = under(IMPORT, { hs: '22082000', volumeL: fraction('225') });
    expect(amountOf(cask, 'additional-duty')).toBe('0.00');
  });

  it('takes the specific duty per kilogram of poultry cuts and names the column it needs', () => {
    const cuts = { hs: '02071411', quantity: fraction('100') };
    expect(under(IMPORT, cuts).refused).toMatch(/^net_weight_kg is missing: the rate is 0.6 CNY/);
    const weighed = under(IMPORT, { ...cuts, netWeightKg: fraction('2.5') });
    expect(amountOf(weighed, 'duty')).toBe('150.00');
  });

  it('refuses a code outside the tariff under every regime and shows its neighbours', () => {
    const { regimes, cheapest } = costOf({ hs: '18063199' });
    expect(regimes.every(({ totals }) => totals === undefined)).toBe(true);
    expect(regimes[0]?.refused).toMatch(/18063199 is not in the tariff.*18063100/);
    expect(cheapest).toBeNull();
  });

  it('gives a 6-digit code the range over its lines', () => {
    const short = under(IMPORT, { hs: '220421' });
    const long = under(IMPORT, { hs: '22042100' });
    expect(short.totals).toEqual(long.totals);
    const several = under(IMPORT, { hs: '190110' });
    expect(several.totals === undefined || several.grade !== undefined).toBe(true);
    const cheese = under(IMPORT, { hs: '9603', origin: 'CH' });
    expect(cheese.grade).toBe('bounded');
  });

  it('refuses goods of the United States, whose additional duty is not known', () => {
    for (const { refused } of costOf({ origin: 'US' }).regimes)
      expect(refused).toMatch(/trade measure.*not known/);
    const known = under(
      IMPORT,
      { origin: 'US' },
      { whatIf: { 'additional-duty': { kind: 'ad-valorem', percent: '10' } } },
    );
    expect(amountOf(known, 'additional-duty')).toBe('10.00');
  });

  it('prices nothing on days before the data, and later days with the age of the data said', () => {
    expect(under(IMPORT, {}, { asOf: '2025-12-31' }).refused).toMatch(/begin on 2026-01-01/);
    expect(under(IMPORT, {}, { asOf: '2026-01-01' }).grade).toBe('exact');
    const later = under(IMPORT, {}, { asOf: '2027-01-01' });
    expect(later.grade).toBe('assumed');
    expect(later.assumptions[0]).toMatch(/tariff in use is that of 2026/);
  });

  it('prices any day by rates of the user alone', () => {
    const ad = (percent: string) => ({ kind: 'ad-valorem', percent }) as const;
    const whatIf = {
      duty: ad('14'),
      'additional-duty': ad('15'),
      'consumption-tax': ad('10'),
      vat: ad('17'),
    };
    const old = under(IMPORT, { price: fraction('1000000') }, { asOf: '2018-04-30', whatIf });
    expect(old.totals?.tax).toBe('677000.00');
  });

  it('says that measures on chemicals and steel of the EU are not in the data', () => {
    const steel = under(IMPORT, { hs: '73239300' });
    expect(steel.grade).toBe('assumed');
    expect(steel.assumptions.join()).toMatch(/list of measures in force that MOFCOM keeps/);
    expect(under(IMPORT, { hs: '61091000' }).grade).toBe('exact');
  });

  it('uses an agreement rate only with a certificate of origin', () => {
    const swiss = { hs: '22042100', origin: 'CH' };
    expect(amountOf(under(IMPORT, swiss), 'duty')).toBe('14.00');
    expect(amountOf(under(IMPORT, { ...swiss, originCertificate: true }), 'duty')).toBe('0.00');
  });
});

describe('e-commerce, post and samples', () => {
  it('leaves e-commerce open only if the list has the code, and says which column it would need', () => {
    const cbec = under('cbec-direct');
    expect(cbec.eligible).toBe('unknown');
    expect(cbec.grade).toBe('assumed');
    expect(cbec.missing.map(({ column }) => column)).toEqual(['retail_price_cny']);
  });

  it('taxes one item over 5,000 in full and closes the door for more in one order', () => {
    const dear = { retailPriceCny: fraction('5000.01') };
    expect(under('cbec-bonded', dear).totals?.duty).toBe('700.00');
    expect(under('cbec-bonded', { retailPriceCny: fraction('5000') }).totals?.duty).toBe('0.00');
    const two = { ...dear, quantity: fraction('2') };
    expect(under('cbec-bonded', two, { unitsPerOrder: fraction('2') }).eligible).toBe('no');
  });

  it('closes e-commerce when the year of the buyer is full', () => {
    const spent = { spentThisYear: fraction('25500') };
    expect(under('cbec-bonded', { retailPriceCny: fraction('501') }, spent).eligible).toBe('no');
    expect(under('cbec-bonded', { retailPriceCny: fraction('500') }, spent).eligible).toBe(
      'unknown',
    );
  });

  it('taxes many units order by order, each rounded by itself', () => {
    const lot = under('cbec-bonded', {
      quantity: fraction('1000'),
      retailPriceCny: fraction('0.99'),
    });
    const one = under('cbec-bonded', { retailPriceCny: fraction('0.99') });
    expect(Number(lot.totals?.tax)).toBeCloseTo(1000 * Number(one.totals?.tax), 6);
  });

  it('collects no tax of 50 CNY or less on a parcel, never says that a bracket is certain', () => {
    const small = under('postal', { hs: '61091000', retailPriceCny: fraction('250') });
    expect(amountOf(small, 'postal-tax')).toBe('0.00');
    const over = under('postal', { hs: '61091000', retailPriceCny: fraction('250.10') });
    expect(amountOf(over, 'postal-tax')).toBe('50.02');
    expect(over.grade).toBe('assumed');
    expect(over.assumptions.join()).toMatch(/not confirmed/);
  });

  it('collects small taxes in trade unless the goods are said to be the whole shipment', () => {
    expect(under(IMPORT).totals?.tax).toBe('43.14');
    expect(under(IMPORT, {}, { wholeShipment: true }).totals?.tax).toBe('0.00');
  });

  it('asks nothing of samples, and never calls them the cheapest way to sell', () => {
    expect(under('sample').totals?.tax).toBe('0.00');
    expect(under('sample').eligible).toBe('unknown');
    expect(costOf().cheapest).not.toBe('sample');
  });
});
