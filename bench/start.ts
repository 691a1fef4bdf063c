// How long commands take to start, beside Node.js that does nothing; runs interleaved.
// npm run bench -- start
import { spawnSync } from 'node:child_process';
import { table } from './measure.ts';

const COMMANDS: readonly (readonly string[])[] = [
  ['-e', '0'],
  ['bin/ewtp.js', '--version'],
  ['bin/ewtp.js', '--help'],
  ['bin/ewtp.js', 'explain', 'gtin-check-digit'],
  ['bin/ewtp.js', 'tariff', '18063100'],
  ['bin/ewtp.js', 'validate', 'examples/catalog.csv'],
  [
    'bin/ewtp.js',
    'cost',
    '--hs',
    '22042100',
    '--price',
    '8.50',
    '--currency',
    'EUR',
    '--origin',
    'BE',
    '--incoterm',
    'CIF',
    '--fx',
    'EUR=7.85',
  ],
];
const RUNS = 20;

const times = COMMANDS.map((): number[] => []);
for (let run = 0; run < RUNS; run++) {
  for (const [i, args] of COMMANDS.entries()) {
    const started = performance.now();
    spawnSync(process.execPath, args, { stdio: 'ignore' });
    times[i]?.push(performance.now() - started);
  }
}
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const base = median(times[0] ?? []);
const rows = COMMANDS.map((args, i) => {
  const time = median(times[i] ?? []);
  return [`node ${args.slice(0, 3).join(' ')}`, time.toFixed(0), (time / base).toFixed(2)];
});
console.log(`Median of ${RUNS} interleaved runs, whole process\n`);
console.log(table(['', 'ms', 'ratio'], rows));
