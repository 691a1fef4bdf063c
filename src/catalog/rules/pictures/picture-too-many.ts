import { fieldRule } from '../../rule.ts';
import { pictureList } from '../../values/picture-list.ts';
import { MARKETPLACE_PICTURES } from '../sources.ts';

const ENOUGH = 6;

export const pictureTooMany = fieldRule({
  code: 'EW7003',
  name: 'picture-too-many',
  severity: 'info',
  title: 'There are more pictures than marketplaces take',
  what: `More than ${ENOUGH} pictures of one product.`,
  why: 'Marketplaces take five or six main pictures; the rest is left out, whatever it shows.',
  fix: 'Put the best ones first.',
  sources: [MARKETPLACE_PICTURES],
  columns: ['pictures'],
  good: { empty: true, shape: { is: 'text', longest: 1_000_000, without: '|' } },
  check(value, { marketplaces }) {
    // Each marketplace’s own limit speaks then (pictures-over-limit).
    if (marketplaces !== undefined) return undefined;
    if (value.split('|', ENOUGH + 1).length <= ENOUGH) return undefined;
    const count = pictureList(value).length;
    return count > ENOUGH ? { data: { count: String(count) } } : undefined;
  },
  says: {
    default: {
      message: 'There are {count} pictures; marketplaces take the first five or six.',
      hint: 'Put the best ones first.',
    },
  },
  examples: {
    good: { rows: [{ pictures: 'https://example.com/1.jpg|https://example.com/2.jpg' }] },
    bad: {
      rows: [
        {
          pictures: [1, 2, 3, 4, 5, 6, 7].map((i) => `https://example.com/${i}.jpg`).join('|'),
        },
      ],
    },
  },
});
