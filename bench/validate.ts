// validate beside plain csv-parse with columns, on the same file in the same run.
// npm run bench -- validate [rows …]
import { statSync, writeFileSync } from 'node:fs';
import { catalogOf } from './catalog.ts';
import { measure, table } from './measure.ts';

const sizes = process.argv.slice(2).map(Number);
const YARDSTICK = 'bench/tmp/plain-csv-parse.js';

for (const rows of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
  const path = catalogOf(rows);
  const mb = statSync(path).size / 1e6;
  writeFileSync(
    YARDSTICK,
    `import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
let rows = 0;
for await (const _ of createReadStream(process.argv[2]).pipe(parse({ columns: true }))) rows++;
console.log(rows);
`,
  );
  const runs = rows > 200_000 ? 3 : 5;
  const plain = measure(YARDSTICK, [path], runs);
  const ours = measure(
    'dist/main.js',
    ['validate', path, '--format', 'json', '--limit', '100'],
    runs,
  );
  const line = (name: string, figures: typeof plain) => [
    name,
    (figures.wallMs / 1000).toFixed(2),
    (figures.cpuMs / 1000).toFixed(2),
    Math.round((rows / figures.wallMs) * 1000).toLocaleString('en'),
    ((mb / figures.wallMs) * 1000).toFixed(1),
    figures.peakMb.toFixed(0),
    (figures.wallMs / plain.wallMs).toFixed(2),
  ];
  console.log(
    `\n${rows.toLocaleString('en')} rows, ${mb.toFixed(0)} MB, median of ${runs} runs, whole process\n`,
  );
  console.log(
    table(
      ['', 'seconds', 'CPU s', 'rows/s', 'MB/s', 'peak MB', 'ratio'],
      [line('csv-parse, columns: true', plain), line('ewtp validate', ours)],
    ),
  );
}
