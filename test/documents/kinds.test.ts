import { describe, expect, test } from 'vitest';
import { checklistOf } from '../../src/documents/checklist.ts';
import type { Facts } from '../../src/documents/document-kind.ts';
import { filledElements, missingElements } from '../../src/documents/elements.ts';
import { EXTERNAL_PAPERS } from '../../src/documents/external-papers.ts';
import { DOCUMENT_KINDS } from '../../src/documents/kinds/index.ts';
import type { Paper } from '../../src/documents/paper.ts';
import type { Shipment } from '../../src/documents/shipment.ts';
import { statutoryQuantity } from '../../src/documents/statutory-quantity.ts';
import { soundFacts, soundProduct, soundShipment, workedOut } from '../support/shipments.ts';

function paper(type: string, consignment = workedOut(), facts: Partial<Facts> = {}): Paper {
  const kind = DOCUMENT_KINDS.find((one) => one.type === type);
  const [first] = kind?.fill(consignment, { ...soundFacts(), ...facts }) ?? [];
  if (first === undefined) throw new TypeError(`no ${type}`);
  return first;
}

const textOf = (value: unknown) => JSON.stringify(value);

describe('a Chinese label follows the edition of the day', () => {
  const label = (asOf: string, productionDate?: string) =>
    textOf(
      paper(
        'chinese-label',
        workedOut(
          soundShipment({
            lines: [{ sku: 'A-1', quantity: '24', ...(productionDate ? { productionDate } : {}) }],
          }),
        ),
        { asOf },
      ).status,
    );
  test('GB 7718-2011 up to 2027-03-15, the 2025 edition after', () => {
    expect(label('2027-03-15')).toContain('GB 7718-2011');
    expect(label('2027-03-16')).toContain('GB 7718-2025');
  });
  test('food made before the change keeps the old edition', () => {
    expect(label('2027-05-01', '2027-03-01')).toContain('GB 7718-2011');
  });
  test('allergens are required from the 2025 edition on', () => {
    const missing = (asOf: string) =>
      textOf(paper('chinese-label', workedOut(), { asOf }).blocks).includes('致敏物质 (Allergens)');
    expect(missing('2026-12-04')).toBe(false);
    expect(missing('2027-04-01')).toBe(true);
  });
  test('what is not in Chinese is marked for translation, codes and numbers are not', () => {
    const product = soundProduct('A-1', {
      ingredients: 'sugar, cocoa',
      gacc_reg_no: 'CBEL20260000000101',
    });
    const text = textOf(
      paper(
        'chinese-label',
        workedOut(soundShipment({ lines: [{ sku: 'A-1', quantity: '1' }] }), [product]),
      ).blocks,
    );
    expect(text).toContain('sugar, cocoa\\n【须译成中文');
    expect(text).not.toContain('CBEL20260000000101\\n【');
  });
});

test('the invoice never claims a preference, and says origin, exemption and free goods', () => {
  const shipment = soundShipment({
    lines: [
      { sku: 'A-1', quantity: '48' },
      { sku: 'B-2', quantity: '1', freeOfCharge: 'true' },
    ],
  });
  const text = textOf(paper('commercial-invoice', workedOut(shipment)));
  expect(text).not.toMatch(/preferential treatment|EUR\.1|REX/);
  expect(text).toContain('non-preferential origin');
  expect(text).toContain(
    'Article 146 of Directive 2006/112/EC; Article 39 of the Belgian VAT Code',
  );
  expect(text).toContain('value is stated for customs purposes only');
});

test('the forwarder is told who files the export declaration, and in whose name', () => {
  const said = (changes: Partial<Shipment>) =>
    textOf(paper('shippers-instruction', workedOut(soundShipment(changes))).blocks);
  const { terms, export: given } = soundShipment();
  expect(said({})).toContain('The forwarder files the EU export declaration in the shipper’s name');
  expect(said({ export: { ...given, representation: 'indirect' } })).toContain('in its own name');
  const agent = { country: 'BE', name: 'Douanehuis Voorbeeld BV' };
  expect(said({ export: { ...given, agent } })).toContain(
    'Douanehuis Voorbeeld BV files the EU export declaration',
  );
  const exw = { ...terms, incoterm: 'EXW' as const };
  expect(said({ terms: exw, export: undefined })).toContain('By the buyer’s agent');
  expect(said({ terms: exw })).toContain('The forwarder files');
});

