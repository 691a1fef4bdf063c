import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileScreens, type Screen, type Shape } from '../../src/catalog/screen.ts';

const someDigits = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 4 });
const characters = fc.string({
  unit: fc.constantFrom(...'0123456789.-abcXY|#]\\^ é黑'),
  maxLength: 6,
});

const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.constant<Shape>({ is: 'anything' }),
  fc.constant<Shape>({ is: 'nothing' }),
  fc.record({
    is: fc.constant('digits' as const),
    lengths: someDigits,
    checkDigit: fc.boolean(),
  }),
  fc.record({
    is: fc.constant('digits' as const),
    lengths: someDigits,
    first: fc.constantFrom('0', '345678', '123456789'),
  }),
  fc.record({
    is: fc.constant('decimal' as const),
    from: fc.constantFrom(0, 1e-9, 5),
    to: fc.constantFrom(10, 100, 1e12),
    decimals: fc.integer({ min: 0, max: 15 }),
  }),
  fc.record({
    is: fc.constant('one-of' as const),
    values: fc.array(fc.constantFrom('EUR', 'USD', 'BE', '1', '12', '1.5'), { maxLength: 4 }),
  }),
  fc.record({
    is: fc.constant('text' as const),
    longest: fc.integer({ min: 0, max: 20 }),
    shortest: fc.integer({ min: 0, max: 4 }),
    without: characters,
    notFirst: characters,
  }),
);

const screen: fc.Arbitrary<Screen> = fc.record({ empty: fc.boolean(), shape });

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.'), maxLength: 16 }),
  fc.constantFrom('', 'EUR', 'USD', 'BE', '5412345000013', '1.5', '.5', '5.', '1e5', '0x1', ' 1'),
);

test('merged screens pass just what each of them passes', () => {
  fc.assert(
    fc.property(fc.array(screen, { maxLength: 5 }), value, (screens, text) => {
      const apart = screens.every((one) => compileScreens([one])(text));
      expect(compileScreens(screens)(text)).toBe(apart);
    }),
    { numRuns: 3000 },
  );
});

test('digits with a check digit pass only where it is right', () => {
  const good = compileScreens([
    { empty: false, shape: { is: 'digits', lengths: [8, 13], checkDigit: true } },
  ]);
  const values = [
    '5412345000013',
    '96385074',
    '5412345000014',
    '541234500001',
    '５４１２３４５０００１３',
  ];
  expect(values.filter(good)).toEqual(['5412345000013', '96385074']);
});

test('a decimal is digits with one point inside a range', () => {
  const good = compileScreens([
    { empty: true, shape: { is: 'decimal', from: 0, to: 100, decimals: 2 } },
  ]);
  const refused = ['.5', '5.', '1e1', '-1', '+1', '1,5', '1.234', '100.01', '0x1', ' 1', '１'];
  expect(['', '0', '100', '99.99', '007'].filter(good)).toHaveLength(5);
  expect(refused.filter(good)).toEqual([]);
});
