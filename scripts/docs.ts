// Prints the pages and schemas that are made from the code, or with --check compares them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A page or schema of the repository, printed from the objects it describes. */
interface Printed {
  readonly path: string;
  print(): string | Promise<string>;
}

/** Every printed file. To add one, add its line. */
const PRINTED: readonly Printed[] = [];

const check = process.argv.includes('--check');
let stale = 0;
for (const { path, print } of PRINTED) {
  const text = await print();
  if (check) {
    if (current(path) === text) continue;
    stale++;
    console.error(`${path} is not what the code says; run "npm run docs" and commit it.`);
  } else if (current(path) !== text) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`${path} written`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;

function current(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
