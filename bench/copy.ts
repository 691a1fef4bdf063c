// What looking through Chinese copy costs: npm run bench -- copy [rows].
import { readFile } from 'node:fs/promises';
import { loadAdTerms } from '../src/catalog/copy/load-ad-terms.ts';
import { kindsFinder } from '../src/catalog/goods/kinds-of.ts';
import { nodeWorld } from '../src/io/node.ts';

const rows = Number(process.argv[2] ?? 100_000);
const real = nodeWorld();
// The bundled script lies elsewhere: packaged files are those of the folder it is run in.
const files = { ...real.files, readPackaged: (name: string) => readFile(name) };
const terms = await loadAdTerms({ files });
const kinds = kindsFinder()({
  text: (column) => (column === 'hs_code' ? '18063200' : ''),
  number: () => undefined,
});

const PLAIN =
  '精选单一产地可可豆，可可含量70%，口感醇厚，独立包装，建议存放于阴凉干燥处。比利时进口，每盒12块，净含量100克，保质期18个月，送人自用皆宜。';
const COPY = {
  'plain text': (i: number) => `${PLAIN}货号${i}`,
  'a page of HTML': (i: number) =>
    `<div><p>${PLAIN}</p><img src="https://example.com/${i}.jpg" alt="巧克力"><p>${PLAIN}</p></div>`,
  'a word in each': (i: number) => `${PLAIN}国家级${i}`,
};

for (const [title, copyOf] of Object.entries(COPY)) {
  const copies = Array.from({ length: rows }, (_, i) => copyOf(i));
  const letters = copies.reduce((sum, copy) => sum + copy.length, 0) / rows;
  let best = Number.POSITIVE_INFINITY;
  let hits = 0;
  for (let run = 0; run < 5; run++) {
    hits = 0;
    const before = process.cpuUsage();
    for (const copy of copies)
      if (!terms.surelyHarmless(copy)) hits += terms.find(copy, kinds).length;
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / rows);
  }
  console.log(
    `${best.toFixed(2).padStart(6)} µs a row: ${title}, ${letters.toFixed(0)} characters, ${hits} words found in ${rows} rows`,
  );
}
