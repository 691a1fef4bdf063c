import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyIndex } from '../../../src/catalog/values/key-index.ts';

const key = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', minLength: 20, maxLength: 60 }),
  fc.constantFrom(
    'a',
    'A',
    'https://example.com/pictures/a-very-long-address-of-a-picture-1.jpg',
    'https://example.com/pictures/a-very-long-address-of-a-picture-2.jpg',
  ),
);

test('it tells the first line of a key that comes again, as a map would', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 3000 }), (keys) => {
      const index = keyIndex();
      const map = new Map<string, number>();
      for (const [i, text] of keys.entries()) {
        expect(index.firstLine(text, i + 2)).toBe(map.get(text));
        if (!map.has(text)) map.set(text, i + 2);
      }
    }),
    { numRuns: 30 },
  );
});

test('a hundred thousand keys that differ in one place are all new', () => {
  const index = keyIndex();
  const known = Array.from({ length: 100_000 }, (_, i) =>
    index.firstLine(`https://example.com/pictures/article-number-${i}-front.jpg`, i + 1),
  );
  expect(known.filter((line) => line !== undefined)).toEqual([]);
  expect(index.firstLine('https://example.com/pictures/article-number-77-front.jpg', 5)).toBe(78);
});
