import type { ColumnCount, RuleCount } from '../../catalog/issue-log.ts';
import type { ValidateReport } from '../../catalog/report.ts';
import type { Issue } from '../../issue.ts';
import { visible } from '../visible.ts';
import { wrapText } from '../wrap.ts';
import type { Block } from './blocks.ts';
import type { Look } from './format.ts';
import { isGoodToKnow } from './good-to-know.ts';
import { number } from './words.ts';

/** Lines named of what is only counted. */
const LINES_NAMED = 5;

/** What of a file is not listed one by one, with exact numbers. */
export function restLines(
  file: string,
  blocks: readonly Block[],
  report: ValidateReport,
  { style, width }: Look,
): string[] {
  const listed = new Set(blocks.flatMap((block) => block.issues));
  const whole = new Set(blocks.flatMap((block) => (block.kind === 'column' ? block.issues : [])));
  const lines = report.rules
    .filter((rule) => !isGoodToKnow(rule))
    .flatMap((rule) =>
      rule.where
        .filter((where) => where.file === file)
        .flatMap((where) => {
          const own = report.issues.filter((issue) => isOf(issue, rule, where));
          if (own.some((issue) => whole.has(issue))) return [];
          const unlisted = own.filter((issue) => !listed.has(issue));
          const shown = own.length - unlisted.length;
          if (where.count === shown) return [];
          const text = restText(rule, where, shown) + lineNumbers(unlisted, where.count - shown);
          return wrapText(text, width - 4).map((line, i) => `  ${i === 0 ? '' : '  '}${line}`);
        }),
    );
  return lines.length === 0 ? [] : [style.bold('not listed one by one'), ...lines, ''];
}

function isOf(issue: Issue, { code }: RuleCount, { file, column, header }: ColumnCount): boolean {
  return (
    issue.code === code && issue.file === file && issue.column === column && issue.header === header
  );
}

function restText({ rule, severity }: RuleCount, where: ColumnCount, shown: number): string {
  const name = visible(where.header === '' ? where.column : where.header);
  const count = `${number(where.count - shown)}${shown > 0 ? ' more' : ''}`;
  return `… ${count} × ${rule}${name === '' ? '' : ` in ${name}`} (${severity})`;
}

function lineNumbers(issues: readonly Issue[], count: number): string {
  if (issues.length === 0) return '';
  const named = issues.slice(0, LINES_NAMED).map(({ line }) => String(line));
  const more = count > named.length ? ' …' : '';
  return `: line${count === 1 ? '' : 's'} ${named.join(', ')}${more}`;
}
