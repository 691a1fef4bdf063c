import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECLARATION_CHECKS } from '../../../src/documents/checks/export/index.ts';
import { runChecks } from '../../../src/documents/checks/index.ts';
import { declarationOf } from '../../../src/documents/export/declaration.ts';
import { openPoints } from '../../../src/documents/export/open-points.ts';
import { schemaShelf } from '../../../src/documents/messages/form/schema-check.ts';
import { type Holds, isField, isSection } from '../../../src/documents/messages/form/section.ts';
import { sectionForm } from '../../../src/documents/messages/form/section-form.ts';
import { sectionValues } from '../../../src/documents/messages/form/section-read.ts';
import { formWriter } from '../../../src/documents/messages/form/section-write.ts';
import { openXmlText } from '../../../src/documents/messages/form/xml-tree.ts';
import { EXPORT_DECLARATION } from '../../../src/documents/messages/tables/export/declaration.ts';
import { type Shipment, shipmentSchema } from '../../../src/documents/shipment.ts';
import { consignmentOf } from '../../../src/documents/work-out.ts';
import { fullDeclaration, fullShipment } from '../../support/export.ts';
import {
  placed,
  soundFacts,
  soundProduct,
  soundShipment,
  workedOut,
} from '../../support/shipments.ts';

const { holds } = EXPORT_DECLARATION.root;
const SKUS = ['A-1', 'B-2', 'C-3'] as const;

/** Packages alike that hold one SKU or several. */
const packageGroup = fc
  .record({
    kind: fc.constantFrom('CT' as const, 'PX' as const, 'BX' as const),
    count: fc.integer({ min: 1, max: 40 }).map(String),
    skus: fc.subarray([...SKUS], { minLength: 1 }),
    each: fc.integer({ min: 1, max: 30 }).map(String),
    grams: fc.integer({ min: 20_000_000, max: 90_000_000 }),
  })
  .map(({ kind, count, skus, each, grams }) => ({
    kind,
    count,
    contents: skus.map((sku) => ({ sku, quantity: each })),
    grossKg: (grams / 1_000_000).toFixed(6),
  }));

/** Lines that invoice what the packages hold; one SKU may stand on two lines. */
const shipments: fc.Arbitrary<Shipment> = fc
  .record({
    packages: fc.array(packageGroup, { minLength: 1, maxLength: 6 }),
    twice: fc.boolean(),
    declaration: fc.constantFrom('A' as const, 'D' as const),
    representation: fc.constantFrom('direct' as const, 'indirect' as const, undefined),
    procedure: fc.constantFrom('1000', '2100', undefined),
    marks: fc.constantFrom('A & B <1>', '', undefined),
    mode: fc.constantFrom('air' as const, 'sea' as const, 'road' as const, 'rail' as const),
    values: fc.boolean(),
  })
  .map(({ packages, twice, declaration, representation, procedure, marks, mode, values }) => {
    const full = fullShipment();
    const packed = SKUS.map((sku) =>
      packages.reduce(
        (all, { count, contents }) =>
          all + Number(count) * Number(contents.find((one) => one.sku === sku)?.quantity ?? 0),
        0,
      ),
    );
    const lines = SKUS.flatMap((sku, i) => {
      const quantity = packed[i] ?? 0;
      if (quantity === 0) return [];
      const one = { sku, cnCode: '18063290', price: '2.40' };
      const some =
        twice && quantity > 1
          ? [
              { ...one, quantity: String(quantity - 1) },
              { ...one, quantity: '1' },
            ]
          : [{ ...one, quantity: String(quantity) }];
      return some.map((line) => ({
        ...line,
        ...(values && {
          export: { statisticalValue: (Number(line.quantity) * 2.4).toFixed(2) },
        }),
      }));
    });
    const { charges: _, marks: __, ...rest } = full;
    const { export: given = {}, forwarder = { country: 'BE' } } = full;
    return {
      ...rest,
      forwarder,
      ...(marks !== undefined && { marks: marks === '' ? [] : [marks] }),
      transport: { ...full.transport, mode },
      packages,
      lines,
      export: {
        ...given,
        declaration,
        ...(declaration === 'D' && { presentation: '2026-12-03T08:00:00' }),
        ...(procedure && { procedure }),
        representation,
      },
    } satisfies Shipment;
  });

