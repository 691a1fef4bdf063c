import {
  compare,
  type Fraction,
  fraction,
  minus,
  ONE,
  percent,
  plus,
  times,
  toPlain,
  ZERO,
} from '../../fraction.ts';
import type { Consignment } from '../consignment.ts';
import { BROKERS, type DocumentCheck, type Found } from './check.ts';

/** X3: by SKU, packages hold what is invoiced, and that is what was agreed. */
export const quantityDiffers: DocumentCheck = {
  code: 'DX03',
  name: 'quantity-differs',
  severity: 'error',
  title: 'By SKU, packages hold what the invoice says, and the invoice what the contract says.',
  source: BROKERS,
  check: (consignment) => [...packed(consignment), ...agreedQuantities(consignment)],
};

function packed(consignment: Consignment): readonly Found[] {
  const { lines, packages, planned } = consignment;
  // A plan that cannot be made is complained of by itself.
  if (planned) return [];
  const invoiced = bySku(lines);
  const inside = bySku(
    packages.flatMap(({ contents, count }) =>
      contents.map(({ sku, quantity }) => ({ sku, quantity, count })),
    ),
  );
  const skus = [...new Set([...invoiced.keys(), ...inside.keys()])];
  return skus.flatMap((sku): readonly Found[] => {
    const here = invoiced.get(sku) ?? ZERO;
    const there = inside.get(sku) ?? ZERO;
    if (compare(here, there) === 0) return [];
    return [
      {
        path: ['packages'],
        value: toPlain(there),
        sku,
        message: `${sku}: the invoice says ${toPlain(here)}, the packages hold ${toPlain(there)}.`,
        hint: 'Count again: what is packed and what is invoiced must be the same.',
      },
    ];
  });
}

function agreedQuantities({ shipment, lines }: Consignment): readonly Found[] {
  const agreed = shipment.agreed?.lines;
  if (agreed === undefined) return [];
  const tolerance = percent(shipment.agreed?.tolerancePercent ?? '0');
  const invoiced = bySku(lines);
  const contracted = bySku(agreed);
  const skus = [...new Set([...contracted.keys(), ...invoiced.keys()])];
  return skus.flatMap((sku): readonly Found[] => {
    const here = invoiced.get(sku) ?? ZERO;
    const there = contracted.get(sku) ?? ZERO;
    const least = times(there, minus(ONE, tolerance));
    const most = times(there, plus(ONE, tolerance));
    if (compare(here, least) >= 0 && compare(here, most) <= 0) return [];
    return [
      {
        path: ['agreed', 'lines'],
        value: toPlain(there),
        sku,
        message: `${sku}: the contract says ${toPlain(there)}, the invoice ${toPlain(here)}.`,
        hint: 'Mend the quantity, or agree on a tolerance (agreed: tolerancePercent).',
      },
    ];
  });
}

function bySku(
  items: readonly { readonly sku: string; readonly quantity: string; readonly count?: number }[],
): ReadonlyMap<string, Fraction> {
  const total = new Map<string, Fraction>();
  for (const { sku, quantity, count = 1 } of items) {
    const amount = times(fraction(quantity), { n: BigInt(count), d: 1n });
    total.set(sku, plus(total.get(sku) ?? ZERO, amount));
  }
  return total;
}
