import type { ValidateReport } from '../../catalog/report.ts';
import type { Severity } from '../../issue.ts';
import { visible } from '../visible.ts';

const NAMES: Readonly<Record<Severity, readonly [one: string, more: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['info', 'infos'],
};

/** `3 errors, 1 warning, 0 infos`. */
export function tally(summary: ValidateReport['summary']): string {
  return (['error', 'warning', 'info'] as const)
    .map(
      (severity) =>
        `${number(summary[severity])} ${NAMES[severity][summary[severity] === 1 ? 0 : 1]}`,
    )
    .join(', ');
}

/** Whether not every finding is shown. */
export function isCut({ shown, found }: ValidateReport): boolean {
  return shown < found;
}

/** A count as people read it: `1,234`. */
export function number(count: number): string {
  return count.toLocaleString('en');
}

/** `1 record`, `1,234 records`. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : more}`;
}

/** A file's name where a line begins with it: one that begins with `::` orders a build server about. */
export function pathText(path: string): string {
  return `${path.trimStart().startsWith('::') ? './' : ''}${visible(path)}`;
}
