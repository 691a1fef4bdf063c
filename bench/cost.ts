// A catalog priced under all five regimes, beside reading and validating the same file in the same run.
// npm run build && npm run bench -- cost [rows …]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { catalogOf } from './catalog.ts';
import { measure, table } from './measure.ts';

const sizes = process.argv.slice(2).map(Number);
const RATE = ['--fx', 'EUR=7.85'];

for (const rows of sizes.length > 0 ? sizes : [100_000]) {
  const path = pricedCatalog(rows);
  const runs = 3;
  const read = measure(
    'dist/main.js',
    ['validate', path, '--format', 'json', '--limit', '100'],
    runs,
  );
  const price = (format: string) =>
    measure('dist/main.js', ['cost', path, ...RATE, '--format', format], runs);
  const line = (name: string, figures: typeof read) => [
    name,
    (figures.wallMs / 1000).toFixed(2),
    (figures.cpuMs / 1000).toFixed(2),
    Math.round((rows / figures.cpuMs) * 1000).toLocaleString('en'),
    figures.peakMb.toFixed(0),
    (figures.cpuMs / read.cpuMs).toFixed(2),
  ];
  console.log(`\n${rows.toLocaleString('en')} rows, median of ${runs} runs, whole process\n`);
  console.log(
    table(
      ['', 'seconds', 'CPU seconds', 'rows per CPU second', 'peak MB', 'CPU, validate = 1'],
      [
        line('ewtp validate', read),
        line('ewtp cost, csv', price('csv')),
        line('ewtp cost, json', price('json')),
      ],
    ),
  );
}

/** The usual catalog on terms that hold the freight, without the beer, whose tax asks for litres. */
function pricedCatalog(rows: number): string {
  const path = `bench/tmp/priced-${rows}.csv`;
  if (existsSync(path)) return path;
  const text = readFileSync(catalogOf(rows), 'utf8');
  writeFileSync(path, text.replaceAll(',FCA,', ',CIF,').replaceAll(',22030000,', ',22029900,'));
  return path;
}
