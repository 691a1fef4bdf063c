import type { ColumnName } from '../columns.ts';
import type { ReaderFault } from '../rules/file/index.ts';
import type { Conversion } from './layouts/conversions.ts';
import type { Grouping } from './layouts/layout.ts';

/** Damage found while reading: becomes an issue under the rule of that name. */
export interface Damage {
  readonly rule: ReaderFault;
  /** Which of the rule's wordings fits. */
  readonly say?: string;
  readonly line: number;
  /** The data record, 0 in front of the first. */
  readonly record: number;
  readonly column?: ColumnName | '';
  readonly header?: string;
  readonly value?: string;
  /** Offset of the first damaged byte in the file. */
  readonly byte?: number;
  /** Position of the cell in its row, and the row as a spreadsheet counts it: together its address. */
  readonly position?: number;
  readonly sheetRow?: number;
  readonly data?: Readonly<Record<string, string>>;
}

/** A run of rows, as wide as the header; rows that could not be trusted are not among them. */
export interface Batch {
  readonly rows: readonly (readonly string[])[];
  /** The physical line on which each row starts. */
  readonly lines: readonly number[];
  /** The data record of each row. */
  readonly records: readonly number[];
  /** The row as a spreadsheet that opened the file counts it; absent where there are no cells. */
  readonly sheetRows?: readonly number[];
  readonly damage: readonly Damage[];
}

/** One of our columns, and where the file has it. */
export interface ColumnSource {
  readonly column: ColumnName;
  /** Positions in the row, the first filled one counts; a list column takes them all. */
  readonly at: readonly number[];
  /** The header as the file has it. */
  readonly header: string;
  /** How the connection was made; `similar` is a guess that the user should confirm. */
  readonly how: 'name' | 'alias' | 'similar' | 'layout' | 'map';
  /** Turns what the file has into what the column means, for example grams into kilograms. */
  readonly convert?: (value: string) => string;
  /** The conversion's name, as a mapping file has it. */
  readonly conversion?: Conversion;
  /** Whether the cells are one value, joined by a blank. */
  readonly joined?: true;
  /** The value of every row, where a mapping fixes one. */
  readonly constant?: string;
}

/** A catalog file that has been looked at: what it is, what its columns mean, and its rows. */
export interface CatalogFile {
  readonly path: string;
  readonly format: 'csv' | 'xlsx' | 'xls' | 'ods' | 'jsonl' | 'json' | 'xml';
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  /** Name of the layout: `ewtp`, a shop system's, `map` or `guessed`; '' when none was found. */
  readonly layout: string;
  readonly headers: readonly string[];
  /** The line on which the header stands. */
  readonly headerLine: number;
  /** Records above the first data record: titles and header lines. */
  readonly headerRecords: number;
  readonly columns: readonly ColumnSource[];
  readonly grouping?: Grouping;
  /** Found before the first row. */
  readonly damage: readonly Damage[];
  batches(): AsyncGenerator<Batch>;
}

/** The parts of a file in which no table was found. */
export const NO_TABLE = {
  layout: '',
  headers: [],
  headerLine: 1,
  headerRecords: 0,
  columns: [],
  async *batches(): AsyncGenerator<Batch> {},
};
