import type { MarketplaceProfile } from '../../catalog/marketplace-profile.ts';
import type { Source } from '../../source.ts';

const ITEM: Source = {
  title: 'Item of the Taobao Open Platform, descriptions of its fields; a category may be stricter',
  publisher: 'Taobao Open Platform, as copied into a public client library of 2026-04-23',
  confidence: 'verified',
};

const PUBLISH_SCHEMA: Source = {
  title: 'alibaba.item.publish.schema.get, taobao.picture.upload, descriptions of their fields',
  publisher: 'Taobao Open Platform, as copied into a public client library of 2026-04-23',
  confidence: 'verified',
};

/** That the forms of all categories ask for these is what we have seen, not what a document says. */
const FORMS: Source = {
  title: 'Forms of tmall.item.add.schema.get: title, price and picture are asked for everywhere',
  publisher: 'ewtp, from the forms that public clients show',
  confidence: 'derived',
};

const LOOKUP: Source = {
  title: 'taobao.items.custom.get takes several merchant codes, joined by commas',
  publisher: 'Taobao Open Platform',
  confidence: 'verified',
};

/** What Tmall Global takes, whatever the category. */
export const PROFILE: MarketplaceProfile = {
  name: 'tmall-global',
  title: 'Tmall Global',
  asOf: '2026-11-22',
  asks: [
    { oneOf: ['title_zh'], why: 'The title of the page', source: FORMS },
    { oneOf: ['description_zh'], why: 'Six characters at least', source: ITEM },
    { oneOf: ['retail_price_cny'], why: 'Buyers see and pay yuan', source: FORMS },
    { oneOf: ['pictures'], why: 'The main picture', source: FORMS },
  ],
  texts: [
    { column: 'title_zh', shortest: 1, longest: 60, counting: 'gbk-bytes', source: ITEM },
    {
      column: 'description_zh',
      shortest: 6,
      longest: 24_999,
      counting: 'characters',
      source: ITEM,
    },
  ],
  numbers: [
    { column: 'retail_price_cny', from: '0.01', to: '100000000', decimals: 2, source: ITEM },
  ],
  pictures: {
    most: 5,
    maxBytes: 3_000_000,
    formats: ['jpg', 'jpeg', 'png'],
    shape: 'square, 800 pixels or more for the magnifier (not confirmed)',
    source: PUBLISH_SCHEMA,
  },
  skuWithout: { signs: ',', why: 'Tmall joins merchant codes by commas', source: LOOKUP },
};
