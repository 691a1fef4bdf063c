import { COLUMNS } from '../../columns.ts';
import { fieldRule, PRACTICE } from '../../rule.ts';
import { FLAG_WORDS, readFlag } from '../../values/flag.ts';

export const flagUnclear = fieldRule({
  code: 'EW1020',
  name: 'flag-unclear',
  severity: 'warning',
  title: 'Neither yes nor no',
  what: 'Columns that ask a yes-or-no question: yes, no, true, false, 1, 0, ja, nee, oui, non, 是 and 否 are understood.',
  why: 'Whether there is a battery inside decides about papers and carriage: a “maybe” must not count as “no”.',
  fix: 'Write yes or no; leave it empty if you do not know.',
  sources: [PRACTICE],
  columns: COLUMNS.filter(({ kind }) => kind.is === 'flag').map(({ name }) => name),
  good: { empty: true, shape: { is: 'one-of', values: FLAG_WORDS } },
  check: (value) => (value === '' || readFlag(value) !== undefined ? undefined : {}),
  says: {
    default: {
      message: '{column} is {value}, which is neither yes nor no.',
      hint: 'Write yes or no; leave it empty if you do not know.',
    },
  },
  examples: {
    good: { rows: [{ contains_battery: 'no' }] },
    bad: { rows: [{ contains_battery: 'AAA' }] },
  },
});
