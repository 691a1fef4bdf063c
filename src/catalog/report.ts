import type { Issue, Severity } from '../issue.ts';
import type { RuleCount } from './issue-log.ts';
import type { CatalogFile } from './read/table.ts';
import type { FileVerdict, NotRun } from './validate.ts';

/** What was read of one file. */
export interface FileReport {
  readonly path: string;
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly layout: string;
  readonly records: number;
  readonly products: number;
  /** Which of the file's columns was taken for which of ours, and how sure. */
  readonly columns: readonly {
    readonly column: string;
    readonly header: string;
    readonly how: string;
  }[];
}

/** The verdict on one or more catalogs: what `ewtp validate --json` prints. */
export interface ValidateReport {
  readonly schema: 'ewtp/validate@1';
  readonly asOf: string;
  readonly ok: boolean;
  readonly files: readonly FileReport[];
  /** Exact counts, whatever is shown. */
  readonly summary: Readonly<Record<Severity, number>>;
  readonly rules: readonly RuleCount[];
  readonly issues: readonly Issue[];
  readonly notRun: readonly NotRun[];
  readonly shown: number;
  readonly found: number;
}

/** Puts the verdict together; `limit` cuts the issues shown, never the counts. */
export function validateReport(parts: {
  readonly asOf: string;
  readonly files: readonly FileReport[];
  readonly counts: readonly RuleCount[];
  readonly issues: readonly Issue[];
  readonly notRun: readonly NotRun[];
  readonly limit: number;
}): ValidateReport {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { severity, count } of parts.counts) summary[severity] += count;
  const issues = parts.issues.slice(0, parts.limit);
  return {
    schema: 'ewtp/validate@1',
    asOf: parts.asOf,
    ok: summary.error === 0,
    files: parts.files,
    summary,
    rules: parts.counts,
    issues,
    notRun: parts.notRun,
    shown: issues.length,
    found: summary.error + summary.warning + summary.info,
  };
}

/** What was read of one file, for the verdict. */
export function fileReport(file: CatalogFile, read: FileVerdict): FileReport {
  const { path, format, encoding, delimiter, sheet, layout } = file;
  return {
    path,
    format,
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(sheet !== undefined && { sheet }),
    layout,
    records: read.records,
    products: read.products,
    columns: file.columns.map(({ column, header, how }) => ({ column, header, how })),
  };
}
