// Runs a TypeScript script of this repository: bundles it in memory's cost of some 100 ms and imports
// the result, so that Node 20 needs no loader package.
// Usage: node scripts/run.js <script.ts> [arguments]
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const [script, ...rest] = process.argv.slice(2);
const out = resolve('node_modules/.cache/ewtp-scripts', `${process.pid}`);
const bundle = await rolldown({
  input: resolve(script),
  platform: 'node',
  external: (id) => /^[@a-z]/.test(id) && !id.startsWith('src/'),
});
const { output } = await bundle.write({
  dir: out,
  format: 'esm',
  entryFileNames: 'main.mjs',
  sourcemap: true,
});
await bundle.close();
process.argv = [process.argv[0], resolve(script), ...rest];
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
await import(pathToFileURL(resolve(out, output[0].fileName)).href);
