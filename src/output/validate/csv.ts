import { csvText } from '../csv.ts';
import { visible } from '../visible.ts';
import type { ReportWriter } from './format.ts';
import { pathText } from './words.ts';

const COLUMNS = [
  'file',
  'line',
  'record',
  'cell',
  'sku',
  'severity',
  'code',
  'rule',
  'column',
  'header',
  'value',
  'message',
  'hint',
] as const;

/** The issues as a table for a spreadsheet; counts and what did not run stand in the other forms. */
export const csv: ReportWriter = (report, { toFile }) =>
  csvText(
    [
      COLUMNS,
      ...report.issues.map((issue) =>
        COLUMNS.map((column) =>
          column === 'file' ? pathText(issue.file) : visible(String(issue[column] ?? '')),
        ),
      ),
    ],
    { bom: toFile },
  );
