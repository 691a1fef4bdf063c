import { describe, expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.ts';
import { DOCUMENT_CHECKS, runChecks } from '../../../src/documents/checks/index.ts';
import type { Shipment } from '../../../src/documents/shipment.ts';
import { soundFacts, soundProduct, soundShipment, workedOut } from '../../support/shipments.ts';

const AB = [soundProduct('A-1'), soundProduct('B-2')];

/** Without those over the export declaration, which have tests of their own. */
function codes(changes: Partial<Shipment>, products: readonly Product[] = AB): string[] {
  const shipment = soundShipment(changes);
  const complaints = runChecks(workedOut(shipment, products), soundFacts(shipment));
  return complaints
    .filter(({ rule }) => !rule.startsWith('export-'))
    .map(({ code, path }) => `${code} ${path.join('.')}`);
}

const sound = soundShipment();
const carton = {
  kind: 'CT' as const,
  count: '2',
  contents: [{ sku: 'A-1', quantity: '24' }],
  grossKg: '3.1',
  lengthCm: '34',
  widthCm: '18',
  heightCm: '12',
  wood: 'none' as const,
};
const rest = { ...carton, count: '1', contents: [{ sku: 'B-2', quantity: '30' }], grossKg: '3.8' };
const packages = [carton, rest];

test('a sound shipment has no findings, planned or packed by hand', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ packages })).toEqual([]);
});

describe('each contradiction is found under its own code, at its place', () => {
  const cases: readonly (readonly [string, string, Partial<Shipment>, (readonly Product[])?])[] = [
    [
      'a line that does not add up',
      'DX01 lines.0.amount',
      { lines: [{ sku: 'A-1', quantity: '48', amount: '115.21' }] },
    ],
    ['a total that does not add up', 'DX01 total', { total: '1000.00' }],
    ['a declared total that differs', 'DX01 declared.total', { declared: { total: '1' } }],
    [
      'an invoice younger than the departure',
      'DX06 references.invoice.date',
      { date: '2026-12-01' },
    ],
    [
      'an IBAN with a slip',
      'DX15 seller.bank.iban',
      { seller: { ...sound.seller, bank: { iban: 'BE69 5390 0754 7034' } } },
    ],
    [
      'SSCC serials used up',
      'DX15 sscc',
      { sscc: { companyPrefix: '9524000001', firstSerial: '999999' } },
    ],
    ['a contract in another currency', 'DX02 agreed.currency', { agreed: { currency: 'USD' } }],
    ['a contract on another term', 'DX02 agreed.incoterm', { agreed: { incoterm: 'FOB' } }],
    ['a contract with another total', 'DX02 agreed.total', { agreed: { total: '5' } }],
    ['a contract with another buyer', 'DX02 agreed.buyer', { agreed: { buyer: 'Someone else' } }],
    ['packages that hold less than invoiced', 'DX03 packages', { packages: [carton] }],
    [
      'packages that hold what is not invoiced',
      'DX03 packages',
      {
        packages: [
          ...packages,
          { ...carton, count: '1', contents: [{ sku: 'C-3', quantity: '1' }], netKg: '0.1' },
        ],
      },
    ],
    [
      'a contract for another quantity',
      'DX03 agreed.lines',
      {
        agreed: {
          lines: [
            { sku: 'A-1', quantity: '50' },
            { sku: 'B-2', quantity: '30' },
          ],
        },
      },
    ],
    [
      'a declared gross weight that differs',
      'DX04 declared.grossKg',
      { declared: { grossKg: '99' } },
    ],
    ['a declared volume that differs', 'DX04 declared.volumeM3', { declared: { volumeM3: '1' } }],
    [
      'a package lighter than its goods',
      'DX04 packages.0.grossKg',
      { packages: [{ ...carton, grossKg: '2.3' }, rest] },
    ],
    ['another number of packages', 'DX05 declared.packages', { declared: { packages: '5' } }],
    [
      'an invoice older than the contract',
      'DX06 references.invoice.date',
      {
        references: {
          contract: { date: '2026-12-03' },
          invoice: { date: '2026-12-02' },
          packingList: { date: '2026-12-03' },
        },
      },
    ],
    [
      'a packing list older than the invoice',
      'DX06 references.packingList.date',
      { references: { ...sound.references, packingList: { date: '2026-12-01' } } },
    ],
    [
      'a declaration before the packing list',
      'DX06 declared.date',
      { declared: { date: '2026-11-30' } },
    ],
    [
      'goods made after they left',
      'DX06 lines.0.productionDate',
      { lines: [{ sku: 'A-1', quantity: '1', productionDate: '2026-12-05' }] },
    ],
    [
      'a name that says nothing',
      'DX07 lines.0',
      {},
      [soundProduct('A-1', { title_en: 'Samples' }), soundProduct('B-2')],
    ],
    [
      'goods without a Chinese name',
      'DX07 lines.0',
      {},
      [without('A-1', 'title_zh'), soundProduct('B-2')],
    ],
    [
      'a sea term for air freight',
      'DX08 terms.incoterm',
      { terms: { ...sound.terms, incoterm: 'CIF' } },
    ],
    ['carriage paid without freight', 'DX08 charges', { charges: { insurance: '5' } }],
    [
      'delivered terms without the costs after arrival',
      'DX09 terms.incoterm',
      { terms: { ...sound.terms, incoterm: 'DDP' } },
    ],
    ['another origin', 'DX10 declared.origins.A-1', { declared: { origins: { 'A-1': 'FR' } } }],
    [
      'an unknown origin',
      'DX10 lines.0',
      {},
      [without('A-1', 'country_of_origin'), soundProduct('B-2')],
    ],
    ['a preference for goods of the EU', 'DX10 preference', { preference: 'EUR.1' }],
    ['solid wood without its mark', 'DX11 wood', { wood: 'solid' }],
    [
      'a wooden case said to be without wood',
      'DX11 packages.0.wood',
      { packages: [{ ...carton, kind: 'CS' }, rest] },
    ],
    ['a mark that is none', 'DX11 wood.ispm15', { wood: 'solid', ispm15: 'treated' }],
    [
      'a battery without report and instruction',
      'DX12 lines.0',
      {},
      [soundProduct('A-1', { contains_battery: true }), soundProduct('B-2')],
    ],
    [
      'a USCC with a wrong check sign',
      'DX13 buyer.uscc',
      { buyer: { ...sound.buyer, uscc: '91310000MA1EXMP1X0' } },
    ],
    ['a Chinese buyer without a number', 'DX13 buyer', { buyer: { country: 'CN', name: 'Shili' } }],
    [
      'an export code of other goods',
      'DX14 lines.0.cnCode',
      { lines: [{ sku: 'A-1', quantity: '1', cnCode: '19053100' }] },
    ],
    [
      'an SSCC with a wrong check digit',
      'DX15 packages.1.sscc',
      { packages: [carton, { ...rest, sscc: ['095287654321012345'] }] },
    ],
    ['an EORI that is none', 'DX15 seller.eori', { seller: { ...sound.seller, eori: 'BE12' } }],
    [
      'a VAT number with a wrong check',
      'DX15 seller.vat',
      { seller: { ...sound.seller, vat: 'BE0123456748' } },
    ],
    [
      'a container with a wrong check digit',
      'DX15 transport.container',
      { transport: { ...sound.transport, mode: 'sea', document: 'BL1', container: 'CSQU3054384' } },
    ],
    [
      'an air waybill with a wrong check digit',
      'DX15 transport.document',
      { transport: { ...sound.transport, document: '880-12345674' } },
    ],
    [
      'a GTIN with a wrong check digit',
      'DX15 lines.0',
      {},
      [soundProduct('A-1', { gtin: '9524000010019' }), soundProduct('B-2')],
    ],
    [
      'goods of no value',
      'DX17 lines.0.price',
      { lines: [{ sku: 'A-1', quantity: '1', price: '0.00' }] },
    ],
  ];
  for (const [says, expected, changes, products] of cases)
    test(`${says} is ${expected}`, () => {
      expect(codes(changes, products)).toContain(expected);
    });
});

