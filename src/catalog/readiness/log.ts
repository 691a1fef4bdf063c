import { REGIMES } from '../../issue.ts';
import type { Facts, Finding, Row, Rule } from '../rule.ts';
import { hsDigits } from '../values/hs-code.ts';
import {
  type Ground,
  groundBook,
  isUnread,
  lawsOf,
  readinessUnder,
  regimeCount,
  speaksOfReadiness,
  stateUnder,
} from './grounds.ts';
import type { ProductReadiness, Readiness, ReadinessState } from './readiness.ts';

/** Judges products by what is found on them, while the rows go by. */
export interface ReadinessLog {
  /** Is told every finding on a row before the row is judged. */
  finding(rule: Rule, found: Finding): void;
  /** Is told what the reader found, before the row it concerns is judged. */
  damage(rule: Rule, record: number, column: string): void;
  /** The row is at its end: what was found on it decides. Gives the states of the regimes asked about. */
  judge(file: string, row: Row): readonly ReadinessState[];
  /** What it came to. */
  readiness(): Readiness;
}

/** The rules that look, and those of the same regimes that are switched off. */
interface Looking {
  readonly rules: readonly Rule[];
  readonly off: readonly Rule[];
}

/**
 * Products are counted by state exactly, and the first `keep` are kept with their reasons, so that
 * memory stays flat. Severities that the user has set change nothing here: the law does not know them.
 */
export function readinessLog(keep: number, { rules, off }: Looking, facts: Facts): ReadinessLog {
  const asked = REGIMES.filter((regime) => facts.regimes.has(regime));
  const book = groundBook(asked);
  const counts = asked.map((regime) => ({ regime, open: 0, closed: 0, unknown: 0 }));
  const products: ProductReadiness[] = [];
  const damaged = new Map<number, Ground>();
  const always = book.unknownFacts(rules, facts);
  let here: Ground[] = [...always];
  let judged = 0;

  return {
    finding(rule, found) {
      for (const ground of book.of(rule, found)) if (!here.includes(ground)) here.push(ground);
    },
    damage(rule, record, column) {
      const ground = record > 0 ? book.damage(rule, column) : undefined;
      if (ground !== undefined) damaged.set(record, ground);
    },
    judge(file, row) {
      judged++;
      const harm = damaged.get(row.record);
      if (harm !== undefined && damaged.delete(row.record)) here.push(harm);
      // Whatever is switched off: without a code no law can be named, so that nothing is known.
      if ((hsDigits(row.text('hs_code')) ?? '').length < 8 && !here.some(isUnread))
        here.push(book.noCode);
      const unread = here.some(isUnread);
      const states = counts.map((count, i) => {
        const state = stateUnder(i, here, unread);
        count[state]++;
        return state;
      });
      for (const { regimes, products: held } of here)
        for (const i of regimes) held[i] = (held[i] ?? 0) + 1;
      if (products.length < keep)
        products.push({
          ...{ file, line: row.line, record: row.record, sku: row.text('sku') },
          regimes: asked.map((regime, i) => readinessUnder(i, regime, here, unread)),
        });
      here = [...always];
      return states;
    },
    readiness: () => ({
      judged,
      regimes: counts.map((count, i) => regimeCount(count, i, book.all())),
      products,
      laws: lawsOf(book.all(), [...rules, ...off], facts.asOf),
      leftOut: off.filter(speaksOfReadiness).map(({ name }) => name),
    }),
  };
}
