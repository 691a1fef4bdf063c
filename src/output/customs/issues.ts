import type { ChalkInstance } from 'chalk';
import type { MessageIssue } from '../../documents/messages/issue.ts';
import { visible } from '../visible.ts';

/** Findings for a person. */
export function issuesText(issues: readonly MessageIssue[], style: ChalkInstance): string {
  return issues
    .map(({ file, line, path, severity, code, rule, message, hint }) => {
      const colour = { error: style.red, warning: style.yellow, info: style.cyan }[severity];
      const where = path === '' ? '' : `  ${style.dim(visible(path))}`;
      return `${visible(file)}:${line}  ${colour(severity)}  ${code} ${rule}${where}\n  ${visible(message)}\n  ${style.dim(visible(hint))}\n`;
    })
    .join('\n');
}

/** `2 errors, 1 warning`, or that there are none. */
export function countText(issues: readonly MessageIssue[]): string {
  const { error, warning, info } = summaryOf(issues);
  const parts = [
    [error, 'error'] as const,
    [warning, 'warning'] as const,
    [info, 'remark'] as const,
  ].flatMap(([count, noun]) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]));
  return parts.length === 0 ? 'nothing wrong found' : parts.join(', ');
}

/** Counts by severity. */
export function summaryOf(issues: readonly MessageIssue[]) {
  const count = (severity: MessageIssue['severity']) =>
    issues.filter((issue) => issue.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
