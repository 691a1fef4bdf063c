import { expect, it } from 'vitest';
import { customsRateDate } from '../../src/fx/customs-month.ts';

it.each([
  ['2026-11-22', '2026-10-21'],
  ['2026-12-01', '2026-11-18'],
  ['2026-01-31', '2025-12-17'],
  ['2026-03-10', '2026-02-25'],
  ['2012-12-05', '2012-11-21'],
  ['2018-03-01', '2018-02-28'],
  ['2028-03-01', '2028-02-16'],
])('on %s customs use the rate of %s', (day, date) => {
  expect(customsRateDate(day)).toBe(date);
});
