import type { Issue, Severity, Suppressed } from '../issue.ts';

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

/** What is counted of a finding. */
export type Spoken = Pick<Issue, 'code' | 'rule' | 'severity' | 'file' | 'column' | 'header'>;

export interface IssueLog {
  /** Counts a finding; `issue` is worked out only if it is among those kept. */
  add(spoken: Spoken, issue: () => Issue): void;
  /** The issues kept, in file order. */
  kept(): readonly Issue[];
  /** One line per rule that spoke, and per severity where a rule has several, in code order. */
  counts(): readonly RuleCount[];
  /** The same for findings that are known and do not count. */
  suppressed(): readonly RuleCount[];
}

/** Says of a finding why it is known; undefined for one that counts. */
export type Suppress = (issue: Issue) => Suppressed | undefined;

/** A count while it grows. */
type Tally = Omit<RuleCount, 'count' | 'where'> & {
  count: number;
  readonly where: (Omit<ColumnCount, 'count'> & { count: number })[];
};

type Tallies = Map<string, { spoke: number; readonly tallies: Tally[] }>;

/** What the log asks and tells of each finding. */
interface Listeners {
  readonly suppress?: Suppress | undefined;
  /** Is told each finding that counts. */
  readonly counted?: ((issue: Issue) => void) | undefined;
}

/**
 * Counts every issue and keeps the first ones of each rule, so that memory stays flat. Those that are
 * known are counted, and kept, apart: they take no room from the others.
 */
export function issueLog(keepPerRule: number, { suppress, counted }: Listeners = {}): IssueLog {
  const kept: Issue[] = [];
  const open: Tallies = new Map();
  const known: Tallies = new Map();
  const fileOrder = new Map<string, number>();

  function take(rules: Tallies, spoken: Spoken, issue: () => Issue): void {
    const before = rules.get(spoken.code) ?? { spoke: 0, tallies: [] };
    if (before.spoke === 0) rules.set(spoken.code, before);
    before.spoke++;
    count(before.tallies, spoken);
    if (before.spoke > keepPerRule) return;
    if (!fileOrder.has(spoken.file)) fileOrder.set(spoken.file, fileOrder.size);
    kept.push(issue());
  }

  return {
    add(spoken, issue) {
      if (suppress === undefined && counted === undefined) return take(open, spoken, issue);
      const found = issue();
      const suppressed = suppress?.(found);
      if (suppressed === undefined) {
        counted?.(found);
        take(open, spoken, () => found);
      } else take(known, spoken, () => ({ ...found, suppressed }));
    },
    kept: () => kept.toSorted((a, b) => byPlace(a, b, fileOrder)),
    counts: () => inCodeOrder(open),
    suppressed: () => inCodeOrder(known),
  };
}

function inCodeOrder(rules: Tallies): readonly RuleCount[] {
  return [...rules.values()]
    .flatMap(({ tallies }) => tallies)
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function count(tallies: Tally[], { code, rule, severity, file, column, header }: Spoken): void {
  let tally = tallies.find((one) => one.severity === severity);
  if (tally === undefined) {
    tally = { code, rule, severity, count: 0, where: [] };
    tallies.push(tally);
  }
  tally.count++;
  // A rule speaks of few columns, and files come one after the other: the last is nearly always it.
  const same = tally.where.findLast(
    (one) => one.column === column && one.header === header && one.file === file,
  );
  if (same) same.count++;
  else tally.where.push({ file, column, header, count: 1 });
}

function byPlace(a: Issue, b: Issue, fileOrder: ReadonlyMap<string, number>): number {
  return (
    (fileOrder.get(a.file) ?? 0) - (fileOrder.get(b.file) ?? 0) ||
    a.line - b.line ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
