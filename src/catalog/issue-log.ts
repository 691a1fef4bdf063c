import type { Issue, Severity } from '../issue.ts';

/** How often a rule spoke; exact, whatever is kept. */
export interface RuleCount {
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** The same count by file and column. */
  readonly where: readonly ColumnCount[];
}

export interface ColumnCount {
  readonly file: string;
  /** Our name of the column, or '' when no column is concerned. */
  readonly column: string;
  /** The column's name as the file has it; '' when the file lacks it. */
  readonly header: string;
  readonly count: number;
}

export interface IssueLog {
  add(issue: Issue): void;
  /** The issues kept, in file order. */
  kept(): readonly Issue[];
  /** One line per rule that spoke, in code order. */
  counts(): readonly RuleCount[];
}

/** A count while it grows. */
type Tally = Omit<RuleCount, 'count' | 'where'> & {
  count: number;
  readonly where: (Omit<ColumnCount, 'count'> & { count: number })[];
};

/** Counts every issue and keeps the first ones of each rule, so that memory stays flat. */
export function issueLog(keepPerRule: number): IssueLog {
  const kept: Issue[] = [];
  const tallies = new Map<string, Tally>();
  const fileOrder = new Map<string, number>();
  return {
    add(issue) {
      const tally = tallies.get(issue.code) ?? newTally(issue);
      tallies.set(issue.code, tally);
      tally.count++;
      countPlace(tally, issue);
      if (tally.count > keepPerRule) return;
      if (!fileOrder.has(issue.file)) fileOrder.set(issue.file, fileOrder.size);
      kept.push(issue);
    },
    kept: () => kept.toSorted((a, b) => byPlace(a, b, fileOrder)),
    counts: () => [...tallies.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

function newTally({ code, rule, severity }: Issue): Tally {
  return { code, rule, severity, count: 0, where: [] };
}

function countPlace({ where }: Tally, { file, column, header }: Issue): void {
  // A rule speaks of few columns, and files come one after the other: the last is nearly always it.
  const same = where.findLast(
    (one) => one.column === column && one.header === header && one.file === file,
  );
  if (same) same.count++;
  else where.push({ file, column, header, count: 1 });
}

function byPlace(a: Issue, b: Issue, fileOrder: ReadonlyMap<string, number>): number {
  return (
    (fileOrder.get(a.file) ?? 0) - (fileOrder.get(b.file) ?? 0) ||
    a.line - b.line ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