test('a contract within its tolerance and true statements give nothing', () => {
  const lines = [
    { sku: 'A-1', quantity: '50' },
    { sku: 'B-2', quantity: '30' },
  ];
  expect(codes({ agreed: { lines, tolerancePercent: '5' } })).toEqual([]);
  expect(
    codes({
      packages,
      total: '1691.80',
      declared: { packages: '3', grossKg: '10.000', netKg: '7.8', total: '1691.8' },
    }),
  ).toEqual([]);
});

test('a battery without lithium needs none of the lithium papers', () => {
  const lines = [
    { sku: 'A-1', quantity: '48', battery: 'other' as const },
    { sku: 'B-2', quantity: '30' },
  ];
  expect(
    codes({ lines }, [soundProduct('A-1', { contains_battery: true }), soundProduct('B-2')]),
  ).toEqual([]);
});

test('codes and names are unique and every check names its source', () => {
  expect(new Set(DOCUMENT_CHECKS.map(({ code }) => code)).size).toBe(DOCUMENT_CHECKS.length);
  expect(new Set(DOCUMENT_CHECKS.map(({ name }) => name)).size).toBe(DOCUMENT_CHECKS.length);
  for (const { source, title } of DOCUMENT_CHECKS)
    expect(source.title.length * source.publisher.length * title.length).toBeGreaterThan(0);
});

function without(sku: string, column: keyof Product): Product {
  const { [column]: _, ...product } = soundProduct(sku);
  return { ...product, sku };
}
