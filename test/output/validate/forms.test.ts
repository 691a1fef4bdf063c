import { readFile } from 'node:fs/promises';
import { Chalk } from 'chalk';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { type ValidateReport, withAtMost } from '../../../src/catalog/report.ts';
import { RULES } from '../../../src/catalog/rules/index.ts';
import { en } from '../../../src/language/en.ts';
import type { Look } from '../../../src/output/validate/format.ts';
import { FORMATS, type Format } from '../../../src/output/validate/index.ts';
import { aFile, anIssue, aReport } from '../../support/report.ts';
import { sarifCheck, schemaCheck } from '../../support/schemas.ts';

const look: Look = {
  style: new Chalk({ level: 0 }),
  width: 80,
  limit: 100,
  verbose: false,
  phrases: en,
  columns: new Map(),
  toFile: false,
  rules: RULES,
};

/** What a hostile catalog may contain; none of it may be obeyed by who shows the verdict. */
const HOSTILE = [
  '\u001b[2J\u001b]0;title\u0007',
  '\u202etxt.exe\u2066',
  '=HYPERLINK("http://x.example")',
  '<script>alert(1)</script>',
  ']]>',
  '::error::pwned\r\n::add-mask::x',
  '##[command]pwned',
  'NUL \0 and \uffff and \ud800 alone',
  '100 %, a: b',
  '巧克力',
  'x'.repeat(10_000),
];

const hostile = aReport(
  HOSTILE.flatMap((text, i) => [
    anIssue({ line: i + 2, record: i + 1, value: text, sku: text, message: text, header: text }),
    anIssue({
      code: 'EW1002',
      rule: 'sku-duplicate',
      severity: i % 2 === 0 ? 'warning' : 'info',
      file: HOSTILE[i] ?? '',
      line: 1,
      record: 0,
      value: '',
      sku: '',
      byte: 17,
      hint: text,
    }),
  ]),
  {
    files: HOSTILE.map((path) => aFile({ path })).concat(aFile()),
    notRun: [{ rule: 'net-exceeds-gross', why: HOSTILE.join('') }],
  },
);
const REPORTS: readonly (readonly [string, ValidateReport])[] = [
  ['nothing found', aReport([])],
  ['one finding', aReport([anIssue()])],
  ['a cut list', withAtMost(aReport([anIssue(), anIssue({ line: 3, record: 2 })]), 1)],
  ['hostile text', hostile],
];

async function shown(format: Format, report: ValidateReport): Promise<string> {
  return (await FORMATS[format]())(report, look);
}

test.each(REPORTS)('json keeps to its schema: %s', async (_what, report) => {
  const written = JSON.parse(await shown('json', report));
  expect(schemaCheck('schemas/validate.json')(written)).toEqual([]);
  expect(written.issues.map(({ value }: { value: string }) => value)).toEqual(
    report.issues.map(({ value }) => value),
  );
});

test.each(REPORTS)('every ndjson line keeps to its schema: %s', async (_what, report) => {
  const lines = (await shown('ndjson', report)).trimEnd().split('\n');
  const read = lines.map((line) => JSON.parse(line));
  const check = schemaCheck('schemas/validate-line.json');
  expect(read.flatMap((line) => check(line))).toEqual([]);
  expect(read.map(({ type }) => type)).toEqual([
    'header',
    ...report.issues.map(() => 'issue'),
    'summary',
  ]);
});

test.each(REPORTS)('sarif keeps to the published schema: %s', async (_what, report) => {
  const log = JSON.parse(await shown('sarif', report));
  expect(sarifCheck()(log)).toEqual([]);
  const [run] = log.runs;
  for (const { ruleId, ruleIndex } of run.results)
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  const prints = run.results.map(({ partialFingerprints }: { partialFingerprints: object }) =>
    JSON.stringify(partialFingerprints),
  );
  expect(new Set(prints).size).toBe(prints.length);
});

test.each(REPORTS)('junit keeps to its schema: %s', async (_what, report) => {
  const xsd = XmlDocument.fromString(
    await readFile(new URL('../../fixtures/validate/junit.xsd', import.meta.url), 'utf8'),
  );
  const validator = XsdValidator.fromDoc(xsd);
  const written = XmlDocument.fromString(await shown('junit', report));
  expect(() => validator.validate(written)).not.toThrow();
  validator.dispose();
  written.dispose();
  xsd.dispose();
});

test.each(REPORTS)(
  'gitlab keeps to its schema, no fingerprint twice: %s',
  async (_what, report) => {
    const entries = JSON.parse(await shown('gitlab', report));
    expect(schemaCheck('test/fixtures/validate/gitlab-code-quality.json')(entries)).toEqual([]);
    const prints = entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  },
);

test('a fingerprint stays when rows move and the file is renamed, and goes when the value is mended', async () => {
  const print = async (parts: Parameters<typeof anIssue>[0]) =>
    JSON.parse(await shown('gitlab', aReport([anIssue(parts)])))[0].fingerprint;
  const before = await print({});
  expect(await print({ line: 90, record: 89, cell: 'B90', file: 'moved.csv' })).toBe(before);
  expect(await print({ value: '9524000000019' })).not.toBe(before);
});

test('github notes are one line each, whatever they say', async () => {
  const lines = (await shown('github', hostile)).trimEnd().split('\n');
  expect(lines).toHaveLength(hostile.issues.length + 1);
  for (const line of lines.slice(0, -1))
    expect(line).toMatch(/^::(error|warning|notice) file=[^:,\s][^:,]*,line=\d+,title=[^:,]+::\S/);
});

test('github escapes percent signs, and colons and commas in properties only', async () => {
  const report = aReport([anIssue({ file: 'a,b:c%.csv', sku: '', message: '5 %: yes, a' })]);
  expect((await shown('github', report)).split('\n')[0]).toBe(
    '::error file=a%2Cb%3Ac%25.csv,line=2,title=gtin-check-digit (EW1004)::5 %25: yes, a%0ACompare the whole number with the pack.',
  );
});

test.each(Object.keys(FORMATS) as Format[])(
  '%s lets no text from outside move a terminal',
  async (format) => {
    const text = (await shown(format, hostile)).replaceAll('\r\n', '\n');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  },
);

test.each(['pretty', 'concise', 'csv'] as const)(
  'no line of %s is an order to a build server',
  async (format) => {
    for (const line of (await shown(format, hostile)).split('\n'))
      expect(line).not.toMatch(/^\s*::|##\[|##vso\[/);
  },
);

test('csv cells that look like formulas are marked as text', async () => {
  const text = await shown('csv', aReport([anIssue({ value: '=1+1', sku: '@SUM(A1)' })]));
  expect(text).toContain(",'=1+1,");
  expect(text).toContain(",'@SUM(A1),");
});
