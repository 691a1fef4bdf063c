import { rowRule } from '../../rule.ts';
import { missing } from './asked.ts';
import { LIMIT_SOURCES } from './sources.ts';

export const descriptionMissing = rowRule({
  code: 'EW8524',
  name: 'description-missing',
  severity: 'error',
  forMarketplace: true,
  title: 'The description that the marketplace asks for is missing',
  what: 'For Tmall Global, whether `description_zh` is filled.',
  why: 'Nothing is listed without: the field is asked for and has a shortest length.',
  fix: 'Fill description_zh: what it is, of what, how much, how to keep and use it.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: ['description_zh'],
  check(row, facts) {
    if (row.text('description_zh') !== '') return undefined;
    const { data } = missing('description_zh', facts);
    return data === undefined ? undefined : { column: 'description_zh', data };
  },
  says: {
    default: {
      message: 'There is no Chinese description; {marketplace} lists nothing without.',
      hint: '{fix}',
    },
  },
  examples: {
    good: { rows: [{ description_zh: '单一产地黑巧克力。' }] },
    bad: { rows: [{ description_zh: '' }] },
  },
});
