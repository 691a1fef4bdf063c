import type { ValidateReport } from '../../catalog/report.ts';
import { type Issue, SEVERITIES } from '../../issue.ts';
import { isGoodToKnow } from './good-to-know.ts';

/**
 * What is shown as one: the findings of a row, or a column that the file lacks, which is the same
 * finding on every row.
 */
export type Block =
  | { readonly kind: 'row'; readonly file: string; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'column';
      readonly file: string;
      /** One of them, for its words. */
      readonly issues: readonly [Issue];
      /** Exact, whatever was kept. */
      readonly count: number;
    };

/** Findings that say the same, on other rows, are shown this often and then counted. */
const SAME_SHOWN = 3;

/** Chooses at most `limit` of the findings, in their order. */
type Choose = (issues: readonly Issue[], limit: number) => readonly Issue[];

/** At most `limit` findings: the gravest first, then the first in the file, unless chosen otherwise. */
export function blocksOf(
  report: ValidateReport,
  limit: number,
  choose: Choose = (issues, room) => gravest(withoutRepeats(issues), room),
): readonly Block[] {
  const wholes = wholeColumns(report).slice(0, limit);
  const chosen = choose(
    report.issues.filter((issue) => !isAbsent(issue) && !isGoodToKnow(issue)),
    limit - wholes.length,
  );
  return [...wholes, ...rowBlocks(chosen)];
}

/** A finding on a column that the file does not have. */
function isAbsent({ column, header, record }: Issue): boolean {
  return column !== '' && header === '' && record > 0;
}

function wholeColumns(report: ValidateReport): Block[] {
  const seen = new Map<string, Issue>();
  for (const issue of report.issues) {
    const key = `${issue.file}\n${issue.code}\n${issue.column}`;
    if (isAbsent(issue) && !isGoodToKnow(issue) && !seen.has(key)) seen.set(key, issue);
  }
  const gravestFirst = SEVERITIES.flatMap((severity) =>
    [...seen.values()].filter((issue) => issue.severity === severity),
  );
  return gravestFirst.map((issue) => ({
    kind: 'column',
    file: issue.file,
    issues: [issue],
    count: countOf(report, issue),
  }));
}

function countOf({ rules }: ValidateReport, { code, file, column }: Issue): number {
  const where = rules.find((rule) => rule.code === code)?.where ?? [];
  return (
    where.find((one) => one.file === file && one.column === column && one.header === '')?.count ?? 1
  );
}

function withoutRepeats(issues: readonly Issue[]): Issue[] {
  const seen = new Map<string, number>();
  const keyOf = ({ file, code, column, header, message }: Issue) =>
    [file, code, column, header, message].join('\n');
  for (const issue of issues) seen.set(keyOf(issue), (seen.get(keyOf(issue)) ?? 0) + 1);
  const shown = new Map<string, number>();
  return issues.filter((issue) => {
    const key = keyOf(issue);
    const before = shown.get(key) ?? 0;
    shown.set(key, before + 1);
    // To hide a single one would save nothing: its line is taken by the count.
    return before < SAME_SHOWN || (seen.get(key) ?? 0) === SAME_SHOWN + 1;
  });
}

function gravest(issues: readonly Issue[], limit: number): readonly Issue[] {
  if (issues.length <= limit) return issues;
  const order = SEVERITIES.flatMap((severity) => issues.filter((one) => one.severity === severity));
  const chosen = new Set(order.slice(0, Math.max(0, limit)));
  return issues.filter((issue) => chosen.has(issue));
}

function rowBlocks(issues: readonly Issue[]): Block[] {
  const blocks: { kind: 'row'; file: string; issues: Issue[] }[] = [];
  for (const issue of issues) {
    const last = blocks.at(-1);
    const [first] = last?.issues ?? [];
    if (
      last &&
      first?.file === issue.file &&
      first.line === issue.line &&
      first.record === issue.record
    )
      last.issues.push(issue);
    else blocks.push({ kind: 'row', file: issue.file, issues: [issue] });
  }
  return blocks;
}
