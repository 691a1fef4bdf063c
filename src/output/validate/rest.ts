import type { ColumnCount, RuleCount } from '../../catalog/issue-log.ts';
import type { ValidateReport } from '../../catalog/report.ts';
import type { Issue } from '../../issue.ts';
import type { Phrases } from '../../language/phrases.ts';
import { visible } from '../visible.ts';
import { wrapText } from '../wrap.ts';
import type { Block } from './blocks.ts';
import type { Look } from './format.ts';
import { isGoodToKnow } from './good-to-know.ts';

/** Lines named of what is only counted. */
const LINES_NAMED = 5;

/** What of a file is not listed one by one, with exact numbers. */
export function restLines(
  file: string,
  blocks: readonly Block[],
  report: ValidateReport,
  { style, width, phrases }: Look,
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
          const lines = lineNumbers(unlisted, where.count - shown, phrases);
          const text = `${restText(rule, where, shown, phrases)}${lines}`;
          return wrapText(text, width - 4).map((line, i) => `  ${i === 0 ? '' : '  '}${line}`);
        }),
    );
  return lines.length === 0 ? [] : [style.bold(phrases.verdict.notListed), ...lines, ''];
}

function isOf(issue: Issue, { code }: RuleCount, { file, column, header }: ColumnCount): boolean {
  return (
    issue.code === code && issue.file === file && issue.column === column && issue.header === header
  );
}

function restText(
  { rule, severity }: RuleCount,
  where: ColumnCount,
  shown: number,
  { verdict, number, severities }: Phrases,
): string {
  const name = visible(where.header === '' ? where.column : where.header);
  return verdict.rest(number(where.count - shown), shown > 0, rule, name, severities[severity]);
}

function lineNumbers(issues: readonly Issue[], count: number, { verdict }: Phrases): string {
  if (issues.length === 0) return '';
  const named = issues.slice(0, LINES_NAMED).map(({ line }) => String(line));
  return verdict.lines(named, count > named.length);
}
