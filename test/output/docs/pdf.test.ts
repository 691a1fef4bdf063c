import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../../src/documents/kinds/index.ts';
import { words } from '../../../src/documents/paper.ts';
import { paperOf, testPress } from '../../support/press.ts';
import { hasPoppler, ink, pagesOf, textOf } from '../../support/render.ts';
import { soundFacts, soundProduct, soundShipment, workedOut } from '../../support/shipments.ts';

const note = (text: string) => [{ is: 'note' as const, text: words(text, '') }];

describe('a template is kept in its folder', () => {
  const fails = async (text: string) => {
    const press = testPress({ 'commercial-invoice.typ': text });
    return (await press).print(paperOf(note('x')));
  };
  test.each([
    ['#read("/etc/passwd")', /commercial-invoice\.typ, line 1: file not found/],
    ['\n#read("../../../etc/passwd")', /commercial-invoice\.typ, line 2: .*access denied/],
    ['#import "@preview/cetz:0.3.4"', /line 1: import and include may only stand before/],
    ['#import ("@" + "preview/cetz:0.3.4")', /import and include may only stand before/],
    ['#import "\\u{40}preview/cetz:0.3.4"', /import and include may only stand before/],
    ['#include /* */ "@preview/cetz:0.3.4"', /import and include may only stand before/],
    ['#eval("im" + "port \\"@preview/cetz:0.3.4\\"")', /eval may not be used/],
    ['#std.at("ev" + "al")', /std may not be used/],
    ['a\nb #unknown-thing', /commercial-invoice\.typ, line 2: unknown variable/],
    ['#let f(x) = f(x + 1)\n#f(1)', /maximum function call depth exceeded/],
    ['#while true {}', /condition is always true/],
    ['#image("nothing.png")', /line 1: file not found/],
  ])('%j is refused with file, line and reason', async (text, says) => {
    await expect(fails(text)).rejects.toThrow(says);
  });
  test('its own files may be imported and read', async () => {
    const press = await testPress({
      'commercial-invoice.typ': '#import "mine.typ": hello\n#hello #read("note.txt")',
      'mine.typ': '#let hello = [Hello]',
      'note.txt': 'from a file',
    });
    expect((await press.print(paperOf(note('x')))).length).toBeGreaterThan(1000);
  });
});

test('the file is PDF/A-3b, carries its data, and is the same each time', async () => {
  const press = await testPress();
  const paper = paperOf(note('One 一'));
  const pdf = await press.print(paper);
  const text = Buffer.from(pdf).toString('latin1');
  expect(text).toContain('pdfaid:part>3');
  expect(text).toContain('pdfaid:conformance>B');
  expect(text).toContain('data.json');
  expect(await press.print(paper)).toEqual(pdf);
  expect(await (await testPress()).print(paper)).toEqual(pdf);
});

test('a character without a glyph is named by the press and printed as its code', async () => {
  const press = await testPress();
  const paper = paperOf(note('名 䶮 and 😀'));
  expect([...press.missing(paper)]).toEqual(['䶮', '😀']);
  const pdf = await press.print(paper);
  if (hasPoppler) expect(textOf(pdf)).toContain('名 [U+4DAE] and [U+1F600]');
});

test('an address or a name of ten thousand characters ends on a page, not in the margin', async () => {
  const press = await testPress();
  const pdf = await press.print(paperOf(note('W'.repeat(10_000))));
  if (!hasPoppler) return;
  for (const page of pagesOf(pdf)) expect(ink(page, 0.985, 0, 1, 1)).toBe(0);
});

if (!hasPoppler)
  process.stderr.write(
    'pdftoppm is missing: the pages are NOT looked at (apt-get install poppler-utils)\n',
  );

describe.runIf(hasPoppler)('what is on the page', () => {
  const shipment = soundShipment({
    lines: Array.from({ length: 60 }, (_, i) => ({
      sku: `P-${i}`,
      quantity: '24',
      ...(i % 9 === 0 ? { freeOfCharge: 'true' as const } : {}),
    })),
    sscc: { companyPrefix: '9524000', firstSerial: '1' },
    lithium: { packingInstruction: '967', section: 'II' },
  });
  const products = shipment.lines.map(({ sku }, i) =>
    soundProduct(
      sku,
      i === 0
        ? { contains_battery: true, un_number: '3481', battery_wh: '4', un38_3_report: 'R-1' }
        : {},
    ),
  );
  const consignment = workedOut(shipment, products);
  const facts = soundFacts(shipment);

  test.each(DOCUMENT_KINDS.map((kind) => [kind.type, kind] as const))(
    '%s: both titles are there in ink, nothing stands in the margins, pages are counted',
    async (_, kind) => {
      const press = await testPress();
      const [paper] = kind.fill(consignment, facts);
      if (paper === undefined) throw new TypeError(`${kind.type} makes no paper`);
      const pdf = await press.print(paper);
      const pages = pagesOf(pdf, 60);
      const text = textOf(pdf);
      if (paper.size === 'a4')
        expect(text.replace(/\s/g, '')).toContain(paper.title.zh.replace(/\s/g, ''));
      expect(text).toContain(`Page ${pages.length} of ${pages.length}`);
      for (const page of pages) {
        expect(ink(page)).toBeGreaterThan(0.001);
        expect(ink(page, 0, 0, 0.03, 1)).toBe(0);
        expect(ink(page, 0.985, 0, 1, 1)).toBe(0);
        expect(ink(page, 0, 0.99, 1, 1)).toBe(0);
      }
    },
    30_000,
  );

  test('Chinese characters are drawn, each as itself', async () => {
    const press = await testPress();
    const drawn = async (text: string) => {
      const [page] = pagesOf(await press.print(paperOf([{ is: 'big', lines: [text] }])), 150);
      if (page === undefined) throw new TypeError('no page');
      return {
        share: ink(page, 0.05, 0.05, 0.95, 0.2),
        grey: Buffer.from(page.grey).toString('base64'),
      };
    };
    const [blank, one, ten, other] = [
      await drawn(' '),
      await drawn('国'),
      await drawn('国国国国国国国国国国'),
      await drawn('圆'),
    ];
    expect(one.share).toBeGreaterThan(blank.share);
    const grown = (ten.share - blank.share) / (one.share - blank.share);
    expect(grown).toBeGreaterThan(9);
    expect(grown).toBeLessThan(11);
    expect(other.grey).not.toBe(one.grey);
  });

  test('every page of a long table repeats its head, and every line is printed once', async () => {
    const press = await testPress();
    const kind = DOCUMENT_KINDS.find(({ type }) => type === 'commercial-invoice');
    const [paper] = kind?.fill(consignment, facts) ?? [];
    if (paper === undefined) throw new TypeError('no invoice');
    const text = textOf(await press.print(paper));
    const row = /Dark chocolate bar (P-\d+)/g;
    const pages = text.split('\f').filter((page) => page.match(row) !== null);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('商品编码');
    const printed = Array.from(text.matchAll(row), ([, sku]) => sku);
    expect(printed).toEqual(shipment.lines.map(({ sku }) => sku));
  });
});
