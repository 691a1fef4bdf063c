import type { Issue, Severity } from '../issue.ts';

/** How often a rule spoke; exact, whatever is kept. */
export interface RuleCount {
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

export interface IssueLog {
  add(issue: Issue): void;
  /** The issues kept, in file order. */
  kept(): readonly Issue[];
  /** One line per rule that spoke, in code order. */
  counts(): readonly RuleCount[];
}

/** Counts every issue and keeps the first ones of each rule, so that memory stays flat. */
export function issueLog(keepPerRule: number): IssueLog {
  const kept: Issue[] = [];
  const counts = new Map<
    string,
    { code: string; rule: string; severity: Severity; count: number }
  >();
  return {
    add(issue) {
      const before = counts.get(issue.code);
      const count = before ?? {
        code: issue.code,
        rule: issue.rule,
        severity: issue.severity,
        count: 0,
      };
      if (!before) counts.set(issue.code, count);
      count.count++;
      if (count.count <= keepPerRule) kept.push(issue);
    },
    kept: () => kept.toSorted(byPlace),
    counts: () => [...counts.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

function byPlace(a: Issue, b: Issue): number {
  if (a.file !== b.file) return 0;
  return a.line - b.line || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
