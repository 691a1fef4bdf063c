import { describe, expect, test } from 'vitest';
import { DECLARATION_CHECKS } from '../../../../src/documents/checks/export/index.ts';
import { runChecks } from '../../../../src/documents/checks/index.ts';
import type { Declaration } from '../../../../src/documents/export/declaration.ts';
import type { Shipment } from '../../../../src/documents/shipment.ts';
import { fullDeclaration, fullShipment } from '../../../support/export.ts';
import { soundFacts, soundProduct, workedOut } from '../../../support/shipments.ts';

type Item = NonNullable<NonNullable<Declaration['GoodsShipment']>['GoodsItem']>[number];
type Carriage = NonNullable<NonNullable<Declaration['GoodsShipment']>['Consignment']>;

function found(declaration: Declaration, shipment = fullShipment()): string[] {
  return DECLARATION_CHECKS.flatMap((check) =>
    check.check(declaration, shipment).map(({ path }) => `${check.code} ${path.join('.')}`),
  );
}

const sound = fullDeclaration();

test('a declaration that lacks nothing has no findings', () => {
  expect(found(sound)).toEqual([]);
});

/** The sound declaration with the first item changed. */
function item(changes: Partial<Item>): Declaration {
  const shipment = sound.GoodsShipment;
  const [first, ...rest] = shipment?.GoodsItem ?? [];
  return {
    ...sound,
    GoodsShipment: { ...shipment, GoodsItem: [{ ...first, ...changes }, ...rest] },
  };
}

function carriage(changes: Partial<Carriage>): Declaration {
  const shipment = sound.GoodsShipment;
  return {
    ...sound,
    GoodsShipment: { ...shipment, Consignment: { ...shipment?.Consignment, ...changes } },
  };
}

function goods(changes: Partial<NonNullable<Declaration['GoodsShipment']>>): Declaration {
  return { ...sound, GoodsShipment: { ...sound.GoodsShipment, ...changes } };
}

function operation(changes: Partial<NonNullable<Declaration['ExportOperation']>>): Declaration {
  return { ...sound, ExportOperation: { ...sound.ExportOperation, ...changes } };
}

const [first] = sound.GoodsShipment?.GoodsItem ?? [];
const measure = first?.GoodsMeasure;
const consignee = sound.GoodsShipment?.Consignment?.Consignee;

