import { readFileSync } from 'node:fs';
import { checkFacts, declarationFacts } from '../../src/commands/customs/facts.ts';
import { schemaShelf } from '../../src/documents/messages/form/schema-check.ts';
import { checkSet } from '../../src/documents/messages/set.ts';
import { exampleCatalog } from './example-catalog.ts';
import { fakeWorld } from './fake-world.ts';
import { run } from './run.ts';

export const ORDERS = readFileSync(new URL('../../examples/orders.jsonl', import.meta.url), 'utf8');

/** The first example order, as a value that may be changed. */
export function exampleOrder() {
  return JSON.parse(ORDERS.split('\n')[0] ?? '');
}

/** Messages by file name, as `ewtp customs build` writes them. */
export async function built(
  orders = ORDERS,
  regime = 'cbec-direct',
): Promise<Readonly<Record<string, string>>> {
  const { code, out, err, world } = await run(
    `customs build orders.jsonl --catalog catalog.csv --regime ${regime} --out set`,
    { files: { 'orders.jsonl': orders, 'catalog.csv': exampleCatalog() } },
  );
  if (code !== 0) throw new Error(`${out}${err}`);
  const names = [...world.disk.keys()].filter((name) => name.endsWith('.xml')).toSorted();
  return Object.fromEntries(
    names.map((name) => [
      name.replace(/^.*\/|-0001\.xml$/g, ''),
      new TextDecoder().decode(world.disk.get(name)),
    ]),
  );
}

const session = { world: fakeWorld(), config: {}, asOf: '2026-11-22' };
const facts = checkFacts(session, []).then((known) => ({
  ...known,
  declarations: () => declarationFacts(session),
}));

/** Findings in messages, each as `code path` with its line. */
export async function findingsIn(messages: Readonly<Record<string, string>>) {
  const { files } = fakeWorld({ files: messages });
  const shelf = schemaShelf();
  const opened = await Promise.all(Object.keys(messages).map((name) => files.open(name)));
  const { issues } = await checkSet(opened, shelf, await facts).finally(() => shelf.dispose());
  return issues;
}
