import { read as readXlsx } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../../src/documents/kinds/index.ts';
import type { Paper } from '../../../src/documents/paper.ts';
import { paperHtml } from '../../../src/output/docs/html.ts';
import { paperXlsx } from '../../../src/output/docs/xlsx.ts';
import { testPress } from '../../support/press.ts';
import { hasPoppler, textOf } from '../../support/render.ts';
import { soundFacts, soundProduct, soundShipment, workedOut } from '../../support/shipments.ts';

const NAMES = [
  '#read("/etc/passwd") *bold* _it_ $x^2$ @ref <lbl> `raw` [x]',
  '=HYPERLINK("http://x.example","y")',
  '<script>alert(1)</script> & "q"',
  '</style><img src=x onerror=alert(1)>',
  '#panic("x") #pagebreak()',
  '@SUM(A1)',
  '+cmd|calc',
];

function invoice(): Paper {
  const shipment = soundShipment({
    lines: NAMES.map((_, i) => ({ sku: `P-${i}`, quantity: '1' })),
  });
  const products = NAMES.map((name, i) => soundProduct(`P-${i}`, { title_en: name }));
  const kind = DOCUMENT_KINDS.find(({ type }) => type === 'commercial-invoice');
  const [paper] = kind?.fill(workedOut(shipment, products), soundFacts()) ?? [];
  if (paper === undefined) throw new TypeError('no invoice');
  return paper;
}

test('in a PDF every name is printed as it is written', async () => {
  const pdf = await (await testPress()).print(invoice());
  if (!hasPoppler) return;
  // Long words hold invisible places where a line may break.
  const text = textOf(pdf).replace(/[\s\u200b]+/g, '');
  for (const name of NAMES) expect(text).toContain(name.replace(/\s+/g, ''));
  expect(text).not.toContain('root:x:');
});

test('in HTML nothing of it is markup', async () => {
  const html = await paperHtml(invoice());
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;q&quot;');
  expect(html).not.toMatch(/<script|<img|onerror=[^&]*>(?!.*&gt;)/);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html).toContain("default-src 'none'");
});

test('in XLSX nothing of it is a formula, and amounts are numbers', async () => {
  const book = readXlsx(await paperXlsx(invoice()), { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const cells = Object.entries(sheet)
    .filter(([at]) => !at.startsWith('!'))
    .map(([, cell]) => cell);
  expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
  const texts = cells.filter((cell) => cell.t === 's').map((cell) => String(cell.v));
  for (const name of NAMES) expect(texts.some((text) => text.startsWith(name))).toBe(true);
  expect(cells.filter((cell) => cell.t === 'n' && cell.v === 2.4).length).toBe(NAMES.length * 2);
});

test('direction marks, controls and line breaks of names are shown or blanked, never obeyed', () => {
  const shipment = soundShipment({ lines: [{ sku: 'P-0', quantity: '1' }] });
  const product = soundProduct('P-0', { title_en: '\u202eevil\u0007\r\nnext\u200f' });
  const [line] = workedOut(shipment, [product]).lines;
  expect(line?.product.title_en).toBe('[U+202E]evil[U+0007] next[U+200F]');
});