describe('one broken value is found by the check meant for it, and by no other', () => {
  const cases: readonly (readonly [string, string, Declaration])[] = [
    [
      'a code of six digits alone',
      'DX31 lines.0',
      item({
        Commodity: {
          ...first?.Commodity,
          CommodityCode: { harmonizedSystemSubHeadingCode: '180632' },
        },
      }),
    ],
    ['no EORI of the exporter', 'DX32 seller', { ...sound, Exporter: {}, Declarant: {} }],
    [
      'an EORI of China',
      'DX32 export.carrierEori',
      carriage({ Carrier: { identificationNumber: 'CN123' } }),
    ],
    [
      'an EORI without its form',
      'DX32 export.carrierEori',
      carriage({ Carrier: { identificationNumber: 'BE12' } }),
    ],
    [
      'an agent with an EORI of Switzerland',
      'DX32 forwarder.eori',
      {
        ...sound,
        Representative: { ...sound.Representative, identificationNumber: 'CH1234' },
      },
    ],
    [
      'net above gross',
      'DX33 lines.0',
      item({ GoodsMeasure: { ...measure, netMass: '6.200001' } }),
    ],
    [
      'items that weigh more than the packages',
      'DX33 lines',
      item({ GoodsMeasure: { ...measure, grossMass: '6.300000' } }),
    ],
    ['another gross mass of the whole', 'DX33 lines', carriage({ grossMass: '10.000001' })],
    [
      'a place by code and by country',
      'DX34 terms.country',
      goods({ DeliveryTerms: { incotermCode: 'CIP', UNLocode: 'CNPVG', country: 'CN' } }),
    ],
    [
      'a place by code and by name',
      'DX34 terms.place',
      goods({ DeliveryTerms: { incotermCode: 'CIP', UNLocode: 'CNPVG', location: 'Shanghai' } }),
    ],
    [
      'no place at all',
      'DX34 terms.place',
      goods({ DeliveryTerms: { incotermCode: 'CIP', country: 'CN' } }),
    ],
    [
      'a code that is none',
      'DX34 terms.locode',
      goods({ DeliveryTerms: { incotermCode: 'CIP', UNLocode: 'PVG' } }),
    ],
    ['no exit data', 'DX35 export.security', operation({ security: '0' })],
    ['no package', 'DX36 lines.0', item({ Packaging: undefined })],
    [
      'a shared package that nobody counts',
      'DX36 lines.0',
      item({
        Packaging: [
          {
            sequenceNumber: '1',
            typeOfPackages: 'CT',
            numberOfPackages: '0',
            shippingMarks: 'other marks',
          },
        ],
      }),
    ],
    [
      'a procedure of import',
      'DX37 lines.0',
      item({ Procedure: { requestedProcedure: '40', previousProcedure: '00' } }),
    ],
    [
      'a re-export without the document before',
      'DX37 lines.0',
      item({ Procedure: { requestedProcedure: '31', previousProcedure: '53' } }),
    ],
    ['a destination in the EU', 'DX38 buyer.country', goods({ countryOfDestination: 'FR' })],
    ['a country that is none', 'DX38 buyer.country', goods({ countryOfDestination: 'QQ' })],
    [
      'a route that ends elsewhere',
      'DX38 export.routing',
      carriage({
        CountryOfRoutingOfConsignment: [
          { sequenceNumber: '1', country: 'BE' },
          { sequenceNumber: '2', country: 'HK' },
        ],
      }),
    ],
    [
      'a route through nowhere',
      'DX38 export.routing.1',
      carriage({
        CountryOfRoutingOfConsignment: [
          { sequenceNumber: '1', country: 'BE' },
          { sequenceNumber: '2', country: 'ZZ' },
          { sequenceNumber: '3', country: 'CN' },
        ],
      }),
    ],
    ['an origin that is none', 'DX38 lines.0', item({ Origin: { countryOfOrigin: 'XX' } })],
    ['no invoice total', 'DX39 total', operation({ totalAmountInvoiced: undefined })],
    ['a currency that is none', 'DX39 terms.currency', operation({ invoiceCurrency: 'EURO' })],
    ['no invoice', 'DX39 references.invoice', goods({ SupportingDocument: undefined })],
    [
      'statistical values far from the invoice',
      'DX39 lines',
      item({ statisticalValue: '5000.00' }),
    ],
    [
      'an office without its form',
      'DX40 export.officeOfExit',
      { ...sound, CustomsOfficeOfExitDeclared: { referenceNumber: 'Zaventem' } },
    ],
    [
      'an office outside the EU',
      'DX40 export.officeOfExit',
      { ...sound, CustomsOfficeOfExitDeclared: { referenceNumber: 'GB000060' } },
    ],
    [
      'an office of export in another country',
      'DX40 export.officeOfExport',
      { ...sound, CustomsOfficeOfExport: { referenceNumber: 'NL000396' } },
    ],
    [
      'an exporter by EORI and by name',
      'DX41 seller',
      { ...sound, Exporter: { ...sound.Exporter, name: 'Atelier' } },
    ],
    [
      'a name of 71 characters',
      'DX42 buyer.name',
      carriage({ Consignee: { ...consignee, name: 'a'.repeat(71) } }),
    ],
    ['an LRN that ends in a blank', 'DX42 export.lrn', operation({ LRN: 'SH 1 ' })],
    ['an LRN of 23 characters', 'DX42 export.lrn', operation({ LRN: 'x'.repeat(23) })],
    [
      'a value with three decimals',
      'DX42 lines.0.export.statisticalValue',
      item({ statisticalValue: '1000.005' }),
    ],
    [
      'a mode of transport of two digits',
      'DX42 transport.mode',
      carriage({ modeOfTransportAtTheBorder: '40' }),
    ],
    [
      'a description of 513 characters',
      'DX42 lines.0',
      item({ Commodity: { ...first?.Commodity, descriptionOfGoods: 'x'.repeat(513) } }),
    ],
    [
      'a place by an office without its form',
      'DX43 export.location.office',
      carriage({
        LocationOfGoods: {
          typeOfLocation: 'A',
          qualifierOfIdentification: 'V',
          CustomsOffice: { referenceNumber: 'BRU' },
        },
      }),
    ],
    [
      'a place of the goods in two ways',
      'DX43 export.location',
      carriage({
        LocationOfGoods: {
          typeOfLocation: 'A',
          qualifierOfIdentification: 'U',
          UNLocode: 'BEBRU',
          CustomsOffice: { referenceNumber: 'BE101000' },
        },
      }),
    ],
    [
      'a place by a code that is none',
      'DX43 export.location.locode',
      carriage({
        LocationOfGoods: { typeOfLocation: 'A', qualifierOfIdentification: 'U', UNLocode: 'BRU' },
      }),
    ],
    [
      'an agent that declares in direct representation',
      'DX44 export.representation',
      { ...sound, Declarant: { identificationNumber: 'BE0123457046' } },
    ],
    [
      'nobody to call',
      'DX44 seller',
      { ...sound, Representative: undefined, Declarant: sound.Exporter },
    ],
    [
      'a consignee in Chinese',
      'DX45 buyer.name',
      carriage({ Consignee: { ...consignee, name: '示例公司' } }),
    ],
    [
      'a description in Chinese',
      'DX45 lines.0',
      item({ Commodity: { ...first?.Commodity, descriptionOfGoods: '巧克力' } }),
    ],
    [
      'three TARIC additional codes',
      'DX46 lines.0.export.taricCodes',
      taric('1111', '2222', '3333'),
    ],
    ['a Y code as TARIC code', 'DX46 lines.0.export.taricCodes', taric('Y901')],
    ['an item with another number', 'DX47 lines.6', item({ declarationGoodsItemNumber: '7' })],
    [
      'a container of loose goods',
      'DX48 export.containerised',
      carriage({
        TransportEquipment: [{ sequenceNumber: '1', containerIdentificationNumber: 'CSQU3054383' }],
      }),
    ],
  ];
  test.each(cases)('%s is %s', (_says, expected, declaration) => {
    expect(found(declaration)).toEqual([expected]);
  });
});

