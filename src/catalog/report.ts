import { type Issue, SEVERITIES, type Severity } from '../issue.ts';
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
  /** Whether the catalog is fit: no error, and no more warnings than allowed. */
  readonly ok: boolean;
  /** The warnings allowed, where a limit was set. */
  readonly maxWarnings?: number;
  readonly files: readonly FileReport[];
  /** Exact counts, whatever is shown. */
  readonly summary: Readonly<Record<Severity, number>>;
  readonly rules: readonly RuleCount[];
  readonly issues: readonly Issue[];
  readonly notRun: readonly NotRun[];
  /** Issues in `issues`. */
  readonly shown: number;
  /** Issues that can be shown: of each rule the first ones are kept. */
  readonly kept: number;
  readonly found: number;
}

/** Puts the verdict together, with every issue that was kept. */
export function validateReport(parts: {
  readonly asOf: string;
  readonly files: readonly FileReport[];
  readonly counts: readonly RuleCount[];
  readonly issues: readonly Issue[];
  readonly notRun: readonly NotRun[];
  readonly maxWarnings?: number | undefined;
}): ValidateReport {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { severity, count } of parts.counts) summary[severity] += count;
  const { issues, maxWarnings } = parts;
  const tooMany = maxWarnings !== undefined && summary.warning > maxWarnings;
  return {
    schema: 'ewtp/validate@1',
    asOf: parts.asOf,
    ok: summary.error === 0 && !tooMany,
    ...(maxWarnings !== undefined && { maxWarnings }),
    files: parts.files,
    summary,
    rules: parts.counts,
    issues,
    notRun: parts.notRun,
    shown: issues.length,
    kept: issues.length,
    found: summary.error + summary.warning + summary.info,
  };
}

/** The verdict with at most `limit` issues: the gravest first, then the first in the file. */
export function withAtMost(report: ValidateReport, limit: number): ValidateReport {
  if (report.issues.length <= limit) return report;
  const chosen = new Set(
    SEVERITIES.flatMap((severity) =>
      report.issues.filter((issue) => issue.severity === severity),
    ).slice(0, limit),
  );
  const issues = report.issues.filter((issue) => chosen.has(issue));
  return { ...report, issues, shown: issues.length };
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
