import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseDuty } from '../../src/tariff/choose.ts';
import { rateText } from '../../src/tariff/formula.ts';
import { table, tariff } from './support.ts';

const TODAY = '2026-11-22';
const codes = table('2026/rates.tsv').map(({ hs8 = '' }) => hs8);
const someCode = fc.constantFrom(...codes);

function duty(code: string, origin = 'BE'): string | undefined {
  const { chosen } = chooseDuty(tariff.rates(code, TODAY), { origin });
  return chosen && rateText(chosen.formula);
}

// Read by hand from the published tariff.
const KNOWN =
  '18063100 8, 18069000 8, 17049000 10, 19053100 10, 20041000 5, 22030000 0, 22042100 14, 22041000 14, ' +
  '22087000 10, 04021000 10, 04069000 8, 02032900 12, 33030000 3, 33041000 5, 33049900 1, 33051000 3, ' +
  '33061010 3, 34013000 6.5, 42022100 6, 42021290 10, 61091000 6, 62034290 6, 64039900 8, 71131919 8, ' +
  '91021100 10, 87038010 15, 85171300 0, 95030060 0, 30049090 0, 96190011 0, 53092900 8, 49019900 0';

test.each(KNOWN.split(', ').map((pair) => pair.split(' ')))(
  'goods of Belgium under %s pay %s %',
  (code = '', percent) => {
    expect(duty(code)).toBe(`${percent} %`);
  },
);

test.each([
  ['02071411', '0.6 CNY/kg'],
  ['37024229', '1 CNY/m2'],
  ['40011000', '10 % or 900 CNY/t, whichever is lower'],
])('goods of Belgium under %s pay the specific or mixed duty %s', (code, expected) => {
  expect(duty(code)).toBe(expected);
});

describe('a lookup of codes', () => {
  test('finds each line, and all lines of the tariff under no prefix', () => {
    expect(tariff.under('')).toEqual(codes);
    for (const code of codes) expect(tariff.has(code)).toBe(true);
  });

  test('has a code exactly when the code is under its own prefixes', () => {
    const digits = fc.stringMatching(/^\d{8}$/);
    fc.assert(
      fc.property(fc.oneof(someCode, digits), fc.integer({ min: 0, max: 8 }), (code, length) => {
        expect(tariff.under(code.slice(0, length)).includes(code)).toBe(tariff.has(code));
      }),
    );
  });

  test('knows nothing of short, long or strange codes', () => {
    for (const code of ['', '1806', '1806310', '180631000', '1806 310', 'hs8', '\t'])
      expect(tariff.has(code)).toBe(false);
    expect(tariff.line('99999999')).toBeUndefined();
    expect(tariff.rates('99999999', TODAY)).toEqual([]);
  });
});

describe('the duty', () => {
  test('is never that of a named part unless the goods are that part', () => {
    fc.assert(
      fc.property(someCode, (code) => {
        const rates = tariff.rates(code, TODAY);
        const covers = (namedPart: boolean) =>
          chooseDuty(rates, { origin: 'BE', namedPart }).chosen?.covers;
        expect(covers(false)).toBe('whole-line');
        if (rates.some((rate) => rate.covers === 'named-part'))
          expect(covers(true)).toBe('named-part');
      }),
    );
  });

  test('says of every other rate of the line why it is not used', () => {
    fc.assert(
      fc.property(someCode, (code) => {
        const rates = tariff.rates(code, TODAY);
        const choice = chooseDuty(rates, { origin: 'BE' });
        expect(choice.rejected.length + (choice.chosen ? 1 : 0)).toBe(rates.length);
        for (const { why } of choice.rejected) expect(why).not.toBe('');
      }),
    );
  });

  test('under an agreement is for goods of that agreement only', () => {
    const rates = tariff.rates('18063100', TODAY);
    const of = (origin: string) => chooseDuty(rates, { origin, agreement: 'CH' }).chosen;
    expect(of('CH')?.kind).toBe('agreement');
    expect(of('BE')?.kind).toBe('mfn');
  });
});

describe('trade measures', () => {
  const kinds = (code: string, origin: string, date = TODAY) =>
    tariff.measures(code, origin, date).map(({ kind, status }) => `${kind} ${status}`);

  test('meet blue cheese of Belgium while they are in force', () => {
    expect(kinds('04064000', 'BE')).toEqual(['countervailing in-force']);
    expect(tariff.measures('04064000', 'BE', '2026-01-15')[0]?.percent.max).toBe('42.7');
    expect(kinds('04064000', 'BE', '2025-12-01')).toEqual([]);
    expect(kinds('04064000', 'CH')).toEqual([]);
  });

  test('leave the 24 % on goods of the United States unknown after its suspension', () => {
    expect(kinds('18063100', 'US', '2026-11-10')).toContain('additional-duty suspended');
    expect(kinds('18063100', 'US')).toContain('additional-duty unknown');
  });

  test('name those whose codes are not in the data', () => {
    expect(tariff.measuresElsewhere('BE').map(({ id }) => id)).toEqual(['ad-eu-other']);
  });
});

test('VAT is 13 % unless the whole heading seems to be on the list of the law', () => {
  expect(tariff.vat('18063100', TODAY)).toMatchObject({ percent: '13', basis: 'default' });
  expect(tariff.vat('18063100', TODAY).candidates).toEqual([]);
  expect(tariff.vat('02013000', TODAY)).toMatchObject({ percent: '9', basis: 'whole' });
  expect(tariff.vat('49019900', TODAY)).toMatchObject({ percent: '13', basis: 'default' });
  expect(tariff.vat('49019900', TODAY).candidates[0]?.goods).toBe('books');
});

test('consumption tax items of wine, beer and perfume carry their rates', () => {
  const items = (code: string) =>
    tariff.consumptionTax(code, TODAY).map(({ id, formula }) => `${id} ${rateText(formula)}`);
  expect(items('22042100')).toEqual(['other-alcohol 10 %']);
  expect(items('22030000')).toEqual(['beer-a 250 CNY/t', 'beer-b 220 CNY/t']);
  expect(items('33030000')).toEqual(['high-end-cosmetics 15 %']);
  expect(items('18063100')).toEqual([]);
  expect(items('22082000')).toEqual(['spirits 20 % + 0.912 CNY/l']);
});

test('a line names its units, controls and remarks', () => {
  expect(tariff.line('22042100')?.units.map(({ symbol }) => symbol)).toEqual(['l', 'kg']);
  expect(tariff.line('52010000')?.notes[0]?.kind).toBe('quota');
  expect(tariff.line('87034049')?.units).toEqual([]);
});
