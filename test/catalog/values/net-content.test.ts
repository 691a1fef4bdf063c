import { expect, test } from 'vitest';
import { readNetContent } from '../../../src/catalog/values/net-content.ts';

test('weights are read in kilograms, volumes in litres, packs multiplied out', () => {
  const read = Object.entries({
    '100 g': { kg: 0.1 },
    '100克': { kg: 0.1 },
    '1,5 kg': { kg: 1.5 },
    '净含量：250克': { kg: 0.25 },
    '℮ 75 cl': { l: 0.75 },
    '330 ml': { l: 0.33 },
    '6 x 33 cl': { l: 1.98 },
    '6×330毫升': { l: 1.98 },
    '50g*4': { kg: 0.2 },
  });
  for (const [text, wanted] of read) {
    const content = readNetContent(text);
    if (typeof content === 'string') throw new Error(`${text}: ${content}`);
    for (const [unit, amount] of Object.entries(wanted))
      expect(content[unit === 'kg' ? 'kg' : 'l'], text).toBeCloseTo(amount, 9);
  }
});

test('pieces and lengths are read without a weight', () => {
  for (const text of ['24 pieces', '24个', '10 m', '12 pcs'])
    expect(readNetContent(text)).toEqual({});
});

test('a content without number or unit is named', () => {
  expect(readNetContent('see pack')).toBe('no-number');
  expect(readNetContent('100')).toBe('no-unit');
});