function taric(...codes: readonly string[]): Declaration {
  return item({
    Commodity: {
      ...first?.Commodity,
      CommodityCode: {
        ...first?.Commodity?.CommodityCode,
        TARICAdditionalCode: codes.map((code, i) => ({
          sequenceNumber: String(i + 1),
          TARICAdditionalCode: code,
        })),
      },
    },
  });
}

describe('from the shipment', () => {
  const codes = (
    changes: Partial<Shipment>,
    products = [soundProduct('A-1'), soundProduct('B-2')],
  ) => {
    const shipment = fullShipment(changes);
    return runChecks(workedOut(shipment, products), soundFacts(shipment))
      .filter(({ rule }) => rule.startsWith('export-'))
      .map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  const full = fullShipment();

  test('what it says twice or against itself is found at its place', () => {
    expect(codes({})).toEqual([]);
    const terms = { ...full.terms, place: 'Shanghai', locode: 'CNSHA', country: 'CN' };
    expect(codes({ terms })).toEqual(['DX34 terms.country']);
    expect(codes({ export: { ...full.export, security: '0' } })).toEqual(['DX35 export.security']);
    expect(codes({ export: { ...full.export, procedure: '3171' } })).toEqual([
      'DX37 lines.0',
      'DX37 lines.0',
    ]);
    expect(
      codes({ export: { ...full.export, location: { locode: 'BEBRU', office: 'BE101000' } } }),
    ).toEqual(['DX43 export.location']);
  });
  test('what concerns several items is one finding that names them', () => {
    const shipment = fullShipment({
      lines: ['A-1', 'B-2', 'A-1'].map((sku) => ({ sku, quantity: '24' })),
    });
    const [code] = DECLARATION_CHECKS.filter((check) => check.code === 'DX31').flatMap((check) =>
      check.check(fullDeclaration(shipment), shipment),
    );
    expect(code?.message).toContain('Items 1-3 have no code');
    expect(code?.hint).toContain('begins with 180632');
  });
  test('a place name of 36 letters has its place in the file', () => {
    const terms = { ...full.terms, place: 'x'.repeat(36) };
    expect(codes({ terms })).toEqual(['DX42 terms.place']);
  });
  test('nothing is said where no declaration is made: within the EU, from China, under EXW', () => {
    const wrong: Partial<Shipment> = { lines: [{ sku: 'A-1', quantity: '48' }] };
    expect(codes(wrong)).toEqual(['DX31 lines.0']);
    expect(codes({ ...wrong, buyer: { ...full.buyer, country: 'FR' } })).toEqual([]);
    expect(codes({ ...wrong, seller: { ...full.seller, country: 'CN' } })).toEqual([]);
    const terms = { ...full.terms, incoterm: 'EXW' as const };
    expect(codes({ ...wrong, terms, export: undefined })).toEqual([]);
    expect(codes({ ...wrong, terms })).toEqual(['DX31 lines.0']);
  });
});
