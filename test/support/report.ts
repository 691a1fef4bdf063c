import { issueLog } from '../../src/catalog/issue-log.ts';
import { type FileReport, type ValidateReport, validateReport } from '../../src/catalog/report.ts';
import type { NotRun } from '../../src/catalog/validate.ts';
import type { Issue } from '../../src/issue.ts';

/** A finding on a barcode, with what a test wants different. */
export function anIssue(parts: Partial<Issue> = {}): Issue {
  return {
    code: 'EW1004',
    rule: 'gtin-check-digit',
    severity: 'error',
    file: 'catalog.csv',
    line: 2,
    record: 1,
    column: 'gtin',
    header: 'EAN',
    sku: 'CHOC-70',
    value: '9524000000012',
    message: 'The check digit of 9524000000012 should be 9.',
    hint: 'Compare the whole number with the pack.',
    cell: 'B2',
    ...parts,
  };
}

export function aFile(parts: Partial<FileReport> = {}): FileReport {
  return {
    path: 'catalog.csv',
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    layout: 'ewtp',
    records: 120,
    products: 120,
    columns: [{ column: 'gtin', header: 'EAN', how: 'alias' }],
    ...parts,
  };
}

/** A verdict on these findings, counted as a run counts them. */
export function aReport(
  issues: readonly Issue[],
  parts: {
    readonly files?: readonly FileReport[];
    readonly notRun?: readonly NotRun[];
    readonly keepPerRule?: number;
    readonly maxWarnings?: number;
  } = {},
): ValidateReport {
  const log = issueLog(parts.keepPerRule ?? 1000);
  for (const issue of issues) log.add(issue, () => issue);
  return validateReport({
    asOf: '2026-11-22',
    files: parts.files ?? [aFile()],
    counts: log.counts(),
    issues: log.kept(),
    notRun: parts.notRun ?? [],
    maxWarnings: parts.maxWarnings,
  });
}
