import type { ColumnName } from '../../columns.ts';
import type { CellOf } from '../../declaration/answers.ts';
import {
  type Asked,
  answeredElements,
  type Element,
  leftOpen,
  missingElements,
} from '../../declaration/elements.ts';
import { readElements } from '../../declaration/free-elements.ts';
import { type Finding, rowRule } from '../../rule.ts';
import { hsDigits } from '../../values/hs-code.ts';
import { DECLARATION_ELEMENTS } from '../sources.ts';

export const elementsMissing = rowRule({
  code: 'EW2012',
  name: 'elements-missing',
  severity: 'info',
  title: 'The declaration will ask for what the catalog does not say',
  what: 'Each declaration element of the tariff line is answered by a column (ingredients, material, use, model, net content …) or in the column elements.',
  why: 'The broker cannot file the import declaration without them: each one that is missing is a question that holds the goods, or a guess in your name.',
  fix: 'Fill the columns that are named. What has no column of its own goes into elements as name=value pairs joined by |, in Chinese or by our English name.',
  sources: [DECLARATION_ELEMENTS],
  regimes: ['general-trade'],
  asks: ['declarations'],
  needs: ['hs_code'],
  also: ['elements', 'ingredients', 'material', 'use', 'model', 'net_content', 'abv', 'title_zh'],
  check(row, { declarations }) {
    const hs8 = hsDigits(row.text('hs_code'))?.slice(0, 8);
    if (declarations === undefined || hs8 === undefined || hs8.length < 8) return undefined;
    const asked = declarations.line(hs8)?.elements ?? [];
    const cell = (column: ColumnName) => row.text(column);
    const open = leftOpen(asked, cell);
    if (open.length === 0) return undefined;
    const own = row.text('elements');
    return own === '' ? alike(asked, open, hs8, cell) : findingOf(open, hs8, cell, own);
  },
  says: {
    default: {
      message: 'The declaration of {hs8} also asks for: {missing}.',
      hint: 'Fill {columns}.',
    },
    both: {
      message: 'The declaration of {hs8} also asks for: {missing}.',
      hint: 'Fill {columns}, and write into elements: {elements}',
    },
    elements: {
      message: 'The declaration of {hs8} also asks for: {missing}.',
      hint: 'Write into the column elements: {elements}',
    },
  },
  examples: {
    good: {
      rows: [{ hs_code: '33049900', use: 'for the face', net_content: '50 ml', elements: '' }],
    },
    bad: { rows: [{ hs_code: '33049900', use: '', net_content: '50 ml', elements: '' }] },
    more: {
      both: { rows: [{ ingredients: '', elements: '' }] },
      elements: { rows: [{ hs_code: '95030060', elements: '' }] },
    },
  },
});

/** Goods of one line that leave the same open, with the same columns filled, are told the same. */
const KEPT = new WeakMap<readonly Asked[], Map<string, Finding | undefined>>();
/** Sets of columns are few; a hostile file shall not fill the memory. */
const MOST_KEPT = 200;

function alike(
  asked: readonly Asked[],
  open: readonly Asked[],
  hs8: string,
  cell: CellOf,
): Finding | undefined {
  let kept = KEPT.get(asked);
  if (kept === undefined) {
    kept = new Map();
    KEPT.set(asked, kept);
  }
  let key = '';
  for (const one of open) {
    key += `|${one.zh}`;
    for (const column of one.answer?.columns ?? []) key += cell(column) === '' ? '0' : '1';
  }
  if (kept.has(key)) return kept.get(key);
  const found = findingOf(open, hs8, cell, '');
  if (kept.size < MOST_KEPT) kept.set(key, found);
  return found;
}

function findingOf(
  open: readonly Asked[],
  hs8: string,
  cell: CellOf,
  own: string,
): Finding | undefined {
  const said = readElements(own).said.map((one) => ({ ...one, from: 'elements' }));
  const missing = missingElements(answeredElements(open, cell, said));
  if (missing.length === 0) return undefined;
  const { columns, elements } = placesOf(missing, hs8);
  const data = { hs8, missing: missing.map(named).join('; '), columns, elements };
  if (elements === '') return { column: 'hs_code', data };
  return { column: 'hs_code', say: columns === '' ? 'elements' : 'both', data };
}

function named({ name, en }: Element): string {
  return en === '' ? name : `${name} ${en}`;
}

/** Where the answers belong: columns of their own, and pairs to be filled in. */
function placesOf(missing: readonly Element[], hs8: string) {
  const own = missing.filter(({ columns }) => !columns.includes('elements'));
  const free = missing.filter(({ columns }) => columns.includes('elements'));
  return {
    columns: [...new Set(own.map((element) => placeOf(element, hs8)))].join(', '),
    elements: free.map(({ name, en }) => `${(en || name).replace(/ *[（［(].*$/, '')}=…`).join('|'),
  };
}

/** What food and cosmetics are made of are ingredients, from plastics (chapter 39) on it is material. */
function placeOf({ columns, lacksShares, from, value }: Element, hs8: string): string {
  const made = hs8 >= '39' && columns.includes('material') ? 'material' : (columns[0] ?? '');
  const column = value === undefined ? made : from;
  return lacksShares ? `${column} (%)` : column;
}
