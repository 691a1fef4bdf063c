import { fieldRule, PRACTICE } from '../../rule.ts';
import { pictureList } from '../../values/picture-list.ts';

export const pictureTwice = fieldRule({
  code: 'EW7004',
  name: 'picture-twice',
  severity: 'warning',
  title: 'A product has the same picture twice',
  what: 'The same address twice among the pictures of one product.',
  why: 'It takes one of the few places, and some marketplaces refuse it.',
  fix: 'Remove one of them.',
  sources: [PRACTICE],
  columns: ['pictures'],
  good: { empty: true, shape: { is: 'text', longest: 1_000_000, without: '|' } },
  check(value) {
    if (!value.includes('|')) return undefined;
    const pictures = pictureList(value);
    const twice = pictures.find((picture, i) => pictures.indexOf(picture) !== i);
    return twice === undefined ? undefined : { data: { picture: twice.slice(0, 80) } };
  },
  says: {
    default: {
      message: 'The picture {picture} is given twice.',
      hint: 'Remove one of them.',
    },
  },
  examples: {
    good: { rows: [{ pictures: 'https://example.com/1.jpg|https://example.com/2.jpg' }] },
    bad: { rows: [{ pictures: 'https://example.com/1.jpg|https://example.com/1.jpg' }] },
  },
});
