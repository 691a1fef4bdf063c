import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runChecks } from '../../src/documents/checks/index.ts';
import { DOCUMENT_KINDS } from '../../src/documents/kinds/index.ts';
import type { Shipment } from '../../src/documents/shipment.ts';
import { consignmentOf } from '../../src/documents/work-out.ts';
import {
  placed,
  soundFacts,
  soundProduct,
  soundShipment,
  workedOut,
} from '../support/shipments.ts';

const CURRENCIES = ['EUR', 'USD', 'CNY', 'JPY', 'KWD'] as const;

const price = fc
  .tuple(fc.nat(9999), fc.nat(9999))
  .map(([whole, part]) => `${whole + 1}.${part.toString().padStart(4, '0')}`);

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 5000 }).map(String),
  price,
  discountPercent: fc.option(fc.integer({ min: 0, max: 100 }).map(String), { nil: undefined }),
  freeOfCharge: fc.option(fc.constant('true' as const), { nil: undefined }),
});

const amount = fc
  .nat(1_000_000)
  .map((minor) => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`);

const shipments = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 30 }),
    currency: fc.constantFrom(...CURRENCIES),
    freight: amount,
    insurance: amount,
    discountPercent: fc.integer({ min: 0, max: 15 }).map(String),
    included: fc.constantFrom('true' as const, 'false' as const),
  })
  .map(({ lines, currency, ...charges }): Shipment => {
    const base = soundShipment();
    return {
      ...base,
      terms: { ...base.terms, currency },
      charges,
      lines: lines.map((one, i) => ({ ...one, sku: `P-${i}` })),
    };
  });

test('in every random shipment the papers name the same amounts, weights and quantities', () => {
  fc.assert(
    fc.property(shipments, (shipment) => {
      const products = shipment.lines.map(({ sku }) => soundProduct(sku));
      const { consignment, complaints } = consignmentOf(shipment, placed(products), new Map());
      expect(complaints).toEqual([]);
      const facts = soundFacts(shipment);
      const data = DOCUMENT_KINDS.filter(({ type }) =>
        [
          'commercial-invoice',
          'sales-contract',
          'packing-list',
          'import-declaration-draft',
          'proforma',
        ].includes(type),
      ).flatMap((kind) => kind.fill(consignment, facts).map((paper) => paper.data));
      const seen = (key: string) =>
        new Set(data.flatMap((of) => (key in of ? [JSON.stringify(of[key])] : [])));
      for (const key of ['totals', 'packages', 'terms', 'seller', 'buyer'])
        expect(seen(key).size).toBe(1);
      expectSums(consignment);
      expect(runChecks(consignment, facts).filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
    }),
    { numRuns: 60 },
  );
});

/** Reckoned by another way: whole minor units, added up one by one. */
function expectSums({ lines, totals, packages }: ReturnType<typeof workedOut>): void {
  let goods = 0n;
  let free = 0n;
  for (const { amount: of, free: gratis } of lines) {
    goods += of.minor;
    if (gratis) free += of.minor;
  }
  expect(totals.goods.minor).toBe(goods);
  expect(totals.free.minor).toBe(free);
  const charges = totals.charges.reduce((all, { amount: of }) => all + of.minor, 0n);
  expect(totals.payable.minor).toBe(
    goods - free - totals.discount.minor + (totals.chargesIncluded ? 0n : charges),
  );
  for (const { sku, quantity } of lines) {
    const packed = packages.flatMap(({ contents, count }) =>
      contents.filter((one) => one.sku === sku).map((one) => BigInt(one.quantity) * BigInt(count)),
    );
    expect(packed.reduce((all, one) => all + one, 0n)).toBe(BigInt(quantity));
  }
  expect(packages.map(({ from }) => from)).toEqual(
    packages.map((_, i) => 1 + packages.slice(0, i).reduce((all, { count }) => all + count, 0)),
  );
}

test('a line is rounded once, half up, to the minor unit of its currency', () => {
  const of = (currency: 'EUR' | 'JPY', quantity: string, at: string) => {
    const base = soundShipment();
    const shipment = {
      ...base,
      terms: { ...base.terms, currency },
      lines: [{ sku: 'A-1', quantity, price: at }],
    };
    return workedOut(shipment).lines[0]?.amount.minor;
  };
  expect(of('EUR', '3', '0.3350')).toBe(101n);
  expect(of('EUR', '1', '0.005')).toBe(1n);
  expect(of('JPY', '3', '0.5')).toBe(2n);
});

test('a product that is not in the catalog, has no price or no carton is complained of', () => {
  const codes = (products: ReturnType<typeof soundProduct>[]) =>
    consignmentOf(soundShipment(), placed(products), new Map()).complaints.map(
      ({ code, sku }) => `${code} ${sku}`,
    );
  expect(codes([soundProduct('A-1')])).toEqual(['DX18 B-2']);
  expect(codes([soundProduct('A-1'), soundProduct('B-2', { currency: 'USD' })])).toEqual([
    'DX19 B-2',
  ]);
  const { units_per_carton: _, ...loose } = soundProduct('B-2');
  expect(codes([soundProduct('A-1'), loose])).toEqual(['DX20 B-2']);
});
