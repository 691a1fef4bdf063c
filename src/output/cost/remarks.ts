// What is to be said about figures: each text once, with the ways into China that it is about.
import type { CostEntry, RegimeCost } from '../../cost/breakdown.ts';
import type { Regime } from '../../issue.ts';
import { visible } from '../visible.ts';
import { missingWords, productCount } from './words.ts';

/** Remarks on one product. */
export function remarkLines({ regimes }: CostEntry): readonly string[] {
  const about = new Map<string, Regime[]>();
  for (const cost of regimes) {
    const { regime, refused } = cost;
    const texts = [...(refused === undefined ? [] : [`refused: ${refused}`]), ...remarksOn(cost)];
    for (const text of texts) about.set(text, [...(about.get(text) ?? []), regime]);
  }
  return [...about].map(([text, ways]) => remarkLine(text, ways, regimes.length));
}

interface Counted {
  readonly ways: Set<Regime>;
  products: number;
  last: CostEntry | undefined;
}

/** Distinct texts kept; a text may name the code, so that a catalog can have very many. */
const MOST_KEPT = 5_000;
const MOST_SHOWN = 12;

/** Counts the remarks on the products of a catalog, whose lines have no room for them. */
export function remarkCounter() {
  const kept = new Map<string, Counted>();
  return {
    /** Refusals stand on the lines of their products and are not counted. */
    add(entry: CostEntry): void {
      for (const cost of entry.regimes) {
        for (const text of remarksOn(cost)) count(kept, text, cost.regime, entry);
      }
    },
    /** The most frequent first. */
    lines(asked: number): readonly string[] {
      const sorted = [...kept].toSorted(([, a], [, b]) => b.products - a.products);
      const shown = sorted.slice(0, MOST_SHOWN).map(([text, { ways, products }]) => {
        const many = productCount(products);
        return `${remarkLine(text, [...ways], asked)} (${many})`;
      });
      const more = sorted.length - shown.length;
      return more > 0
        ? [...shown, `- ${more} other remarks: --format csv gives those of every product`]
        : shown;
    },
  };
}

function count(kept: Map<string, Counted>, text: string, regime: Regime, entry: CostEntry): void {
  const known = kept.get(text);
  if (known === undefined) {
    if (kept.size < MOST_KEPT)
      kept.set(text, { ways: new Set([regime]), products: 1, last: entry });
    return;
  }
  known.ways.add(regime);
  if (known.last !== entry) known.products++;
  known.last = entry;
}

function remarksOn({ reasons, assumptions, missing, refused }: RegimeCost): readonly string[] {
  return [
    ...reasons,
    ...assumptions.map((one) => `assumed: ${one}`),
    // A refusal for want of a fact names it; what one for want of a rate needs is said beside it.
    ...missing
      .filter(({ column }) => refused === undefined || column.startsWith('--rate'))
      .map(missingWords),
  ];
}

function remarkLine(text: string, ways: readonly Regime[], asked: number): string {
  const whom = ways.length === asked ? '' : `${ways.join(', ')}: `;
  return `- ${whom}${visible(text)}`;
}