test('the packing list names no prices', () => {
  expect(textOf(paper('packing-list'))).not.toMatch(/"price"|"amount"|EUR/);
});

test('the contract says that it is a template, and carries the user’s own clauses', () => {
  const shipment = soundShipment({ clauses: [{ title: 'Samples', text: 'Two are kept.' }] });
  const text = textOf(paper('sales-contract', workedOut(shipment)));
  expect(text).toContain('Template, not legal advice');
  expect(text).toContain('Two are kept.');
});

test('papers that are due only for some goods are not offered for others', () => {
  const due = (changes: Partial<Shipment>, products = [soundProduct('A-1'), soundProduct('B-2')]) =>
    DOCUMENT_KINDS.filter(
      (kind) => kind.due(workedOut(soundShipment(changes), products), '2026-12-04').due,
    ).map(({ type }) => type);
  expect(due({})).not.toContain('lithium-statement');
  expect(due({}, [soundProduct('A-1', { contains_battery: true }), soundProduct('B-2')])).toContain(
    'lithium-statement',
  );
  expect(due({})).toContain('chinese-label');
  expect(due({ regime: 'cbec-bonded' })).not.toContain('chinese-label');
  expect(due({ regime: 'postal' })).not.toContain('import-declaration-draft');
  const lamps = ['A-1', 'B-2'].map((sku) => soundProduct(sku, { hs_code: '94052100' }));
  expect(due({}, lamps)).not.toContain('chinese-label');
});

test('declaration elements come from catalog and shipment, and the missing ones are named', () => {
  const names = [
    '品名（中文及外文名称）',
    '品牌（中文或外文名称）',
    '可可含量',
    'GTIN码',
    '形状（条状、块状）',
  ].map((zh) => ({ zh }));
  const shipment = soundShipment({
    lines: [{ sku: 'A-1', quantity: '1', elements: { 形状: '块状' } }],
  });
  const [line] = workedOut(shipment, [soundProduct('A-1')]).lines;
  if (line === undefined) throw new TypeError('no line');
  expect(missingElements(line, names)).toEqual(['可可含量']);
  const values = new Map(filledElements(line, names).map(({ name, value }) => [name, value]));
  expect(values.get('形状（条状、块状）')).toBe('块状');
  expect(values.get('GTIN码')).toBe('9524000010018');
  const [other] = workedOut(shipment, [soundProduct('A-1', { elements: '可可含量=70%' })]).lines;
  expect(other && missingElements(other, names)).toEqual([]);
});

test.each([
  ['千克', '4.8'],
  ['克', '4800'],
  ['升', '24'],
  ['件', '48'],
  ['个', '96'],
  ['平方米', undefined],
])('48 packs of two count in %s as %s', (unit, expected) => {
  const product = soundProduct('A-1', { volume_l: '0.5', pieces_per_pack: 2 });
  const [line] = workedOut(soundShipment({ lines: [{ sku: 'A-1', quantity: '48' }] }), [
    product,
  ]).lines;
  expect(line && statutoryQuantity(line, unit)).toBe(expected);
});

test('the checklist says unknown where it does not know, and never leaves a source out', () => {
  const entries = checklistOf(workedOut(soundShipment({ regime: 'cbec-bonded' })), '2026-12-04');
  expect(entries.find(({ name }) => name.startsWith('GACC'))?.needed).toBe('unknown');
  for (const { source, issuedBy, filedBy, where } of [...entries, ...EXTERNAL_PAPERS])
    expect([source.title, source.publisher, issuedBy, filedBy, where]).not.toContain('');
});

test('a thousand packages have a label each; above that, packages alike share one', () => {
  const labels = (quantity: string) =>
    paper(
      'shipping-marks',
      workedOut(soundShipment({ lines: [{ sku: 'A-1', quantity }] })),
    ).blocks.filter(({ is }) => is === 'big').length;
  expect(labels(String(24 * 1000))).toBe(1000);
  expect(labels(String(24 * 1000 + 1))).toBe(2);
});
