import { type Issue, SEVERITIES, type Severity } from '../issue.ts';
import type { Language, Translation } from '../language/language.ts';
import type { RuleCount } from './issue-log.ts';
import type { BaselineEntry } from './known/baseline.ts';
import type { Suppression } from './known/suppressions.ts';
import type { CatalogFile, ColumnSource } from './read/table.ts';
import type { Readiness } from './readiness/readiness.ts';
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
    readonly how: ColumnSource['how'];
  }[];
}

/** The verdict on one or more catalogs: what `ewtp validate --json` prints. */
export interface ValidateReport {
  readonly schema: 'ewtp/validate@1';
  readonly asOf: string;
  /** The language of titles, messages and hints; absent for English. */
  readonly lang?: Translation;
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
  /** What is known and does not count; present when a baseline or suppressions were given. */
  readonly suppressed?: SuppressedReport;
  /** Which products can come in by which regime; absent where none was judged. */
  readonly readiness?: Readiness;
  /** Issues in `issues`. */
  readonly shown: number;
  /** Issues that can be shown: of each rule the first ones are kept. */
  readonly kept: number;
  /** All that was found, what is known included. */
  readonly found: number;
}

/** What baseline and suppressions took out of the count, and which of them do no work any more. */
export interface SuppressedReport {
  /** Exact. */
  readonly summary: Readonly<Record<Severity, number>>;
  readonly baseline?: BaselineReport;
  /** Suppressions whose last day is past: their findings count again. */
  readonly expired: readonly Suppression[];
  /** Suppressions that nothing was found for. */
  readonly unused: readonly Suppression[];
}

export interface BaselineReport {
  readonly path: string;
  /** Findings the file knows, after an update those it knows now. */
  readonly known: number;
  /** Whether the file was written anew with what was found. */
  readonly updated: boolean;
  /** Entries that are not found any more. */
  readonly stale: readonly BaselineEntry[];
}

/** Puts the verdict together, with every issue that was kept. */
export function validateReport(parts: {
  readonly asOf: string;
  readonly language?: Language;
  readonly files: readonly FileReport[];
  readonly counts: readonly RuleCount[];
  readonly issues: readonly Issue[];
  readonly notRun: readonly NotRun[];
  readonly maxWarnings?: number | undefined;
  readonly suppressed?: SuppressedReport | undefined;
  readonly readiness?: Readiness | undefined;
}): ValidateReport {
  const summary = bySeverity(parts.counts);
  const { language, issues, maxWarnings, suppressed, readiness } = parts;
  const tooMany = maxWarnings !== undefined && summary.warning > maxWarnings;
  return {
    schema: 'ewtp/validate@1',
    asOf: parts.asOf,
    ...(language !== undefined && language !== 'en' && { lang: language }),
    ok: summary.error === 0 && !tooMany,
    ...(maxWarnings !== undefined && { maxWarnings }),
    files: parts.files,
    summary,
    rules: parts.counts,
    issues,
    notRun: parts.notRun,
    ...(suppressed !== undefined && { suppressed }),
    ...(readiness !== undefined && { readiness }),
    shown: issues.length,
    kept: issues.length,
    found: total(summary) + (suppressed === undefined ? 0 : total(suppressed.summary)),
  };
}

/** How many findings there are of each severity. */
export function bySeverity(counts: readonly RuleCount[]): Record<Severity, number> {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { severity, count } of counts) summary[severity] += count;
  return summary;
}

function total({ error, warning, info }: Readonly<Record<Severity, number>>): number {
  return error + warning + info;
}

/** The verdict with those issues only that count, for forms that cannot mark the others. */
export function withoutSuppressed(report: ValidateReport): ValidateReport {
  if (report.suppressed === undefined) return report;
  const issues = report.issues.filter(({ suppressed }) => suppressed === undefined);
  const found = total(report.summary);
  return { ...report, issues, shown: issues.length, kept: issues.length, found };
}

/** The verdict with at most `limit` issues: what counts first, the gravest, then the first in the file. */
export function withAtMost(report: ValidateReport, limit: number): ValidateReport {
  if (report.issues.length <= limit) return report;
  const chosen = new Set(
    SEVERITIES.flatMap((severity) => report.issues.filter((issue) => issue.severity === severity))
      .toSorted((a, b) => Number(a.suppressed !== undefined) - Number(b.suppressed !== undefined))
      .slice(0, limit),
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
