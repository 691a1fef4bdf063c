import type { Severity } from '../../issue.ts';
import { jsonText } from '../json-text.ts';
import { visible } from '../visible.ts';
import { fingerprints } from './fingerprint.ts';
import type { ReportWriter } from './format.ts';
import { findingsOf } from './good-to-know.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** GitLab's code quality report, `artifacts: reports: codequality:`, without what is only good to know. */
export const gitlab: ReportWriter = (report) => {
  const fingerprint = fingerprints();
  const entries = findingsOf(report).map((issue) => ({
    description: visible(`${issue.sku === '' ? '' : `${issue.sku}: `}${issue.message}`),
    check_name: issue.rule,
    fingerprint: fingerprint(issue),
    severity: SEVERITIES[issue.severity],
    location: {
      path: issue.file.replaceAll('\\', '/').replace(/^(\.\/)+/, ''),
      lines: { begin: issue.line },
    },
  }));
  return `${jsonText(entries, 2)}\n`;
};
