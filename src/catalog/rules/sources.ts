import type { Source } from '../rule.ts';

// Laws and standards that several rules rest on. One place for number, publisher and date.

export const GS1_GENERAL: Source = {
  title: 'GS1 General Specifications, check digit calculation',
  publisher: 'GS1',
  confidence: 'verified',
};

export const GS1_RESTRICTED: Source = {
  title: 'GS1 prefixes 020-029, 040-049 and 200-299: restricted circulation within a company',
  publisher: 'GS1',
  confidence: 'verified',
};

export const GS1_PREFIXES: Source = {
  title: 'GS1 prefix list',
  publisher: 'GS1',
  confidence: 'derived',
};

export const HARMONISED_SYSTEM: Source = {
  title: 'Harmonised System: the first six digits are the same worldwide, the rest is national',
  publisher: 'World Customs Organization',
  from: '2022-01-01',
  confidence: 'verified',
};

export const CHINA_TARIFF: Source = {
  title: '税委会公告2025年第12号 中华人民共和国进出口税则(2026), 8,972 lines of eight digits',
  publisher: '国务院关税税则委员会',
  from: '2026-01-01',
  confidence: 'verified',
};

export const ORIGIN_REGULATIONS: Source = {
  title: 'Regulations on the Origin of Import and Export Goods, Art. 3, 6 and 11',
  publisher: 'State Council of China',
  confidence: 'verified',
};

export const ISO_3166: Source = {
  title: 'ISO 3166-1 country codes',
  publisher: 'ISO',
  confidence: 'verified',
};

export const ISO_4217: Source = {
  title: 'ISO 4217 currency codes and minor units, list one',
  publisher: 'SIX Financial Information, maintenance agency',
  from: '2026-01-01',
  confidence: 'verified',
};

export const INCOTERMS: Source = {
  title: 'Incoterms 2020',
  publisher: 'International Chamber of Commerce',
  from: '2020-01-01',
  confidence: 'verified',
};

export const DECLARATION_FORM: Source = {
  title: 'Import declaration form: net and gross weight, price, currency and terms of each line',
  publisher: 'General Administration of Customs of China',
  confidence: 'derived',
};

export const DECLARATION_ELEMENTS: Source = {
  title:
    'Catalogue of declaration elements for duty purposes (海关进出口商品涉税规范申报目录), 2026',
  publisher: 'General Administration of Customs of China',
  from: '2026-01-01',
  confidence: 'derived',
};

export const STATUTORY_UNITS: Source = {
  title: 'Statutory units of the tariff lines (法定计量单位), 2026',
  publisher: 'General Administration of Customs of China',
  from: '2026-01-01',
  confidence: 'derived',
};

export const MARKETPLACE_PICTURES: Source = {
  title:
    'Picture fields of the Taobao/Tmall publish schema (5 addresses; jpg, jpeg, png) and of alibaba.com (6; jpg, png)',
  publisher: 'Alibaba open platforms, as copied into public client libraries',
  confidence: 'not-confirmed',
};

export const TARIFF_LAW_MEASURES: Source = {
  title: 'Tariff Law of 26 April 2024, Articles 16 to 19; each measure names its own announcement',
  publisher: "Standing Committee of the National People's Congress",
  from: '2024-12-01',
  confidence: 'verified',
};

export const CBEC_POLICY: Source = {
  title: 'Caiguanshui 2016 No. 18 and 2018 No. 49: limits of cross-border e-commerce retail import',
  publisher: 'Ministry of Finance, GACC and State Taxation Administration',
  from: '2019-01-01',
  confidence: 'verified',
};

export const CBEC_LIST: Source = {
  title:
    '财政部等八部门公告2022年第7号, on top of the list of 2019: goods for cross-border e-commerce',
  publisher: 'Ministry of Finance and seven others',
  from: '2022-03-01',
  confidence: 'verified',
};
