import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENCODINGS } from '../../../src/catalog/read/encoding/encoding-names.ts';
import { lenientDecoder } from '../../../src/catalog/read/encoding/lenient-decoder.ts';
import { encoderFor } from '../../../src/catalog/rewrite/encoder.ts';

const SIGNS: Readonly<Record<string, string>> = {
  gb18030: '巧克力€😀ḿé𠀀',
  big5: '巧克力',
  shift_jis: 'チョコ日本',
  'euc-kr': '초콜릿',
  'windows-1250': 'čokoláda',
  'windows-1251': 'Шоколад',
  'windows-1252': 'é€’',
  'iso-8859-15': 'é€',
  macintosh: 'é€’',
};

test.each(ENCODINGS)('text written in %s is read back as it was', (encoding) => {
  const encode = encoderFor(encoding);
  const signs = [...(SIGNS[encoding] ?? '巧é€😀'), ...'aZ09,;"\'\r\n\t'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs)), (characters) => {
      const text = characters.join('');
      const decoder = lenientDecoder(encoding);
      expect(decoder.decode(encode(text)) + decoder.end()).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test('GB 18030 counts through all planes', () => {
  const encode = encoderFor('gb18030');
  for (const code of [0x10000, 0x1f36b, 0x20000, 0x2ffff, 0x10ffff]) {
    const character = String.fromCodePoint(code);
    expect(new TextDecoder('gb18030').decode(encode(character))).toBe(character);
  }
});
