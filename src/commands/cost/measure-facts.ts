import type { Facts, MeasureFacts, MeasureNamed } from '../../catalog/rule.ts';
import type { World } from '../../io/world.ts';
import { type MeasureEntry, measuresOn, type TradeMeasure } from '../../tariff/measures.ts';
import { packagedText } from '../../tariff/open.ts';
import { openImported } from '../../tariff/user-data.ts';

/** What the rules ask about trade measures and the e-commerce list on a day. */
export async function measureFacts(
  world: World,
  asOf: string,
): Promise<Pick<Facts, 'measures' | 'ecommerceList'>> {
  const [text, imported] = await Promise.all([
    packagedText(world, 'measures.json'),
    openImported(world),
  ]);
  // Our own file, checked against the type by test/tariff/data.test.ts.
  const entries: readonly MeasureEntry[] = JSON.parse(text);
  return {
    measures: measuresOf(entries, asOf),
    ...(imported.covers('cbec-list', asOf) && {
      ecommerceList: { has: (hs: string) => imported.at(hs, 'cbec', asOf) !== undefined },
    }),
  };
}

function measuresOf(entries: readonly MeasureEntry[], asOf: string): MeasureFacts {
  const kept = new Map<string, readonly MeasureNamed[]>();
  return {
    on(hs, origin) {
      const key = `${hs} ${origin}`;
      const known = kept.get(key) ?? named(measuresOn(hs, origin, asOf, entries));
      if (kept.size < 10_000) kept.set(key, known);
      return known;
    },
  };
}

/** Unknown ones first: they weigh most. What is suspended or undertaken is not levied. */
function named(measures: readonly TradeMeasure[]): readonly MeasureNamed[] {
  return measures
    .filter(({ kind, status }) => kind !== 'price-undertaking' && status !== 'suspended')
    .map(({ kind, goods, status, percent, source }) => ({
      kind,
      goods,
      percent: status === 'in-force' ? percentWords(percent) : undefined,
      source: `${source.title}, ${source.publisher}`,
    }))
    .toSorted((a, b) => Number(a.percent !== undefined) - Number(b.percent !== undefined));
}

function percentWords({ min, max }: TradeMeasure['percent']): string | undefined {
  if (max === null) return undefined;
  return min === null || min === max ? `${max} %` : `${min}–${max} %`;
}