const PRODUCTS = SKUS.map((sku) => soundProduct(sku));

describe('random shipments', () => {
  test('keep to form and schema, have no findings, and read back as they were built', async () => {
    const shelf = schemaShelf();
    const write = await formWriter(EXPORT_DECLARATION);
    const form = sectionForm(holds, false);
    await fc.assert(
      fc.asyncProperty(shipments, async (shipment) => {
        const values = declarationOf(workedOut(shipment, PRODUCTS), 'CI-1');
        expect(form.safeParse(values).error?.issues ?? []).toEqual([]);
        const opened = await openXmlText(new TextEncoder().encode(write(values)));
        if (opened.fault !== undefined) throw new Error(opened.fault.message);
        const { document, root } = opened;
        expect(
          await shelf.faults(document, EXPORT_DECLARATION, EXPORT_DECLARATION.namespace),
        ).toEqual([]);
        document.dispose();
        // JSON leaves out what is absent, as XML does.
        expect(sectionValues(root, holds)).toEqual(JSON.parse(JSON.stringify(values)));
        expect(DECLARATION_CHECKS.flatMap((check) => check.check(values, shipment))).toEqual([]);
      }),
      { numRuns: 80 },
    );
    shelf.dispose();
  });

  test('the items carry all packages once and all of the gross mass, to the milligram', () => {
    fc.assert(
      fc.property(shipments, (shipment) => {
        const consignment = workedOut(shipment, PRODUCTS);
        const { GoodsShipment: goods } = declarationOf(consignment, 'CI-1');
        const rows = (goods?.GoodsItem ?? []).flatMap(({ Packaging }) => Packaging ?? []);
        const counted = rows.reduce((all, row) => all + Number(row.numberOfPackages), 0);
        expect(counted).toBe(consignment.totals.packages);
        const steps = (kg = '0') => BigInt(kg.replace('.', ''));
        const parts = (goods?.GoodsItem ?? []).map(({ GoodsMeasure }) => GoodsMeasure?.grossMass);
        const sum = parts.reduce((all, kg) => all + steps(kg), 0n);
        expect(sum).toBe(steps(goods?.Consignment?.grossMass));
      }),
      { numRuns: 100 },
    );
  });
});

/** Every text that the file may hold for the declaration. */
const FULL_EXPORT: NonNullable<Shipment['export']> = {
  ...fullShipment().export,
  agent: { country: 'BE', name: 'Douanehuis', eori: 'BE0123458135', contact: 'A', phone: '1' },
  ucr: 'UCR-1',
  officeOfPresentation: 'BE212000',
  supervisingOffice: 'BE212000',
  natureOfTransaction: '11',
  additionalProcedures: ['F75'],
  location: { type: 'A', locode: 'BEBRU', additional: '0001' },
  departure: [{ type: '30', id: '1-ABC-234', nationality: 'BE' }],
  border: { type: '40', id: 'HU760', conveyance: 'HU760' },
  transportDocumentType: 'N741',
  freightPayment: 'D',
  exchangeRate: '1',
  authorisations: [{ type: 'C512', number: 'BE1', holder: 'BE0123456749' }],
  previousDocuments: [{ type: 'N830', number: 'X1' }],
  warehouse: { type: 'R', id: 'BE1' },
  documents: [{ type: 'N271', number: 'PL-1', issuedBy: 'us', validUntil: '2027-01-01' }],
  references: [{ type: 'Y901', number: 'none' }],
  information: [{ code: '30600', text: 'x' }],
};
const FULL_LINE: NonNullable<Shipment['lines'][number]['export']> = {
  statisticalValue: '1000.00',
  supplementaryUnits: '48',
  grossKg: '6.2',
  regionOfDispatch: '1',
  procedure: '1000',
  additionalProcedures: ['F75'],
  cusCode: '0000001-6',
  taricCodes: ['1234'],
  nationalCodes: ['1234'],
  natureOfTransaction: '11',
  documents: [{ type: 'C400', number: '1' }],
  references: [{ type: 'Y900' }],
};

