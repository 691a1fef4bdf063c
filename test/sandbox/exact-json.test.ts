import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExact, writeExact } from '../../src/sandbox/exact-json.ts';

test('an id of 64 bits comes back digit for digit, as text', () => {
  expect(parseExact('{"id":9007199254740993,"minus":-9100000000000000001}')).toEqual({
    id: '9007199254740993',
    minus: '-9100000000000000001',
  });
  expect(parseExact('[9100000000000000001, 12]')).toEqual(['9100000000000000001', 12]);
});

test('digits inside of text, fractions and exponents are left alone', () => {
  const text =
    '{"a":"x 9100000000000000001 \\" 9100000000000000001","b":0.12345678901234567,"c":1.5e10}';
  expect(parseExact(text)).toEqual(JSON.parse(text));
});

test('what has no large integer is read as JSON reads it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const plain: unknown = JSON.parse(text);
      if (/(?<![\d.])-?\d{16,}/.test(text)) return;
      expect(parseExact(text)).toEqual(plain);
    }),
  );
});

test('what is no JSON is refused', () => {
  for (const text of ['', '{', '"a', '9100000000000000001x', '{"a":9100000000000000001,}'])
    expect(() => parseExact(text)).toThrow(SyntaxError);
});

test('a bigint is written as a bare number, and the rest as JSON writes it', () => {
  expect(writeExact({ id: 9_100_000_000_000_000_001n, none: undefined, list: [1n, null] })).toBe(
    '{"id":9100000000000000001,"list":[1,null]}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(writeExact(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
