import { expect, test } from 'vitest';
import { hsDigits } from '../../../src/catalog/values/hs-code.ts';

test('plain, dotted and spaced codes give their digits', () => {
  const plain = ['18063200', '1806.32.00', '1806.3200', '1806 32 00'];
  for (const text of plain) expect(hsDigits(text), text).toBe('18063200');
  expect(hsDigits('1806.32')).toBe('180632');
  expect(hsDigits('1806.32.00.90')).toBe('1806320090');
});

test('other lengths, other signs and dots at other places give nothing', () => {
  const wrong = [
    '',
    '18',
    '180',
    '1806320',
    '18.06.32.00',
    '180632.00',
    '1806..3200',
    '1806.32 00',
  ];
  for (const text of [...wrong, '1806-32-00', '１８０６３２００', '1806320O', '18063200901'])
    expect(hsDigits(text), text).toBeUndefined();
});
