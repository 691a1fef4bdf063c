// Lists what the translated texts of rules, columns and findings owe the English ones.
// `npm run texts -- --reviewed NAME…` says that the translations of these have been read again.
import { readFileSync, writeFileSync } from 'node:fs';
import { TRANSLATIONS, type Translation } from '../src/language/language.ts';
import { sharedSchema, type Texts, textsSchema } from '../src/language/texts-schema.ts';
import { faults, leftOver, markOf, originals } from './text-review.ts';

const at = process.argv.indexOf('--reviewed');
const reviewed = new Set(at < 0 ? [] : process.argv.slice(at + 1));
let owed = 0;
for (const language of TRANSLATIONS) {
  const shared = new Map(Object.entries(sharedSchema.parse(read(language, 'shared'))));
  const all = originals(shared);
  for (const set of new Set(all.map((one) => one.set))) {
    const texts = textsSchema.parse(read(language, set));
    const marked = marks(set, texts, all);
    if (reviewed.size > 0) write(language, set, marked);
    for (const one of all.filter((original) => original.set === set))
      tell(`${language}/${set} ${one.name}`, faults(one, marked[one.name], language));
    for (const name of leftOver(set, marked, all))
      tell(`${language}/${set} ${name}`, ['is of no use any more']);
  }
}
console.log(owed === 0 ? 'All texts are there in every language.' : `${owed} to look at.`);
process.exitCode = owed === 0 ? 0 : 1;

/** The texts with new marks on those that were reviewed; `all` is said for every one. */
function marks(set: string, texts: Texts, all: ReturnType<typeof originals>): Texts {
  const known = new Map(all.filter((one) => one.set === set).map((one) => [one.name, one]));
  return Object.fromEntries(
    Object.entries(texts).map(([name, entry]) => {
      const original = known.get(name);
      const look = original !== undefined && (reviewed.has(name) || reviewed.has('all'));
      return [name, look ? { ...entry, of: markOf(original) } : entry];
    }),
  );
}

function tell(where: string, what: readonly string[]): void {
  for (const fault of what) console.log(`${where}: ${fault}`);
  owed += what.length;
}

function pathOf(language: Translation, set: string): string {
  return `data/texts/${language}/${set}.json`;
}

function read(language: Translation, set: string): unknown {
  try {
    return JSON.parse(readFileSync(pathOf(language, set), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

function write(language: Translation, set: string, texts: Texts): void {
  const text = `${JSON.stringify(texts, null, 2)}\n`;
  if (Object.keys(texts).length > 0) writeFileSync(pathOf(language, set), text);
}
