import { jsonText } from '../json-text.ts';
import type { ReportWriter } from './format.ts';

/**
 * The same as `json`, a line at a time: first a header with what was read, then every issue, last the
 * counts. `type` says which a line is.
 */
export const ndjson: ReportWriter = (report) => {
  const { schema, asOf, files, issues, ok, maxWarnings, summary, rules, notRun, suppressed } =
    report;
  const { readiness, shown, kept, found } = report;
  const lines = [
    { type: 'header', schema, asOf, files },
    ...issues.map((issue) => ({ type: 'issue', ...issue })),
    {
      ...{ type: 'summary', ok, maxWarnings, summary, rules, notRun, suppressed, readiness },
      ...{ shown, kept, found },
    },
  ];
  return lines.map((line) => `${jsonText(line)}\n`).join('');
};
