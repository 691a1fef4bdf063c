import type { ColumnName } from '../../columns.ts';
import { COLUMNS, columnNamed } from '../../columns.ts';
import { fieldRule, PRACTICE } from '../../rule.ts';

// The Incoterm has a rule of its own, because it comes with a place.
const CHOICES = COLUMNS.filter(({ kind, name }) => kind.is === 'one-of' && name !== 'incoterm');

export const choiceUnknown = fieldRule({
  code: 'EW1019',
  name: 'choice-unknown',
  severity: 'warning',
  title: 'The value is none of those to choose from',
  what: `Columns with a fixed set of values: ${CHOICES.map(({ name }) => name).join(', ')}.`,
  why: 'Rules, papers and listings cannot use another word.',
  fix: 'Use one of the values that the message names.',
  sources: [PRACTICE],
  columns: CHOICES.map(({ name }) => name),
  good: (column) => ({ empty: true, shape: { is: 'one-of', values: valuesOf(column) } }),
  check(value, _facts, column) {
    const values = valuesOf(column);
    const lower = value.toLowerCase();
    if (value === '' || values.some((known) => known.toLowerCase() === lower)) return undefined;
    return { data: { values: values.join(', ') } };
  },
  says: {
    default: {
      message: '{value} is no value for {column}.',
      hint: 'Write one of: {values}.',
    },
  },
  examples: {
    good: { rows: [{ condition: 'new' }] },
    bad: { rows: [{ condition: 'refurbished' }] },
  },
});

function valuesOf(column: ColumnName): readonly string[] {
  const { kind } = columnNamed(column);
  return kind.is === 'one-of' ? kind.values : [];
}
