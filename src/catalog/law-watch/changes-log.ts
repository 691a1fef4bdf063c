import type { Rule, Source } from '../rule.ts';
import {
  isNarrower,
  isNewError,
  type LawChange,
  type LawChanges,
  type ProductChange,
  type RegimeChange,
  type RuleChange,
} from './changes.ts';
import type { TwoDays } from './two-days.ts';

/** Article numbers named with a change of law. */
const SKUS_NAMED = 10;

/** A change of law while its products are counted. */
interface Growing {
  readonly change: RuleChange;
  products: number;
  readonly skus: string[];
  readonly regimes: Map<string, Omit<RegimeChange, 'rules'> & { products: number }>;
}

export interface LawChangesLog {
  changed(product: ProductChange): void;
  judged(products: number): void;
  changes(files: readonly string[], days: TwoDays): LawChanges;
}

/** Counts every change exactly and keeps the first `keep` products, so that memory stays flat. */
export function lawChangesLog(keep: number, rules: readonly Rule[]): LawChangesLog {
  const grown = new Map<string, Growing>();
  const products: ProductChange[] = [];
  let judged = 0;
  let changed = 0;
  let worse = 0;

  function grow(change: RuleChange, { sku, regimes }: ProductChange): void {
    const key = [change.rule, change.day, change.before, change.after].join(' ');
    const fresh: Growing = { change, products: 0, skus: [], regimes: new Map() };
    const one = grown.get(key) ?? fresh;
    grown.set(key, one);
    one.products++;
    if (one.skus.length < SKUS_NAMED) one.skus.push(sku);
    for (const { regime, before, after, rules: by } of regimes) {
      if (!by.includes(change.rule)) continue;
      const turn = `${regime} ${before} ${after}`;
      const count = one.regimes.get(turn) ?? { regime, before, after, products: 0 };
      count.products++;
      one.regimes.set(turn, count);
    }
  }

  return {
    changed(product) {
      changed++;
      if (product.rules.some(isNewError) || product.regimes.some(isNarrower)) worse++;
      if (products.length < keep) products.push(product);
      for (const change of product.rules) grow(change, product);
    },
    judged(count) {
      judged += count;
    },
    changes: (files, { from, to, takenForBoth }) => ({
      schema: 'ewtp/law-changes@1',
      from: from.asOf,
      to: to.asOf,
      ok: worse === 0,
      ...{ files, judged, changed, worse },
      changes: [...grown.values()]
        .map((one) => lawChange(one, rules, from.asOf, to.asOf))
        .toSorted(
          (a, b) =>
            (a.day ?? to.asOf).localeCompare(b.day ?? to.asOf) || a.code.localeCompare(b.code),
        ),
      products,
      takenForBoth,
    }),
  };
}

function lawChange(
  { change: { column: _, ...change }, products, skus, regimes }: Growing,
  rules: readonly Rule[],
  from: string,
  to: string,
): LawChange {
  const rule = rules.find(({ name }) => name === change.rule);
  return {
    ...change,
    title: rule?.title ?? change.rule,
    ...{ products, skus },
    regimes: [...regimes.values()],
    sources: lawOf(rule?.sources ?? [], change, from, to),
  };
}

/** What begins on the day; else what stands once the change has come, or stood while it had not. */
function lawOf(
  sources: readonly Source[],
  { day, after }: Pick<RuleChange, 'day' | 'after'>,
  from: string,
  to: string,
): readonly Source[] {
  const beginning = sources.filter((source) => source.from === day && day !== undefined);
  if (beginning.length > 0) return beginning;
  const at = after === null ? from : (day ?? to);
  const standing = sources.filter(
    ({ from: first = at, to: last = at }) => first <= at && at <= last,
  );
  return standing.length > 0 ? standing : sources;
}
