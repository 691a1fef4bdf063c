// Runs a benchmark: npm run bench -- validate. Timings belong here, never into tests.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const known = readdirSync('bench')
  .filter(
    (file) =>
      file.endsWith('.ts') &&
      !['run.ts', 'catalog.ts', 'measure.ts', 'pdfmake-invoice.ts'].includes(file),
  )
  .map((file) => file.replace(/\.ts$/, ''));
const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !known.includes(name)) {
  console.error(`Which one? npm run bench -- ${known.join(' | ')}`);
  process.exitCode = 2;
} else {
  const { status } = spawnSync(process.execPath, ['scripts/run.js', `bench/${name}.ts`, ...rest], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
