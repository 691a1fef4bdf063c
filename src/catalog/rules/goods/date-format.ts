import { COLUMNS } from '../../columns.ts';
import { fieldRule, PRACTICE } from '../../rule.ts';

export const dateFormat = fieldRule({
  code: 'EW5001',
  name: 'date-format',
  severity: 'error',
  title: 'A date cannot be read for sure',
  what: 'Dates are written YYYY-MM-DD, and the day exists.',
  why: '03/04/2026 is March in one country and April in another; whether a registration is still valid would be a guess.',
  fix: 'Write year, month and day: 2030-12-31.',
  sources: [
    { title: 'ISO 8601 calendar dates', publisher: 'ISO', confidence: 'verified' },
    PRACTICE,
  ],
  columns: COLUMNS.filter(({ kind }) => kind.is === 'date').map(({ name }) => name),
  good: { empty: true, shape: { is: 'nothing' } },
  check(value) {
    if (value === '') return undefined;
    const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(value);
    if (!match) return {};
    const [, year = 0, month = 0, day = 0] = match.map(Number);
    const known = new Date(Date.UTC(year, month - 1, day));
    return known.getUTCMonth() === month - 1 && known.getUTCDate() === day
      ? undefined
      : { say: 'noDay' };
  },
  says: {
    default: {
      message: '{column} is “{value}”, which is no date written YYYY-MM-DD.',
      hint: 'Write year, month and day, for example 2030-12-31.',
    },
    noDay: {
      message: '{column} is {value}, a day that does not exist.',
      hint: 'Correct the day or the month.',
    },
  },
  examples: {
    good: { rows: [{ gacc_valid_to: '2030-12-31' }] },
    bad: { rows: [{ gacc_valid_to: '31/12/2030' }] },
    more: { noDay: { rows: [{ gacc_valid_to: '2030-02-30' }] } },
  },
});
