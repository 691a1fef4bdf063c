import type { ValidateReport } from '../../catalog/report.ts';
import { SEVERITIES } from '../../issue.ts';
import { en } from '../../language/en.ts';
import type { Phrases } from '../../language/phrases.ts';
import { visible } from '../visible.ts';

/** `3 errors, 1 warning, 0 infos`. */
export function tally(
  summary: ValidateReport['summary'],
  { counts, inARow }: Phrases = en,
): string {
  return inARow(SEVERITIES.map((severity) => counts[severity](summary[severity])));
}

/** Whether not every finding is shown. */
export function isCut({ shown, found }: ValidateReport): boolean {
  return shown < found;
}

/** A count as people read it: `1,234`. */
export function number(count: number): string {
  return en.number(count);
}

/** `1 record`, `1,234 records`. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : more}`;
}

/** A file's name where a line begins with it: one that begins with `::` orders a build server about. */
export function pathText(path: string): string {
  return `${path.trimStart().startsWith('::') ? './' : ''}${visible(path)}`;
}
