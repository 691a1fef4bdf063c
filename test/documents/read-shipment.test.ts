import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readShipment } from '../../src/documents/read-shipment.ts';

const EXAMPLE = readFileSync('examples/shipment.yaml', 'utf8');
const complaints = (text: string) =>
  readShipment(text, 's.yaml').issues.map(({ line, position, field, message, hint }) => ({
    at: `${line}:${position}`,
    field,
    message,
    hint,
  }));

test('the example is a shipment', () => {
  expect(readShipment(EXAMPLE, 's.yaml').shipment?.reference).toBe('SH-2026-014');
});

test('amounts keep the decimals they are written with', () => {
  const { shipment } = readShipment(EXAMPLE, 's.yaml');
  expect(shipment?.charges?.insurance).toBe('24.60');
});

test('a complaint points at the value, and a missing one at the group around it', () => {
  const text = EXAMPLE.replace('date: 2026-12-04', 'date: 2026-02-30').replace(
    '  currency: EUR\n',
    '',
  );
  const line = text.split('\n').findIndex((row) => row.startsWith('date:')) + 1;
  const terms = text.split('\n').findIndex((row) => row.startsWith('terms:')) + 2;
  expect(complaints(text)).toEqual([
    expect.objectContaining({ at: `${line}:7`, field: 'date' }),
    expect.objectContaining({
      at: `${terms}:3`,
      field: 'terms.currency',
      message: 'currency is missing.',
    }),
  ]);
});

test('a mistyped name or value gets a suggestion', () => {
  expect(complaints(EXAMPLE.replace('buyer:', 'buier:'))).toContainEqual(
    expect.objectContaining({ field: 'buier', hint: 'Did you mean buyer?' }),
  );
  expect(complaints(EXAMPLE.replace('quantity: 480', 'quantitiy: 480'))).toContainEqual(
    expect.objectContaining({ field: 'lines[0].quantitiy', hint: 'Did you mean quantity?' }),
  );
  expect(complaints(EXAMPLE.replace('incoterm: CIP', 'incoterm: CFI'))).toContainEqual(
    expect.objectContaining({ field: 'terms.incoterm' }),
  );
});

test('the country code NO is Norway and not a no', () => {
  const { shipment } = readShipment(EXAMPLE.replace('country: BE', 'country: NO'), 's.yaml');
  expect(shipment?.seller.country).toBe('NO');
});

test('broken YAML, an empty file, a list and endless aliases are complaints with a place', () => {
  const bomb = `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}`;
  for (const text of ['a: [1\nb', '', '- 1', bomb, 'terms: 5', '\u0000'])
    expect(complaints(text)[0]?.at).toMatch(/^\d+:\d+$/);
});

test('a complaint quotes what stands there, and an empty value may go', () => {
  const text = EXAMPLE.replace('quantity: 480', 'quantity: many')
    .replace('  country: CN', '  country: ZZ')
    .replace('  vat: BE0123456749', '  vat: ""');
  expect(complaints(text).map(({ message }) => message)).toEqual([
    'vat is empty.',
    'country is no two-letter country code such as BE: “ZZ”.',
    'quantity is no plain number such as 12.50: “many”.',
  ]);
  expect(complaints(text)[0]?.hint).toBe('Fill it in, or delete the line if there is none.');
});

test('a fault of YAML is said once, with its place beside it', () => {
  const [fault] = complaints(EXAMPLE.replace('  incoterm: CIP', '\tincoterm: CIP'));
  expect(fault?.message).toBe('This is no valid YAML: Tabs are not allowed as indentation.');
});

test('aliases that grow without end are refused by their name', () => {
  const rows = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 9; i++)
    rows.push(`a${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ')}]`);
  expect(complaints(rows.join('\n'))[0]?.message).toContain('aliases');
});
