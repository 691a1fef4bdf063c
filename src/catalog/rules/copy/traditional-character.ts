import { rowRule } from '../../rule.ts';
import { COPY_COLUMNS, isName } from './ad-hits.ts';
import { LANGUAGE_LAW } from './sources.ts';

/** So many different characters are named; the rest is counted. */
const NAMED = 8;

export const traditionalCharacter = rowRule({
  code: 'EW6006',
  name: 'traditional-character',
  severity: 'warning',
  title: 'The Chinese copy has traditional characters',
  what: 'Characters in the Chinese title and description that mainland China writes in a simpler form. Characters that are right in both scripts are left alone, and so is the brand where the copy says it.',
  why: 'Advertisements, packs and instructions in mainland China are to be in standard characters; buyers search with them and do not find the others.',
  fix: 'Have the text set in simplified characters; a converter does most of it, a reader the rest.',
  sources: [LANGUAGE_LAW],
  asks: ['adTerms'],
  needs: [],
  also: [...COPY_COLUMNS, 'brand'],
  check(row, { adTerms }) {
    return COPY_COLUMNS.flatMap((column) => {
      const copy = row.text(column);
      const found = (adTerms?.traditional(copy) ?? []).filter((one) => !isName(one, copy, row));
      const [first] = found;
      if (first === undefined) return [];
      const pairs = new Set(found.map(({ found: sign, simplified }) => `${sign} → ${simplified}`));
      const data = {
        characters: [...pairs].slice(0, NAMED).join(', '),
        count: String(found.length),
        position: String(Array.from(copy.slice(0, first.from)).length + 1),
      };
      return [{ column, data }];
    });
  },
  says: {
    default: {
      message:
        '{column} has traditional characters ({count}), the first at character {position}: {characters}.',
      hint: 'Write them in their simplified form.',
    },
  },
  examples: {
    good: { rows: [{ title_zh: '比利时巧克力礼盒', brand: '鼎泰豐' }] },
    bad: { rows: [{ title_zh: '比利時巧克力禮盒' }] },
  },
});
