import type { ValidateReport } from '../../catalog/report.ts';
import type { Issue, Severity } from '../../issue.ts';
import { visible } from '../visible.ts';
import type { ReportWriter } from './format.ts';
import { findingsOf } from './good-to-know.ts';
import { isCut, tally } from './words.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * Workflow commands of GitHub Actions: each finding becomes a note beside its line. GitHub shows ten: what
 * is only good to know takes none of them.
 */
export const github: ReportWriter = (report) =>
  `${[...findingsOf(report).map(annotation), closing(report)].join('\n')}\n`;

function annotation(issue: Issue): string {
  const { file, line, severity, rule, code, sku, message, hint } = issue;
  const title = `${rule} (${code})${sku === '' ? '' : `: ${sku}`}`;
  const at = `file=${property(file.replaceAll('\\', '/'))},line=${line},title=${property(title)}`;
  return `::${COMMANDS[severity]} ${at}::${data(`${message}\n${hint}`)}`;
}

function closing(report: ValidateReport): string {
  const cut = isCut(report) ? `, ${report.shown} of ${report.found} shown` : '';
  return `ewtp: ${tally(report.summary)}${cut}`;
}

/** A message; percent signs and line ends are what the runner reads as its own. */
function data(text: string): string {
  return text.split('\n').map(visible).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** A property's value, in which colons and commas have a meaning too. */
function property(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
