import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { columnsOf, cutToWidth, wrapText } from '../../src/output/wrap.ts';

test('words go to the next line whole, Chinese between characters, long words are cut', () => {
  expect(wrapText('the check digit should be 9', 12)).toEqual([
    'the check',
    'digit should',
    'be 9',
  ]);
  expect(wrapText('黑巧克力七成可可', 8)).toEqual(['黑巧克力', '七成可可']);
  expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('no line is wider than asked for and no character is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '黑', '。', 'é', '👩‍🔬') }),
      fc.integer({ min: 4, max: 40 }),
      (text, width) => {
        const lines = wrapText(text, width);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      },
    ),
  );
});

test('a text that does not fit ends in an ellipsis, measured in columns', () => {
  expect(cutToWidth('黑巧克力', 5)).toBe('黑巧…');
  expect(cutToWidth('plain', 5)).toBe('plain');
  expect(columnsOf(cutToWidth('x'.repeat(1_000_000), 60))).toBe(60);
});
