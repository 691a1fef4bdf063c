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
