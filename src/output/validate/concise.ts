import { visible } from '../visible.ts';
import type { ReportWriter } from './format.ts';
import { isCut, number, pathText, tally } from './words.ts';

/** One line per issue, `file:line: severity code rule: message`, as editors read it. */
export const concise: ReportWriter = (report) => {
  const lines = report.issues.map((issue) => {
    const column = visible(issue.header === '' ? issue.column : issue.header);
    const at = column === '' ? '' : ` [${column}]`;
    return `${pathText(issue.file)}:${issue.line}: ${issue.severity} ${issue.code} ${issue.rule}${at}: ${visible(issue.message)}`;
  });
  const cut = isCut(report) ? `; ${number(report.shown)} of ${number(report.found)} shown` : '';
  const silent = new Set(report.notRun.map(({ rule }) => rule)).size;
  const missed = silent > 0 ? `; ${silent} of the checks not run` : '';
  return `${[...lines, `${report.ok ? 'fit' : 'not fit'}: ${tally(report.summary)}${cut}${missed}`].join('\n')}\n`;
};
