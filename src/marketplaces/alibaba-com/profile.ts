import type { MarketplaceProfile } from '../../catalog/marketplace-profile.ts';
import type { Source } from '../../source.ts';

const PRODUCT_ADD: Source = {
  title:
    'alibaba.icbu.product.add, descriptions of its fields; taken to hold for the newer product calls',
  publisher: 'Alibaba Open Platform, as copied into a public client library of 2026-04-23',
  confidence: 'derived',
};

const PRODUCT_V2: Source = {
  title: '/alibaba/icbu/product/listing/v2, form and error codes',
  publisher: 'openapi.alibaba.com, as copied by public clients',
  confidence: 'not-confirmed',
};

/** What Alibaba.com takes, whatever the category. */
export const PROFILE: MarketplaceProfile = {
  name: 'alibaba-com',
  title: 'Alibaba.com',
  asOf: '2026-11-22',
  asks: [
    { oneOf: ['title_en'], why: 'B_TITLE_NOT_FOUND', source: PRODUCT_V2 },
    {
      oneOf: ['category', 'brand'],
      why: 'Keywords are made of them; without any: B_KEYWORD_NOT_FOUND',
      source: PRODUCT_V2,
    },
    { oneOf: ['price'], why: 'B_PRICE_ALL_NULL', source: PRODUCT_V2 },
    { oneOf: ['currency'], why: 'A price without currency means nothing', source: PRODUCT_V2 },
    { oneOf: ['pictures'], why: 'One picture at least', source: PRODUCT_V2 },
  ],
  texts: [
    {
      column: 'title_en',
      shortest: 1,
      longest: 128,
      counting: 'characters',
      source: PRODUCT_ADD,
    },
    {
      column: 'description_en',
      shortest: 0,
      longest: 60_000,
      counting: 'characters',
      source: PRODUCT_ADD,
    },
  ],
  numbers: [
    { column: 'price', from: '0.01', to: '9999999', decimals: 2, source: PRODUCT_ADD },
    { column: 'min_order_quantity', from: '1', to: '99999', decimals: 0, source: PRODUCT_ADD },
    {
      column: 'gross_weight_kg',
      instead: 'net_weight_kg',
      from: '0.01',
      to: '9999999',
      decimals: 3,
      source: PRODUCT_ADD,
    },
    { column: 'length_cm', from: '1', to: '9999999', decimals: 2, source: PRODUCT_ADD },
    { column: 'width_cm', from: '1', to: '9999999', decimals: 2, source: PRODUCT_ADD },
    { column: 'height_cm', from: '1', to: '9999999', decimals: 2, source: PRODUCT_ADD },
  ],
  pictures: {
    most: 6,
    maxBytes: 5_000_000,
    formats: ['jpg', 'png'],
    shape: 'square, 640 pixels or more',
    source: PRODUCT_V2,
  },
};
