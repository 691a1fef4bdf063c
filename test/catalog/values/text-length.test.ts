import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counting, fitting, lengthOf } from '../../../src/catalog/values/text-length.ts';

test('a Chinese character is one character and two bytes, a letter one of each', () => {
  expect(lengthOf('比利时abc', 'gbk-bytes')).toBe(9);
  expect(lengthOf('比利时abc', 'characters')).toBe(6);
  expect(lengthOf('é🍫', 'gbk-bytes')).toBe(4);
  expect(lengthOf('', 'gbk-bytes')).toBe(0);
});

test('what fits is cut between signs, never within one', () => {
  expect(fitting('比利时巧克力', 5, 'gbk-bytes')).toBe('比利');
  expect(fitting('比利时 100克', 7, 'gbk-bytes')).toBe('比利时');
  expect(fitting('巧克力👨‍👩‍👧', 7, 'gbk-bytes')).toBe('巧克力');
});

test('what fits is a beginning of the text and never longer than allowed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.nat(60),
      fc.constantFrom<Counting>('characters', 'gbk-bytes'),
      (text, longest, counting) => {
        const fits = fitting(text, longest, counting);
        expect(text.startsWith(fits)).toBe(true);
        expect(lengthOf(fits, counting)).toBeLessThanOrEqual(longest);
        if (lengthOf(text, counting) <= longest) expect(fits).toBe(text.trimEnd());
      },
    ),
  );
});
