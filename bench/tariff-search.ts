// How often the search for codes finds the right heading and subheading, on two lists of everyday
// product titles that were written without looking at the names it searches.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { search, searchIndex } from '../src/tariff/search/search.ts';

interface Title {
  readonly title: string;
  readonly lang: string;
  readonly hs4: string;
  readonly hs6: string;
}

const read = (name: string) => readFileSync(`data/tariff/${name}.tsv`, 'utf8');
const texts = {
  names: read('names'),
  synonyms: read('synonyms'),
  attributes: read('attributes'),
};
const before = performance.now();
const index = searchIndex(texts);
const built = performance.now() - before;
const verbose = process.argv.includes('--misses');

for (const list of ['titles-food-cosmetics', 'titles-other']) {
  const titles: Title[] = parse(readFileSync(`bench/data/${list}.csv`), { columns: true });
  report(list, titles);
  for (const lang of new Set(titles.map((title) => title.lang)))
    report(
      `  ${lang}`,
      titles.filter((title) => title.lang === lang),
    );
}
console.log(`index of ${index.entries.length} names built in ${built.toFixed(0)} ms`);

function report(label: string, titles: readonly Title[]): void {
  const hits = { top1: 0, top3: 0, top5: 0, six1: 0, six3: 0 };
  const likely = { said: 0, right: 0 };
  const start = performance.now();
  for (const { title, hs4, hs6 } of titles) {
    const found = search(title, index, 5);
    const at = found.findIndex(({ heading }) => heading === hs4);
    if (at === 0) hits.top1++;
    if (at >= 0 && at < 3) hits.top3++;
    if (at >= 0) hits.top5++;
    const subheadings = found.flatMap((one) => one.subheadings.map(({ code }) => code));
    if (subheadings[0] === hs6) hits.six1++;
    if (
      found.slice(0, 3).some((one) => one.subheadings.slice(0, 3).some(({ code }) => code === hs6))
    )
      hits.six3++;
    if (found[0]?.confidence === 'likely') {
      likely.said++;
      if (at === 0) likely.right++;
    }
    if (verbose && at !== 0 && !label.startsWith(' '))
      console.log(
        `${hs4} at ${at}: ${title} → ${found.map((one) => `${one.heading} ${one.score} ${one.evidence[0]?.text}`).join(' | ')}`,
      );
  }
  const each = (performance.now() - start) / Math.max(1, titles.length);
  const percent = (n: number) => `${((100 * n) / titles.length).toFixed(0)} %`;
  console.log(
    `${label}: ${titles.length} titles; heading first ${percent(hits.top1)}, in 3 ${percent(hits.top3)}, in 5 ${percent(hits.top5)}; ` +
      `subheading first ${percent(hits.six1)}, among 3 of 3 ${percent(hits.six3)}; "likely" right ${likely.right} of ${likely.said}; ${each.toFixed(1)} ms each`,
  );
}
