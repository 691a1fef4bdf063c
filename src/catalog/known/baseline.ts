import type { Issue, Suppressed } from '../../issue.ts';

/** A finding that was there when the baseline was made. */
export interface BaselineEntry {
  /** From rule, SKU, column and value: the same when rows move or the file is renamed. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly sku: string;
  readonly column: string;
}

/** The file's form; schemas/baseline.json is printed from its schema. */
export interface Baseline {
  readonly schema: 'ewtp/baseline@1';
  readonly findings: readonly BaselineEntry[];
}

export interface BaselineLook {
  suppress(issue: Issue): Suppressed | undefined;
  /** Entries of rules that ran and did not find them. */
  stale(ran: ReadonlySet<string>): readonly BaselineEntry[];
  /** The baseline as it should be now; what rules know that did not run is kept. */
  updated(ran: ReadonlySet<string>): Baseline;
}

/**
 * @param known what the file holds; nothing when it is made for the first time
 * @param takeAll whether every finding becomes known
 * @param nameOf gives each finding its fingerprint; is asked once for each
 */
export function baselineLook(
  known: readonly BaselineEntry[],
  takeAll: boolean,
  nameOf: (issue: Issue) => string,
): BaselineLook {
  const before = new Map(known.map((entry) => [entry.fingerprint, entry]));
  const found = new Map<string, BaselineEntry>();
  return {
    suppress(issue) {
      if (isUnreadable(issue)) return undefined;
      const fingerprint = nameOf(issue);
      if (!takeAll && !before.has(fingerprint)) return undefined;
      const { rule, sku, column, header } = issue;
      found.set(fingerprint, { fingerprint, rule, sku, column: column === '' ? header : column });
      return { by: 'baseline', reason: 'known when the baseline was made' };
    },
    stale: (ran) =>
      known.filter(({ rule, fingerprint }) => ran.has(rule) && !found.has(fingerprint)),
    updated(ran) {
      const kept = known.filter(({ rule }) => !ran.has(rule));
      const all = new Map([...kept, ...found.values()].map((one) => [one.fingerprint, one]));
      return { schema: 'ewtp/baseline@1', findings: [...all.values()].toSorted(byName) };
    },
  };
}

/** Behind a fault of the file there may be rows that nobody has looked at: it is never taken as known. */
function isUnreadable({ code, severity }: Issue): boolean {
  return code.startsWith('EW0') && severity === 'error';
}

/** Independent of the order of rows, so that two versions of the file compare well. */
function byName(a: BaselineEntry, b: BaselineEntry): number {
  return compare(a.rule, b.rule) || compare(a.sku, b.sku) || compare(a.fingerprint, b.fingerprint);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
