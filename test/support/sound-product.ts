import type { ColumnName } from '../../src/catalog/columns.ts';
import type { Values } from '../../src/catalog/rule.ts';
import { gs1CheckDigit } from '../../src/catalog/values/gs1.ts';

/** A product in which no rule finds anything, but for papers that its kind needs. */
export const SOUND_PRODUCT = {
  sku: 'CHOC-70-100',
  gtin: '5412345000013',
  title_en: 'Dark chocolate bar 70 %',
  title_zh: '70%黑巧克力排块',
  brand: 'Maison Exemple',
  hs_code: '18063200',
  country_of_origin: 'BE',
  net_weight_kg: '0.1',
  gross_weight_kg: '0.115',
  price: '2.40',
  currency: 'EUR',
  incoterm: 'FCA',
  pictures: 'https://example.com/choc-70.jpg',
  gacc_reg_no: 'CBEL20260000000101',
  elements: '成分含量=可可液块54%、白砂糖30%、可可脂16%|形状=块状|是否夹心=不夹心',
} as const satisfies Values;

/** What marketplaces ask for besides. */
export const LISTED: Values = {
  description_zh: '单一产地黑巧克力，可可含量百分之七十。',
  retail_price_cny: '39.00',
};

/** Papers for goods of any kind, so that an example lacks no other than the one it is about. */
const PAPERS: Values = {
  net_content: '100 g',
  ingredients: 'cocoa mass, sugar, cocoa butter',
  allergens: 'milk',
  nutrition:
    'energy 2400 kJ; protein 8 g; fat 42 g; saturated fat 25 g; carbohydrate 33 g; sugar 29 g; sodium 10 mg',
  shelf_life: '18 months',
  storage: 'cool and dry',
  producer_name: 'Atelier Exemple SRL',
  warning_text: '过量饮酒有害健康',
  sugar_g_l: '4',
  gmo_status: 'none',
  material: '100 % cotton',
  care_symbols: 'wash at 30 °C',
  plug_type: 'GB 1002, 220 V 50 Hz',
  msds: 'sds.pdf',
  sds_zh: 'sds-zh.pdf',
  ghs_label_zh: 'ghs-zh.pdf',
  flash_point_c: '17',
  cn_trademark_no: '12345678',
  gacc_valid_to: '2030-12-31',
  official_recommendation: 'FASFC-2026-001',
  label_reg_no_shown: 'yes',
  label_printed: 'yes',
  exporter_filing_no: 'E-3200001',
  importer_filing_no: 'I-3100001',
  zh_label_file: 'label.pdf',
  cn_agent_name: '示例贸易有限公司',
  cn_agent_address: '上海市黄浦区示例路1号',
  cn_agent_contact: '+86 21 5555 0000',
  infant_formula_reg_no: '国食注字YP20260001',
  nhc_approval: 'NHC-2026-1',
  coo_certificate: 'COO-2026-001',
  health_cert: 'HC-1',
  analysis_report: 'AR-1',
  quarantine_permit: 'QP-1',
  phyto_cert: 'PC-1',
  gacc_feed_plant_no: 'BE-PF-1',
  mara_feed_reg_no: '(2026)外饲准字001号',
  nmpa_reg_no: '国妆特进字20260001',
  nmpa_filing_no: '国妆网备进字（沪）2026000101',
  cn_responsible_person: '示例化妆品（上海）有限公司',
  free_sale_cert: 'FSC-1',
  gmp_cert: 'GMP-1',
  gmp_cert_issuer: 'FAMHP',
  efficacy_report: 'ER-1',
  children_mark: 'yes',
  toothpaste_filing_no: '国牙膏网备进字（沪）2026000001',
  ccc_cert_no: '2026012207000001',
  ccc_cert_date: '2026-01-22',
  ccc_rule_version: 'CNCA-C09-02:2026',
  srrc_id: '2026DP00001',
  nal_no: 'NAL-1',
  energy_label_grade: '1',
  nmpa_device_no: '国械注进20263160001',
  drug_reg_no: 'HJ20260001',
  disinfectant_permit_no: 'WX-1',
  pesticide_reg_no: 'WP20260001',
  gb4806_doc: 'DOC-1',
  gb18401_class: 'A',
  gb31701_class: 'A',
  age_range: '3-6 years',
  test_report: 'TR-1',
  isbn: '9789020000009',
  map_approval_no: 'GS(2026)0001',
  licence_no: 'L-1',
};

/** Sound products with their papers, that differ where products must, with some values replaced. */
export function soundRows(changes: readonly Values[]): readonly Values[] {
  return changes.map((change, i) => {
    const number = `541234500${String(i + 1).padStart(3, '0')}`;
    return {
      ...SOUND_PRODUCT,
      ...PAPERS,
      sku: `A-${i + 1}`,
      gtin: number + gs1CheckDigit(number),
      pictures: `https://example.com/picture-${i + 1}.jpg`,
      ...change,
    };
  });
}

/** Rows as a CSV file with every column that one of them has. */
export function csvOf(rows: readonly Values[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))] as ColumnName[];
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
