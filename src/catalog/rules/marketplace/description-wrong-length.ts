import { rowRule } from '../../rule.ts';
import { measured } from './limits.ts';
import { LIMIT_SOURCES } from './sources.ts';

const DESCRIPTIONS = ['description_zh', 'description_en'] as const;

export const descriptionWrongLength = rowRule({
  code: 'EW8503',
  name: 'description-wrong-length',
  severity: 'error',
  forMarketplace: true,
  title: 'The description is longer or shorter than the marketplace takes',
  what: 'The description in the marketplace’s language, tags included: Tmall Global takes 6 to 24,999 characters of `description_zh`, Alibaba.com at most 60,000 of `description_en`.',
  why: 'The marketplace refuses the listing.',
  fix: 'Say in a sentence or two what the product is; where it is too long, shorten it and leave pictures to the picture columns.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: DESCRIPTIONS,
  check: (row, facts) =>
    measured(row, facts, DESCRIPTIONS)
      .filter(({ text }) => text !== '')
      .filter(({ length, limit }) => length < limit.shortest || length > limit.longest)
      .map(({ column, limit: { shortest, longest }, data }) => {
        const most = longest.toLocaleString('en');
        return { column, data: { ...data, limit: shortest > 1 ? `${shortest}–${most}` : most } };
      }),
  ourWords: ['counted'],
  says: {
    default: {
      message: 'The description has {length} {counted}; {marketplace} takes {limit}.',
      hint: 'Write what the product is in a sentence or two, and no more than fits.',
    },
  },
  examples: {
    good: { rows: [{ description_zh: '单一产地黑巧克力。' }] },
    bad: { rows: [{ description_zh: '黑巧克力。' }] },
  },
});
