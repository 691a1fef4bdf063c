import type { Issue } from '../../issue.ts';
import { visible } from '../visible.ts';
import type { Look, ReportWriter } from './format.ts';

/** For people: grouped by file, the value under each finding, what to do, a summary. */
export const pretty: ReportWriter = (report, look) => {
  const { style } = look;
  const { error, warning } = report.summary;
  const body = report.issues.map((issue) => issueText(issue, look)).join('\n');
  const verdict = report.ok ? style.green('fit') : style.red('not fit');
  return `${body}${body === '' ? '' : '\n'}${verdict}: ${error} errors, ${warning} warnings\n`;
};

function issueText(issue: Issue, { style }: Look): string {
  return `${issue.file}:${issue.line} ${style.bold(issue.rule)} ${visible(issue.message)}\n  ${style.dim(visible(issue.hint))}`;
}
