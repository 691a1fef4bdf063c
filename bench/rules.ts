// What the rules cost per row, without reading: npm run bench -- rules [rows [family]].
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { loadAdTerms } from '../src/catalog/copy/load-ad-terms.ts';
import { issueLog } from '../src/catalog/issue-log.ts';
import { openCatalog } from '../src/catalog/read/open.ts';
import type { Batch } from '../src/catalog/read/table.ts';
import type { Rule } from '../src/catalog/rule.ts';
import { FAMILIES } from '../src/catalog/rules/families.ts';
import { RULES } from '../src/catalog/rules/index.ts';
import { validateFile } from '../src/catalog/validate.ts';
import { nodeWorld } from '../src/io/node.ts';
import { REGIMES } from '../src/issue.ts';
import { PROFILES } from '../src/marketplaces/profiles.ts';
import { openCodes } from '../src/tariff/open.ts';
import { catalogOf } from './catalog.ts';

const rows = Number(process.argv[2] ?? 100_000);
const path = catalogOf(rows);
// The bundled script lies elsewhere: packaged files are those of the folder it is run in.
const real = nodeWorld();
const world = { ...real, files: { ...real.files, readPackaged: (name: string) => readFile(name) } };
const facts = {
  asOf: '2026-11-22',
  regimes: new Set(REGIMES),
  tariff: await openCodes(world),
  adTerms: await loadAdTerms(world),
  marketplaces: PROFILES,
};

const source = { path, size: statSync(path).size, chunks: () => createReadStream(path) };
const file = await openCatalog(source, {});
const batches: Batch[] = [];
for await (const batch of file.batches()) batches.push(batch);
const inMemory = {
  ...file,
  async *batches() {
    yield* batches;
  },
};

/** Microseconds of processor time a row that the rules take on rows which are in memory already; the best of several runs. */
async function cost(rules: readonly Rule[]): Promise<number> {
  const set = { rules, severityOf: (rule: Rule) => rule.severity };
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 7; run++) {
    const before = process.cpuUsage();
    await validateFile(inMemory, set, facts, issueLog(1000), () => {});
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / rows);
  }
  return best;
}

const none = await cost([]);
const takes = async (title: string, rules: readonly Rule[]) =>
  console.log(`${((await cost(rules)) - none).toFixed(2).padStart(6)} µs a row: ${title}`);
await takes(`all ${RULES.length} rules`, RULES);
for (const { name, digit } of FAMILIES) {
  const family = RULES.filter(({ code }) => code.startsWith(`EW${digit}`));
  if (family.length === 0) continue;
  await takes(`${family.length} of EW${digit}xxx ${name}`, family);
  if (process.argv[3] === name) for (const rule of family) await takes(rule.name, [rule]);
}
