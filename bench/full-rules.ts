// All rules that run by default, beside the same without regulated goods and Chinese copy (families 5 and
// 6), on the same file in the same run. The goods of the catalog lack nearly all their papers, so that most
// rows have several findings: the dear case.
// npm run build && npm run bench -- full-rules [rows …]
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { RULES } from '../src/catalog/rules/index.ts';
import { catalogOf } from './catalog.ts';
import { measure, table } from './measure.ts';

const sizes = process.argv.slice(2).map(Number);
const WITHOUT = 'bench/tmp/without-5-and-6.json';

mkdirSync('bench/tmp', { recursive: true });
const off = RULES.filter(({ code }) => /^EW[56]/.test(code)).map(({ name }) => [name, 'off']);
writeFileSync(WITHOUT, JSON.stringify({ rules: Object.fromEntries(off) }));

for (const rows of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
  const path = catalogOf(rows);
  const runs = rows > 200_000 ? 1 : 5;
  const validate = ['validate', path, '--format', 'json', '--limit', '100'];
  const without = measure('dist/main.js', [...validate, '--config', WITHOUT], runs);
  const whole = measure('dist/main.js', validate, runs);
  const line = (name: string, figures: typeof whole) => [
    name,
    (figures.wallMs / 1000).toFixed(2),
    (figures.cpuMs / 1000).toFixed(2),
    Math.round((rows / figures.wallMs) * 1000).toLocaleString('en'),
    figures.peakMb.toFixed(0),
    (figures.cpuMs / without.cpuMs).toFixed(2),
  ];
  console.log(
    `\n${rows.toLocaleString('en')} rows, ${(statSync(path).size / 1e6).toFixed(0)} MB, ${RULES.length} rules, median of ${runs} runs, whole process\n`,
  );
  console.log(
    table(
      ['', 'seconds', 'CPU s', 'rows/s', 'peak MB', 'CPU ratio'],
      [line('without families 5 and 6', without), line('all rules', whole)],
    ),
  );
}
