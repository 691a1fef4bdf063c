import { rowRule } from '../../rule.ts';
import { fitting } from '../../values/text-length.ts';
import { measured } from './limits.ts';
import { LIMIT_SOURCES } from './sources.ts';

const TITLES = ['title_zh', 'title_en'] as const;

export const titleTooLong = rowRule({
  code: 'EW8502',
  name: 'title-too-long',
  severity: 'error',
  forMarketplace: true,
  title: 'The title is longer than the marketplace takes',
  what: 'The title in the marketplace’s language, counted as the marketplace counts: Tmall Global takes 60 bytes of `title_zh`, of which a Chinese character takes two; Alibaba.com takes 128 characters of `title_en`.',
  why: 'The marketplace refuses the listing; a title cut by a program loses what stands last.',
  fix: 'Shorten it: what stands in other columns need not be said twice.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: TITLES,
  check: (row, facts) =>
    measured(row, facts, TITLES)
      .filter(({ length, limit }) => length > limit.longest)
      .map(({ column, text, limit: { longest, counting }, data }) => ({
        column,
        data: { ...data, limit: String(longest), fits: fitting(text, longest, counting) },
      })),
  ourWords: ['counted'],
  says: {
    default: {
      message:
        'The title has {length} {counted}; {marketplace} takes {limit}. It fits up to “{fits}”.',
      hint: 'Shorten it; leave out what stands in other columns.',
    },
  },
  examples: {
    good: { rows: [{ title_zh: '70%黑巧克力排块 100克' }] },
    bad: {
      rows: [{ title_zh: '比利时手工70%单一产地黑巧克力排块纯可可脂无盐礼盒装送礼佳品 100克' }],
    },
  },
});
