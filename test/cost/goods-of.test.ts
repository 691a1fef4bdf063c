import { describe, expect, it } from 'vitest';
import { isCountry } from '../../src/catalog/values/countries.ts';
import { type GoodsFields, goodsOf } from '../../src/cost/goods-of.ts';
import { fraction, ONE } from '../../src/fraction.ts';

const SOUND: GoodsFields = {
  sku: 'A',
  hs_code: '2204.21.00',
  country_of_origin: 'BE',
  price: '8.50',
  currency: 'EUR',
  incoterm: 'FOB',
  freight: '0.35',
};

function read(fields: Partial<GoodsFields>) {
  return goodsOf(
    { ...SOUND, ...fields },
    {
      quantity: fraction('10'),
      costs: {},
      isCountry,
      cnyPer: (currency) => (currency === 'EUR' ? fraction('8') : undefined),
    },
  );
}

function faultsOf(fields: Partial<GoodsFields>): readonly string[] {
  const goods = read(fields);
  return 'faults' in goods ? goods.faults.map(({ column }) => column) : [];
}

describe('goods from fields', () => {
  it('are read exactly, with the costs of a unit times the quantity in yuan', () => {
    const goods = read({});
    expect(goods).toMatchObject({
      goods: {
        hs: '22042100',
        origin: 'BE',
        incoterm: 'FOB',
        costs: { freight: { n: 2800n, d: 100n } },
      },
    });
    expect(read({ currency: 'CNY' })).toMatchObject({ goods: { cnyPerUnit: ONE } });
  });

  it.each([
    ['hs_code', ['', '2204', '220421000', 'wine', '2204210']],
    ['country_of_origin', ['', 'EU', 'XX', 'Belgium']],
    ['price', ['', '0', '-1', '1e400', '1,5', 'NaN']],
    ['currency', ['', 'EURO', 'XXX']],
    ['incoterm', ['CAF', 'fob']],
    ['freight', ['-1', 'x']],
    ['net_weight_kg', ['0', '-2']],
  ] as const)('name the column %s when it cannot be used', (column, values) => {
    for (const value of values) expect(faultsOf({ [column]: value }), value).toEqual([column]);
  });

  it('name every wrong field at once', () => {
    expect(faultsOf({ hs_code: '', price: '-1', currency: 'EUX' })).toEqual([
      'hs_code',
      'price',
      'currency',
    ]);
  });

  it('ask for a rate when the currency has none', () => {
    expect(read({ currency: 'USD' })).toEqual({ noRateFor: 'USD' });
  });

  it('take an origin that cannot be proven as unknown, however it is written', () => {
    for (const written of ['unknown', 'UNKNOWN'])
      expect(read({ country_of_origin: written })).toMatchObject({ goods: { origin: 'unknown' } });
  });
});
