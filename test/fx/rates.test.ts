import { expect, it } from 'vitest';
import { fraction } from '../../src/fraction.ts';
import { fxTable, isRate, ratesOnDay } from '../../src/fx/rates.ts';

it('takes the row of the month before one for every month, and none of another month', () => {
  const rows = [
    { currency: 'EUR', rate: '7.9' },
    { currency: 'EUR', rate: '8.2', month: '2026-11', source: 'GACC' },
    { currency: 'USD', rate: '7.1', month: '2026-10' },
  ];
  const table = fxTable(ratesOnDay(rows, '2026-11-22'));
  expect(table.of('EUR')).toMatchObject({ rate: '8.2', kind: 'customs', date: '2026-10-21' });
  expect(table.of('USD')).toBeUndefined();
  expect(fxTable(ratesOnDay(rows, '2026-12-01')).of('EUR')).toMatchObject({
    rate: '7.9',
    kind: 'user',
  });
});

it('needs no rate for the yuan and keeps rates exact', () => {
  const table = fxTable([]);
  expect(table.exactly('CNY')).toEqual(fraction('1'));
  expect(table.exactly('EUR')).toBeUndefined();
  expect(['7.85', '0.0001'].every(isRate)).toBe(true);
  expect(['0', '-1', '1e3', '', 'x', '7,85'].some(isRate)).toBe(false);
});
