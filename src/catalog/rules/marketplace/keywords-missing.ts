import { rowRule } from '../../rule.ts';
import { LIMIT_SOURCES } from './sources.ts';

const WORDS = ['category', 'brand'] as const;

export const keywordsMissing = rowRule({
  code: 'EW8504',
  name: 'keywords-missing',
  severity: 'error',
  forMarketplace: true,
  title: 'There is nothing to make keywords of',
  what: 'For Alibaba.com, whether `category` or `brand` says something: keywords are made of them.',
  why: 'Alibaba.com refuses a product without keywords (B_KEYWORD_NOT_FOUND).',
  fix: 'Fill category with a word that buyers search for, or brand.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: WORDS,
  check: (row, { marketplaces = [] }) =>
    marketplaces
      .filter(({ asks }) => asks.some(({ oneOf }) => WORDS.every((word) => oneOf.includes(word))))
      .filter(() => WORDS.every((word) => row.text(word) === ''))
      .map(({ title: marketplace }) => ({ column: 'category', data: { marketplace } })),
  says: {
    default: {
      message: 'There is nothing to make keywords of, and {marketplace} asks for them.',
      hint: 'Fill category or brand.',
    },
  },
  examples: {
    good: { rows: [{ category: 'chocolate', brand: '' }] },
    bad: { rows: [{ category: '', brand: '' }] },
  },
});
