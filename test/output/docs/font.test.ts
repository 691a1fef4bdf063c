import { describe, expect, test } from 'vitest';
import { readFont } from '../../../src/output/docs/font.ts';
import { missingCharacters, named } from '../../../src/output/docs/glyphs.ts';
import { FONTS } from '../../support/press.ts';

test('the fonts that ship draw GB 2312 and every Latin, Greek and Cyrillic letter of Europe', () => {
  expect(FONTS.map(({ family }) => family)).toEqual([
    'Noto Sans SC',
    'Noto Sans SC',
    'Noto Sans',
    'Noto Sans',
  ]);
  const text = 'Aéœß€①㎡中国啊齄，。（）【】“”—…×·ŁódźŘíčanyŐűĞışĀķģțΑθήναСофияў';
  expect([...missingCharacters(text, FONTS)]).toEqual([]);
  expect(FONTS[0]?.has(0x4dae)).toBe(false);
});

test('missing characters are found wherever they stand, and named in their place', () => {
  const value = { a: ['x', { b: '龘y' }], c: 1, d: null };
  const missing = missingCharacters(value, FONTS);
  expect([...missing]).toEqual(['龘']);
  expect(named(value, missing)).toEqual({ a: ['x', { b: '[U+9F98]y' }], c: 1, d: null });
});

describe('a file that is no font is refused with what to do', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['text', new TextEncoder().encode('hello, this is a text and no font at all')],
    ['a web font', new TextEncoder().encode('wOF2'.padEnd(64, '\0'))],
    ['cut off', FONTS[0]?.bytes.slice(0, 500) ?? new Uint8Array()],
  ])('%s', (_, bytes) => {
    expect(() => readFont(bytes, 'f.ttf')).toThrow('f.ttf is no font that can be used.');
  });
});
