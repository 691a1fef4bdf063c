import { fieldRule } from '../../rule.ts';
import { pictureList } from '../../values/picture-list.ts';
import { MARKETPLACE_PICTURES } from '../sources.ts';

export const pictureFormat = fieldRule({
  code: 'EW7006',
  name: 'picture-format',
  severity: 'warning',
  title: 'A picture is in a form that marketplaces refuse',
  what: 'Addresses that end in .webp, .avif, .svg, .gif, .bmp, .tif, .heic, .psd, .pdf or a film; jpg, jpeg and png are taken everywhere. Addresses without an ending are let pass.',
  why: 'The listing goes through without its picture, or not at all.',
  fix: 'Save the picture as JPG or PNG.',
  sources: [MARKETPLACE_PICTURES],
  columns: ['pictures'],
  good: { empty: true, shape: { is: 'nothing' } },
  check(value) {
    // One look along the cell settles nearly all of them.
    if (!REFUSED.test(value)) return undefined;
    for (const picture of pictureList(value)) {
      const ending = ENDING.exec(picture.replace(/[?#].*$/, ''))?.[1];
      if (ending !== undefined) return { data: { picture: picture.slice(0, 80), ending } };
    }
    return undefined;
  },
  says: {
    default: {
      message: '{picture} ends in .{ending}; marketplaces take JPG and PNG.',
      hint: 'Save the picture as JPG or PNG and write that address.',
    },
  },
  examples: {
    good: { rows: [{ pictures: 'https://example.com/choc-70.jpg?v=2' }] },
    bad: { rows: [{ pictures: 'https://example.com/choc-70.webp' }] },
  },
});

const REFUSED = /\.(webp|avif|svg|gif|bmp|tiff?|hei[cf]|psd|pdf|mp4|mov)/i;
const ENDING = /\.(webp|avif|svg|gif|bmp|tiff?|hei[cf]|psd|pdf|mp4|mov)$/i;
