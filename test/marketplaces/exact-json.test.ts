import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText, objectIn, parseExact, writeExact } from '../../src/marketplaces/exact-json.ts';

test('ids of 19 digits and prices keep every digit', () => {
  expect(parseExact('{"id": 1600123456789012345, "price": 8.50, "e": -1.5e3, "t": "12"}')).toEqual({
    id: '1600123456789012345',
    price: '8.50',
    e: '-1.5e3',
    t: '12',
  });
});

test('text is never taken for a number, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (texts) => {
      expect(parseExact(JSON.stringify(texts))).toEqual(texts);
    }),
  );
});

test('numbers are written digit by digit; what is undefined is left out', () => {
  const value = { id: numberText('1600123456789012345'), p: [numberText('8.50')], no: undefined };
  expect(writeExact(value)).toBe('{"id":1600123456789012345,"p":[8.50]}');
});

test.each(['', '<html>', '{"a":', '[1]', '1', '{"a":1}{"a":1}'])('%j is no object', (text) => {
  expect(objectIn(new TextEncoder().encode(text))).toBeUndefined();
});
