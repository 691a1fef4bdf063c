import { codeIn } from '../code.ts';
import { parseRate, rateCell } from '../formula.ts';
import type { ImportedFact, ImportedRow } from '../imported.ts';
import { type ColumnPlaces, IMPORT_COLUMNS } from './columns.ts';

/** What is wrong with a cell of a list: nothing is stored while there is one. */
export interface ImportFault {
  readonly line: number;
  /** Our name of the column; '' when the whole row is meant. */
  readonly column: string;
  readonly header: string;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
}

export interface ListRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface ImportTerms {
  readonly places: ColumnPlaces;
  readonly headers: readonly string[];
  readonly facts: readonly ImportedFact[];
  /** For rows that do not say their own. */
  readonly source?: string;
  readonly validFrom?: string;
}

export interface CheckedRows {
  readonly rows: readonly ImportedRow[];
  readonly faults: readonly ImportFault[];
}

/** Reads the rows of a list as statements, and says what is wrong with them. */
export function checkRows(list: readonly ListRow[], terms: ImportTerms): CheckedRows {
  const rows = new Map<string, ImportedRow & { readonly line: number }>();
  const faults: ImportFault[] = [];
  for (const row of list) {
    const read = rowReader(row, terms);
    const stated = statementsOf(read, terms);
    faults.push(...read.faults);
    for (const one of stated) {
      const key = `${one.hs} ${one.fact} ${one.validFrom}`;
      const before = rows.get(key);
      if (before === undefined) rows.set(key, { ...one, line: row.line });
      else if (before.value !== one.value)
        faults.push(
          read.fault(
            columnOf(one.fact),
            `${one.hs} stands already on line ${before.line} with another value for the same day (${before.value === '' ? 'none' : before.value}).`,
            'Keep one of the two rows, or give them different days.',
          ),
        );
    }
  }
  const sorted = [...rows.values()].map(({ line: _, ...row }) => row).toSorted(inOrder);
  return { rows: sorted, faults };
}

/** The order in which sets are stored and searched. */
export function inOrder(a: ImportedRow, b: ImportedRow): number {
  const [left, right] = [a, b].map((row) => `${row.hs}\t${row.fact}\t${row.validFrom}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

interface RowReader {
  readonly faults: ImportFault[];
  cell(column: string): string;
  fault(column: string, message: string, hint: string): ImportFault;
}

function rowReader({ cells, line }: ListRow, { places, headers }: ImportTerms): RowReader {
  const at = (column: string) => places.get(column) ?? -1;
  // Control characters have no place in a table that is stored line by line.
  const cell = (column: string) =>
    (cells[at(column)] ?? '').replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
  return {
    faults: [],
    cell,
    fault: (column, message, hint) => ({
      line,
      column,
      header: headers[at(column)] ?? '',
      value: cell(column),
      message,
      hint,
    }),
  };
}

function statementsOf(read: RowReader, terms: ImportTerms): readonly ImportedRow[] {
  const { cell, fault, faults } = read;
  const hs = codeIn(cell('hs_code'));
  if (hs === undefined || hs.length < 8)
    faults.push(
      fault(
        'hs_code',
        `“${cell('hs_code')}” is no code of 8 or 10 digits.`,
        /^\d{7}$|^\d{9}$/.test(cell('hs_code'))
          ? `Spreadsheets drop leading zeros: format the column as text and write 0${cell('hs_code')} if that is meant.`
          : 'Write the whole code, for example 18063100.',
      ),
    );
  const validFrom = cell('valid_from') === '' ? terms.validFrom : dayIn(cell('valid_from'));
  if (validFrom === undefined)
    faults.push(
      fault(
        'valid_from',
        cell('valid_from') === ''
          ? 'The row does not say since when it holds.'
          : `“${cell('valid_from')}” is no day.`,
        'Write YYYY-MM-DD, or give --valid-from for all rows.',
      ),
    );
  const source = cell('source') === '' ? terms.source : cell('source');
  if (source === undefined)
    faults.push(
      fault(
        'source',
        'The row does not say where it is from.',
        'Fill the column, or give --source with title and number of the notice.',
      ),
    );
  const values = terms.facts.map((fact) => ({ fact, value: statedValue(fact, read) }));
  if (hs === undefined || validFrom === undefined || source === undefined) return [];
  return values.flatMap(({ fact, value }) =>
    value === undefined ? [] : [{ hs, fact, validFrom, value, source }],
  );
}

const NONE = new Set(['', '-', '–', '—', '/', '无', 'none']);

/** The value as stored; undefined when the cell cannot be used, which is then a fault. */
function statedValue(fact: ImportedFact, { cell, fault, faults }: RowReader): string | undefined {
  const column = columnOf(fact);
  const text = cell(column);
  if (fact === 'cbec') return text;
  // An empty rate is not known, which is nothing to store; beside an MFN rate, no provisional one is none.
  if (NONE.has(text.toLowerCase())) {
    const none = fact === 'consumption-tax' || cell('mfn_pct') !== '';
    return (fact === 'provisional' || fact === 'consumption-tax') && none ? '' : undefined;
  }
  const formula = parseRate(text);
  const percent = formula !== undefined && 'percent' in formula ? Number(formula.percent) : 0;
  const fits = formula !== undefined && (fact !== 'vat' || formula.kind === 'ad-valorem');
  if (fits && percent <= 300) return rateCell(formula);
  faults.push(
    fault(
      column,
      `“${text}” is no rate that ewtp can calculate with.`,
      'Write a percentage such as 8, an amount such as 0.6 CNY/kg, or both: 20 + 0.912 CNY/l.',
    ),
  );
  return undefined;
}

const columnOf = (fact: ImportedFact): string =>
  IMPORT_COLUMNS.find((column) => column.fact === fact)?.name ?? '';

/** A day as lists write it: 2026-01-01, 2026/1/1, 2026.1.1, 20260101, 2026年1月1日. */
function dayIn(text: string): string | undefined {
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text);
  const [, year = '', month = '', day = ''] = match ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return match !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
    ? iso
    : undefined;
}
