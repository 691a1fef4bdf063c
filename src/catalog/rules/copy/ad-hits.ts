import type { ColumnName } from '../../columns.ts';
import type { AdHit } from '../../copy/ad-terms.ts';
import type { Facts, Finding, Row, Source } from '../../rule.ts';

/** The columns in which a seller speaks to Chinese buyers. */
export const COPY_COLUMNS = ['title_zh', 'description_zh'] as const satisfies readonly ColumnName[];

/** From this day GB 7718-2025 forbids “no additives” on labels; before, such words only draw attention. */
const NO_ADDITIVES_FROM = '2027-03-16';

export const AD_SOURCES: readonly Source[] = [
  {
    title: 'Advertising Law of the People’s Republic of China, Art. 9, 11-13, 16-18, 20-23, 28',
    publisher: 'Standing Committee of the National People’s Congress',
    from: '2015-09-01',
    confidence: 'verified',
  },
  {
    title: 'Guidelines on absolute terms in advertising, Announcement 6 of 2023 (in outline)',
    publisher: 'State Administration for Market Regulation',
    from: '2023-02-25',
    confidence: 'verified',
  },
  {
    title:
      'The word list itself: nine words are literal in the law, most are compiled from its rules',
    publisher: 'ewtp, data/advertising/provenance.json',
    confidence: 'not-confirmed',
  },
];

/** What their findings fill in of our own words. */
export const AD_WORDS = ['category', 'law', 'sureness', 'instead', 'allowed'] as const;

/** The risky words on a row that are surely (or only perhaps) forbidden, as findings. */
export function adFindings(row: Row, facts: Facts, sure: boolean): readonly Finding[] | undefined {
  const { adTerms } = facts;
  if (adTerms === undefined) return undefined;
  let found: Finding[] | undefined;
  for (const column of COPY_COLUMNS) {
    const copy = row.text(column);
    if (adTerms.surelyHarmless(copy)) continue;
    const hits = adTerms
      .find(copy, row.kinds())
      .filter(
        (hit) => isSure(hit, facts) === sure && !isProved(hit, row) && !isName(hit, copy, row),
      );
    if (hits.length === 0) continue;
    // The cell may have blanks in front that the copy has not.
    const before = Math.max(0, row.raw(column).indexOf(copy));
    found = [...(found ?? []), ...hits.map((hit) => finding(hit, column, copy, before))];
  }
  return found;
}

/** A word that a registration allows, on a product that has one. */
function isProved({ term }: AdHit, row: Row): boolean {
  return term.verdict === 'block-without-evidence' && row.text('nmpa_reg_no') !== '';
}

function isSure({ term }: AdHit, facts: Facts): boolean {
  if (term.category === 'food-negative-claim') return facts.asOf >= NO_ADDITIVES_FROM;
  return term.verdict !== 'medium' && term.verdict !== 'review';
}

/** Columns with names that law protects or demands: a word inside one is a name and no claim. */
const NAMES = ['brand', 'producer_name'] as const;

/** Whether the word lies within a name, where the copy says that name. */
export function isName(
  { found, from }: Pick<AdHit, 'found' | 'from'>,
  copy: string,
  row: Row,
): boolean {
  if (isMedia(row) && isTitleOfWork(from, from + found.length, copy)) return true;
  const text = copy.toLowerCase();
  return NAMES.flatMap((column) => partsOf(row.text(column).toLowerCase())).some((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (at <= from && from + found.length <= at + name.length) return true;
    }
    return false;
  });
}

const isMedia = (row: Row) => row.text('isbn') !== '' || row.kinds().has('media');

/** Within 《》: the book is called so. */
function isTitleOfWork(from: number, to: number, copy: string): boolean {
  const open = copy.lastIndexOf('《', from);
  return open >= 0 && copy.indexOf('》', open) >= to;
}

/** A name, and its parts where it is said in two scripts: `Unique 唯一`. */
function partsOf(name: string): readonly string[] {
  return [name, ...name.split(/[\s/|()（）]+/)].filter((part) => part.length > 1);
}

function finding(hit: AdHit, column: ColumnName, copy: string, before: number): Finding {
  const { term, category, found, from } = hit;
  const sureness = {
    verified: 'verified',
    derived: 'derived from the rule',
    'not-confirmed': 'not confirmed',
  };
  return {
    column,
    say: category.allowed === '' ? 'default' : 'exempt',
    data: {
      word: found,
      position: String(before + Array.from(copy.slice(0, from)).length + 1),
      category: category.title,
      law: category.law,
      sureness: sureness[term.confidence],
      instead: term.instead === '' ? 'leave it out' : term.instead,
      allowed: category.allowed,
    },
  };
}
