/** How bad a finding is: an error closes the door, a warning asks for a look, an info explains. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The ways into China that a product can take; the same names in flags, JSON and documents. */
export const REGIMES = ['general-trade', 'cbec-bonded', 'cbec-direct', 'postal', 'sample'] as const;
export type Regime = (typeof REGIMES)[number];

/** Where in the user's files something stands. Lines and records count from 1. */
export interface Place {
  readonly file: string;
  /** The physical line on which the record starts, headers counted. */
  readonly line: number;
  /** The data record; 0 for what concerns the header or the whole file. */
  readonly record: number;
  /** Our name of the column, or '' when no column is concerned. */
  readonly column: string;
  /** The column's name as the file has it. */
  readonly header: string;
  /** The cell's address as a spreadsheet shows it, for example `D17`. */
  readonly cell?: string;
  /** Offset of the first damaged byte in the file, where that helps. */
  readonly byte?: number;
}

/** Why a finding is known and does not count. */
export interface Suppressed {
  readonly by: 'baseline' | 'config';
  readonly reason: string;
  /** The last day it holds for, `YYYY-MM-DD`; absent when there is none. */
  readonly until?: string;
}

/** One finding in the user's data. Data, never thrown. */
export interface Issue extends Place {
  /** Permanent code, for example `EW1004`. */
  readonly code: string;
  /** Permanent name, for example `gtin-check-digit`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly sku: string;
  /** The value as the file has it. */
  readonly value: string;
  readonly message: string;
  readonly hint: string;
  /** The import regimes the finding matters for; absent when it matters for all. */
  readonly regimes?: readonly Regime[];
  /** Present where the finding is known: it is shown as such and does not decide. */
  readonly suppressed?: Suppressed;
}
