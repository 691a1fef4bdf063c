// Shipments for tests: the example with parts changed, worked out with the example catalog.
import { readFileSync } from 'node:fs';
import type { PlacedProduct, Product } from '../../src/catalog/product.ts';
import { CODE_TABLES, codeBookOf } from '../../src/documents/code-book.ts';
import type { Consignment } from '../../src/documents/consignment.ts';
import type { Facts } from '../../src/documents/document-kind.ts';
import { readShipment } from '../../src/documents/read-shipment.ts';
import type { Shipment } from '../../src/documents/shipment.ts';
import { consignmentOf } from '../../src/documents/work-out.ts';

/** The tables as they ship. */
export const CODES = codeBookOf(
  new Map(
    CODE_TABLES.map((table) => [
      table,
      readFileSync(new URL(`../../data/codes/${table}.csv`, import.meta.url), 'utf8'),
    ]),
  ),
);

const EXAMPLE = readFileSync(new URL('../../examples/shipment.yaml', import.meta.url), 'utf8');

/** A sound shipment of two products that need no further papers. */
export function soundShipment(changes: Partial<Shipment> = {}): Shipment {
  const { shipment } = readShipment(EXAMPLE, 'shipment.yaml');
  if (shipment === undefined) throw new TypeError('the example is no shipment');
  const { lithium: _, ...rest } = shipment;
  return {
    ...rest,
    lines: [
      { sku: 'A-1', quantity: '48' },
      { sku: 'B-2', quantity: '30' },
    ],
    ...changes,
  };
}

/** A product that lacks nothing. */
export function soundProduct(sku: string, changes: Partial<Product> = {}): Product {
  return {
    sku,
    gtin: '9524000010018',
    title_en: `Dark chocolate bar ${sku}`,
    title_zh: `黑巧克力排块${sku}`,
    brand: 'Maison Exemple',
    hs_code: '18063200',
    country_of_origin: 'BE',
    net_weight_kg: '0.1',
    gross_weight_kg: '0.112',
    net_content: '100 g',
    units_per_carton: 24,
    carton_gross_kg: '3.1',
    carton_length_cm: '34',
    carton_width_cm: '18',
    carton_height_cm: '12',
    price: '2.40',
    currency: 'EUR',
    ...changes,
  };
}

export function placed(products: readonly Product[]): ReadonlyMap<string, PlacedProduct> {
  return new Map(
    products.map((product, i) => [
      product.sku,
      { product, file: 'catalog.csv', line: i + 2, record: i + 1, unread: [], isVariant: false },
    ]),
  );
}

export function workedOut(
  shipment: Shipment = soundShipment(),
  products: readonly Product[] = [soundProduct('A-1'), soundProduct('B-2')],
): Consignment {
  return consignmentOf(shipment, placed(products), new Map()).consignment;
}

export function soundFacts({ references }: Shipment = soundShipment()): Facts {
  const issued = (number: string, date = '2026-12-02') => ({ number, date });
  return {
    asOf: '2026-12-04',
    numbers: {
      contract: issued('SC-1', references?.contract?.date ?? '2026-11-16'),
      proforma: issued('PI-1'),
      invoice: issued('CI-1', references?.invoice?.date),
      packingList: issued('PL-1', references?.packingList?.date),
    },
    revisions: {},
    tariffLine: () => undefined,
    codes: CODES,
  };
}
