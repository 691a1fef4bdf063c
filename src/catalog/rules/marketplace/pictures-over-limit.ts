import { rowRule } from '../../rule.ts';
import { pictureList } from '../../values/picture-list.ts';
import { LIMIT_SOURCES } from './sources.ts';

export const picturesOverLimit = rowRule({
  code: 'EW8512',
  name: 'pictures-over-limit',
  severity: 'error',
  forMarketplace: true,
  title: 'There are more pictures than the marketplace takes',
  what: 'Alibaba.com takes six main pictures, Tmall Global five.',
  why: 'The marketplace refuses the listing or leaves pictures out, whichever they are.',
  fix: 'Keep the best ones, the main one first.',
  sources: LIMIT_SOURCES,
  asks: ['marketplaces'],
  needs: [],
  also: ['pictures'],
  check(row, { marketplaces = [] }) {
    const count = pictureList(row.text('pictures')).length;
    return marketplaces
      .filter(({ pictures }) => count > pictures.most)
      .map(({ title: marketplace, pictures }) => ({
        column: 'pictures',
        data: { marketplace, count: String(count), most: String(pictures.most) },
      }));
  },
  says: {
    default: {
      message: 'There are {count} pictures; {marketplace} takes {most}.',
      hint: 'Keep the best ones, the main one first.',
    },
  },
  examples: {
    good: { rows: [{ pictures: 'https://example.com/1.jpg|https://example.com/2.jpg' }] },
    bad: {
      rows: [{ pictures: [1, 2, 3, 4, 5, 6].map((i) => `https://example.com/${i}.jpg`).join('|') }],
    },
  },
});
