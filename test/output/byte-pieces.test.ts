import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytePieces } from '../../src/output/byte-pieces.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(90_000))
    .map(([one, times]) => one.repeat(Math.ceil(times / one.length))),
);

test('the pieces together are the text, whatever its signs and lengths, and none is changed later', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const handed: { readonly bytes: Uint8Array; readonly copy: string }[] = [];
      const pieces = bytePieces((bytes) => {
        handed.push({ bytes, copy: Buffer.from(bytes).toString() });
      });
      for (const one of texts) pieces.put(one);
      pieces.flush();
      expect(handed.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
        handed.map(({ copy }) => copy),
      );
      expect(handed.map(({ copy }) => copy).join('')).toBe(texts.join(''));
    }),
    { numRuns: 40 },
  );
});

test('an empty text hands on nothing', () => {
  const pieces = bytePieces(() => expect.unreachable());
  pieces.put('');
  pieces.flush();
});
