import { visible } from '../visible.ts';
import type { ReportWriter } from './format.ts';

/** One line per issue, `file:line: severity code rule: message`, as editors read it. */
export const concise: ReportWriter = (report) => {
  const lines = report.issues.map((issue) => {
    const column = issue.header === '' ? issue.column : issue.header;
    const at = column === '' ? '' : ` [${visible(column)}]`;
    return `${issue.file}:${issue.line}: ${issue.severity} ${issue.code} ${issue.rule}${at}: ${visible(issue.message)}`;
  });
  const { error, warning, info } = report.summary;
  const cut = report.shown < report.found ? `, ${report.shown} of ${report.found} shown` : '';
  return `${[...lines, `${error} errors, ${warning} warnings, ${info} infos${cut}`].join('\n')}\n`;
};
