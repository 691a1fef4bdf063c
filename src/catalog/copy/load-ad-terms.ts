import { parse } from 'csv-parse/sync';
import type { World } from '../../io/world.ts';
import { type AdCategory, type AdTerm, type AdTerms, adTerms, type Verdict } from './ad-terms.ts';

const FOLDER = 'data/advertising';

/** The packaged list of risky words, ready to search. Provenance: data/advertising/provenance.json. */
export async function loadAdTerms({ files }: Pick<World, 'files'>): Promise<AdTerms> {
  const text = async (name: string) =>
    new TextDecoder().decode(await files.readPackaged(`${FOLDER}/${name}`));
  const [terms, categories, pairs] = await Promise.all([
    text('terms.csv'),
    text('categories.csv'),
    text('traditional.txt'),
  ]);
  const rows: string[][] = parse(terms, { from_line: 2 });
  const lines: string[][] = parse(categories, { from_line: 2 });
  const simplified = pairs.split('\n').map((pair) => [pair.charAt(0), pair.charAt(1)] as const);
  return adTerms(rows.map(termOf), new Map(lines.map(categoryOf)), new Map(simplified));
}

function termOf([
  id = '',
  term = '',
  match,
  category = '',
  verdict,
  goods = '',
  confidence,
  instead = '',
  triggers = '',
]: readonly string[]): AdTerm {
  return {
    id,
    term,
    match: match === 'regex' ? 'regex' : 'literal',
    category,
    verdict: VERDICTS.find((known) => known === verdict) ?? 'review',
    goods: goods.split(' '),
    confidence: CONFIDENCES.find((known) => known === confidence) ?? 'not-confirmed',
    instead,
    triggers: triggers.split(' ').filter((word) => word !== ''),
  };
}

const VERDICTS: readonly Verdict[] = [
  'block',
  'block-without-evidence',
  'high',
  'medium',
  'review',
  'allow',
];
const CONFIDENCES = ['verified', 'derived', 'not-confirmed'] as const;

function categoryOf([name = '', title = '', law = '', allowed = '']: readonly string[]): [
  string,
  AdCategory,
] {
  return [name, { title, law, allowed }];
}