/** A plain value with one of its texts replaced. */
function replaced(value: unknown, at: { left: number }, by: string): unknown {
  if (typeof value === 'string') return at.left-- === 0 ? by : value;
  if (Array.isArray(value)) return value.map((one: unknown) => replaced(one, at, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, replaced(one, at, by)]),
  );
}

test('whatever stands in the file: a draft that breaks its schema is found before it is written', async () => {
  const shelf = schemaShelf();
  const write = await formWriter(EXPORT_DECLARATION);
  const full = fullShipment();
  const [first, ...rest] = full.lines;
  if (first === undefined) throw new TypeError('no line');
  const base = { ...full, export: FULL_EXPORT, lines: [{ ...first, export: FULL_LINE }, ...rest] };
  expect(runChecks(workedOut(base), soundFacts(base)).map(({ code }) => code)).toEqual([]);
  const junk = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }),
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constantFrom('0', '99999999.999', '999999999999.999999', 'BE', '000', 'x'.repeat(36)),
  );
  let broken = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(140), junk, async (left, by) => {
      const read = shipmentSchema.safeParse(replaced(base, { left }, by));
      if (!read.success) return;
      const { consignment, complaints } = consignmentOf(read.data, placed(BOTH), new Map());
      if (complaints.length > 0) return;
      const issues = runChecks(consignment, soundFacts(read.data));
      if (issues.some(({ severity }) => severity === 'error')) {
        broken++;
        return;
      }
      const values = declarationOf(consignment, 'CI-1');
      const opened = await openXmlText(new TextEncoder().encode(write(values)));
      if (opened.fault !== undefined) throw new Error(opened.fault.message);
      const { document } = opened;
      const faults = await shelf.faults(document, EXPORT_DECLARATION, EXPORT_DECLARATION.namespace);
      document.dispose();
      expect(faults).toEqual([]);
    }),
    { numRuns: 250 },
  );
  expect(broken).toBeGreaterThan(20);
  shelf.dispose();
});

const BOTH = [soundProduct('A-1'), soundProduct('B-2')];

test('a shared package is counted by its first item and said by the others with its marks', () => {
  const shipment = fullShipment({
    packages: [
      {
        kind: 'CT',
        count: '2',
        contents: [
          { sku: 'A-1', quantity: '24' },
          { sku: 'B-2', quantity: '15' },
        ],
        grossKg: '5',
      },
    ],
  });
  const items = fullDeclaration(shipment).GoodsShipment?.GoodsItem ?? [];
  expect(items.map(({ Packaging }) => Packaging?.map((row) => row.numberOfPackages))).toEqual([
    ['2'],
    ['0'],
  ]);
  const marks = items.flatMap(({ Packaging }) => Packaging?.map((row) => row.shippingMarks) ?? []);
  expect(new Set(marks)).toEqual(new Set(['SHILI SHANGHAI, SC-2026-009, No 1-2']));
  expect(items.map(({ GoodsMeasure }) => GoodsMeasure?.grossMass)).toEqual([
    '6.153846',
    '3.846154',
  ]);
});

test('a package that cannot be parted leaves the gross mass of its items open', () => {
  const { net_weight_kg: _, ...weightless } = soundProduct('B-2');
  const shipment = fullShipment({
    packages: [
      {
        kind: 'CT',
        count: '1',
        contents: [
          { sku: 'A-1', quantity: '48' },
          { sku: 'B-2', quantity: '30' },
        ],
        grossKg: '10',
      },
    ],
  });
  const values = declarationOf(workedOut(shipment, [soundProduct('A-1'), weightless]), 'CI-1');
  const open = openPoints(values, shipment);
  expect(open.find(({ element }) => element === 'grossMass')?.items).toEqual([1, 2]);
  expect(open.find(({ element }) => element === 'netMass')?.items).toEqual([2]);
});

