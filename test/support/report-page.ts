import { Chalk } from 'chalk';
import { COLUMNS } from '../../src/catalog/columns.ts';
import type { Readiness, ReadinessReason } from '../../src/catalog/readiness/readiness.ts';
import type { ValidateReport } from '../../src/catalog/report.ts';
import { RULES } from '../../src/catalog/rules/index.ts';
import type { Issue } from '../../src/issue.ts';
import { phrasesIn } from '../../src/language/index.ts';
import type { Language } from '../../src/language/language.ts';
import { html } from '../../src/output/validate/html/page.ts';
import { anIssue, aReport } from './report.ts';

const FOOD: ReadinessReason = {
  makes: 'closed',
  why: 'papers',
  rule: 'food-registration',
  papers: ['gacc_reg_no'],
};
const CERTIFICATE: ReadinessReason = {
  makes: 'unknown',
  why: 'papers',
  rule: 'ccc-certificate',
  papers: ['ccc_cert_no', 'test_report'],
  oneIsEnough: true,
};
const LIST: ReadinessReason = {
  makes: 'unknown',
  why: 'no-data',
  rule: 'cbec-not-listed',
  papers: [],
};

/** Two products: one waits for a registration and for customs' list, one for what nobody confirms. */
export const READINESS: Readiness = {
  judged: 2,
  regimes: [
    {
      regime: 'general-trade',
      open: 0,
      closed: 1,
      unknown: 1,
      reasons: [
        { ...FOOD, products: 1 },
        { ...CERTIFICATE, products: 1 },
      ],
    },
    { regime: 'cbec-bonded', open: 0, closed: 0, unknown: 2, reasons: [{ ...LIST, products: 2 }] },
    { regime: 'postal', open: 2, closed: 0, unknown: 0, reasons: [] },
  ],
  products: [
    {
      file: 'catalog.csv',
      line: 2,
      record: 1,
      sku: 'CHOC-70',
      regimes: [
        { regime: 'general-trade', state: 'closed', reasons: [FOOD] },
        { regime: 'cbec-bonded', state: 'unknown', reasons: [LIST] },
        { regime: 'postal', state: 'open', reasons: [] },
      ],
    },
    {
      file: 'catalog.csv',
      line: 3,
      record: 2,
      sku: 'LAMP-1',
      regimes: [
        { regime: 'general-trade', state: 'unknown', reasons: [CERTIFICATE] },
        { regime: 'cbec-bonded', state: 'unknown', reasons: [LIST] },
        { regime: 'postal', state: 'open', reasons: [] },
      ],
    },
  ],
  laws: [FOOD, CERTIFICATE, LIST].flatMap(({ rule }) =>
    RULES.filter(({ name }) => name === rule).map(({ name, code, title, sources }) => ({
      rule: name,
      code,
      title,
      sources,
    })),
  ),
  leftOut: ['toy-test-report'],
};

const missing = { rule: 'hs-missing', code: 'EW2001', column: 'hs_code', value: '' } as const;

/** Findings of several kinds on several products, on the file, and on a column that it lacks. */
export const FINDINGS: readonly Issue[] = [
  anIssue({ ...missing, line: 2, record: 1, header: '', message: 'No HS code.' }),
  anIssue({ ...missing, line: 3, record: 2, header: '', sku: 'LAMP-1', message: 'No HS code.' }),
  anIssue(),
  anIssue({
    ...{ rule: 'net-content-differs', code: 'EW3008', severity: 'warning', line: 3, record: 2 },
    ...{ sku: 'LAMP-1', column: 'net_content', header: 'Content', value: '75 g', cell: 'C3' },
    ...{ message: 'The pack says 75 g.', hint: 'Compare with the pack.', regimes: ['postal'] },
  }),
  anIssue({
    ...{ rule: 'column-unrecognised', code: 'EW0014', severity: 'info', line: 1, record: 0 },
    ...{ sku: '', column: '', header: 'Colour', value: '', message: 'Colour is not known.' },
  }),
];

export const REPORT: ValidateReport = {
  ...aReport(FINDINGS, {
    notRun: [{ rule: 'cbec-not-listed', why: 'no e-commerce list covers 2026-11-22' }],
  }),
  readiness: READINESS,
};

/** The page that a verdict makes. */
export async function pageOf(
  report: ValidateReport,
  { language = 'en', limit = 2000 }: { readonly language?: Language; readonly limit?: number } = {},
): Promise<string> {
  const spoken = language === 'en' ? report : { ...report, lang: language };
  return html(spoken, {
    style: new Chalk({ level: 0 }),
    width: 100,
    limit,
    verbose: false,
    toFile: true,
    rules: RULES,
    phrases: await phrasesIn(language),
    columns: new Map(COLUMNS.map((column) => [column.name, column])),
  });
}
