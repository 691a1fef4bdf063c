import type { ValidateReport } from '../../catalog/report.ts';
import type { Issue } from '../../issue.ts';
import { visible } from '../visible.ts';
import { wrapText } from '../wrap.ts';
import type { Look } from './format.ts';

/**
 * What the law of the goods says without asking for anything. It stands once, below the findings, and
 * not at each row, where it would drown them.
 */
export function isGoodToKnow({ code, severity }: Pick<Issue, 'code' | 'severity'>): boolean {
  return severity === 'info' && code.startsWith('EW5');
}

/** The issues that accuse something. */
export function findingsOf({ issues }: ValidateReport): readonly Issue[] {
  return issues.filter((issue) => !isGoodToKnow(issue));
}

/** The names of the notices; with `--verbose` what they say. */
export function goodToKnowLines(
  report: ValidateReport,
  { style, width, verbose, phrases }: Look,
): string[] {
  const first = new Map<string, Issue>();
  for (const issue of report.issues)
    if (isGoodToKnow(issue) && !first.has(issue.code)) first.set(issue.code, issue);
  const notices = [...first.values()];
  if (notices.length === 0) return [];
  const names = notices.map(({ rule }) => rule).join(', ');
  const lines = verbose
    ? notices.flatMap(({ message, rule }) =>
        wrapText(`• ${visible(message)} (${rule})`, width - 4).map(
          (line, i) => `  ${i === 0 ? '' : '  '}${line}`,
        ),
      )
    : wrapText(names, width - 2).map((line) => style.dim(`  ${line}`));
  const { goodToKnow, verboseSays } = phrases.ways;
  const more = verbose ? '' : style.dim(` ${verboseSays}`);
  return [`${style.bold(goodToKnow)}${more}`, ...lines, ''];
}