test.each([
  ['EUR' as const, '2.405', '115.44'],
  ['JPY' as const, '2', '96.00'],
  ['KWD' as const, '2.4001', '115.21'],
])('an amount in %s has two decimals', (currency, price, expected) => {
  const full = fullShipment();
  const values = fullDeclaration(
    fullShipment({
      terms: { ...full.terms, currency },
      charges: undefined,
      lines: [{ sku: 'A-1', quantity: '48', price }],
    }),
  );
  expect(values.ExportOperation?.totalAmountInvoiced).toBe(expected);
});

test('the declarant follows the representation, and stays open while that is', () => {
  const declarant = (changes: Partial<Shipment>) =>
    fullDeclaration(fullShipment(changes)).Declarant?.identificationNumber;
  const { export: given, forwarder: _, ...full } = fullShipment();
  expect(declarant({ export: { ...given, representation: 'direct' } })).toBe('BE0123456749');
  expect(declarant({ export: { ...given, representation: 'indirect' } })).toBe('BE0123457046');
  expect(declarant({ export: { ...given, representation: undefined } })).toBe(undefined);
  expect(fullDeclaration({ ...full, export: given }).Declarant).toEqual({
    identificationNumber: 'BE0123456749',
    ContactPerson: {
      name: 'Marie Exemple',
      phoneNumber: '+32 81 55 01 88',
      eMailAddress: 'export@example.com',
    },
  });
});

test('the place of delivery takes the code of a place of the transport that has its name', () => {
  const terms = (changes: Partial<Shipment['terms']>) =>
    fullDeclaration(fullShipment({ terms: { ...fullShipment().terms, ...changes } })).GoodsShipment
      ?.DeliveryTerms;
  expect(terms({})).toEqual({ incotermCode: 'CIP', UNLocode: 'CNPVG' });
  expect(terms({ place: 'Ghent' })).toEqual({ incotermCode: 'CIP', location: 'Ghent' });
  expect(terms({ place: 'Ghent', country: 'BE' })).toEqual({
    incotermCode: 'CIP',
    location: 'Ghent',
    country: 'BE',
  });
});

test('whatever the declaration must have and the shipment does not say is listed as open', () => {
  const { forwarder: _, export: __, ...bare } = soundShipment();
  const shipment: Shipment = {
    ...bare,
    seller: { country: 'BE', name: 'Atelier' },
    buyer: { country: 'CN', nameZh: '示例' },
  };
  const { country_of_origin: _o, net_weight_kg: _n, ...product } = soundProduct('A-1');
  const values = declarationOf(workedOut(shipment, [product, soundProduct('B-2')]), 'CI-1');
  const open = openPoints(values, shipment).map(({ element }) => element);
  const wanted = missingIn(holds, values, '').filter((path) => !path.startsWith('message'));
  for (const path of wanted)
    expect(
      open.some((one) => covers(one, path)),
      path,
    ).toBe(true);
  expect(wanted).toContain('ExportOperation/LRN');
  expect(wanted).toContain('GoodsShipment/GoodsItem/statisticalValue');
});

/** Paths of what data set B1 asks for in every declaration and the values lack. */
function missingIn(parts: Holds, values: object, path: string): readonly string[] {
  return parts.flatMap((part): readonly string[] => {
    const value = Object.entries(values).find(([name]) => name === part.name)?.[1];
    const at = path === '' ? part.name : `${path}/${part.name}`;
    if (isField(part)) return value === undefined && part.need === 'R' ? [at] : [];
    if (!isSection(part) || value === undefined) return [];
    const all: readonly object[] = Array.isArray(value) ? value : [value];
    return all.flatMap((one) => missingIn(part.holds, one, at));
  });
}

/** Whoever sends the message gives its envelope. */
const ENVELOPE = ['messageSender', 'preparationDateAndTime', 'messageIdentification'];

function covers(element: string, path: string): boolean {
  return (
    ENVELOPE.includes(path) ||
    path.endsWith(element) ||
    element.split('/').every((part) => path.includes(part)) ||
    path.split('/').includes(element)
  );
}
