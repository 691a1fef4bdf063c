import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSscc } from '../../src/documents/identifiers.ts';
import { planPacking, ssccFrom } from '../../src/documents/packing.ts';
import { soundProduct } from '../support/shipments.ts';

test('a plan packs every unit once, in full cartons and at most one part carton', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 500 }),
      (units, per) => {
        const product = soundProduct('A-1', { units_per_carton: per });
        const { packages } = planPacking(
          [{ sku: 'A-1', quantity: String(units), product }],
          'none',
        );
        const packed = packages.map(
          ({ count, contents }) => Number(count) * Number(contents[0]?.quantity),
        );
        expect(packed.reduce((a, b) => a + b, 0)).toBe(units);
        expect(packages.length).toBeLessThanOrEqual(2);
      },
    ),
  );
});

test('a part carton weighs its units and the empty carton', () => {
  const product = soundProduct('A-1');
  const { packages } = planPacking([{ sku: 'A-1', quantity: '25', product }], 'none');
  // 3.1 less 24 × 0.112 leaves 0.412 for the carton; one unit more makes 0.524.
  expect(packages.map(({ grossKg }) => grossKg)).toEqual(['3.1', '0.524']);
});

test('every SSCC given out passes its check', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000_000, max: 9_999_999_999 }),
      fc.integer({ min: 1, max: 999_999 }),
      (prefix, serial) => {
        expect(isSscc(ssccFrom(String(prefix), BigInt(serial)))).toBe(true);
      },
    ),
  );
});

test('half a unit cannot be packed, and no catalog column is blamed for it', () => {
  const product = soundProduct('A-1');
  const { lacking } = planPacking([{ sku: 'A-1', quantity: '0.5', product }], 'none');
  expect(lacking).toEqual([{ sku: 'A-1', quantity: '0.5' }]);
});

test('a serial too long for the prefix makes no SSCC, rather than a shortened one', () => {
  expect(isSscc(ssccFrom('9524000001', 999_999n))).toBe(true);
  expect(isSscc(ssccFrom('9524000001', 1_000_000n))).toBe(false);
});
