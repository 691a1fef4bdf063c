// The shipment file's form: schemas/shipment.json and the type `Shipment` come from it.
// Every scalar arrives as text (the reader keeps `2.40` as written), so amounts stay exact.
import { z } from 'zod';
import { REGIMES } from '../issue.ts';
import { INCOTERMS, MODES } from './incoterm.ts';
import { PACKAGE_KIND_CODES } from './package-kind.ts';
import { entry } from './shipment-entry.ts';
import { exportLine, exportPart } from './shipment-export.ts';
import {
  count,
  country,
  currency,
  decimal,
  flag,
  isoDay,
  party,
  place,
  shortText,
  text,
} from './shipment-values.ts';
import { UNIT_CODES } from './units.ts';

const wood = z.enum(['none', 'processed', 'solid']);

/** A paper's own number; without one it comes from the series of the project folder. */
const reference = z.strictObject({
  number: shortText.optional(),
  date: isoDay.optional().describe('Else the shipment’s date.'),
});

const content = z.strictObject({ sku: text, quantity: decimal });

export const packageGroup = z.strictObject({
  kind: z.enum(PACKAGE_KIND_CODES).describe('UNECE Recommendation 21 code: CT carton, PX pallet …'),
  count: count.describe('How many such packages.'),
  contents: z.array(content).min(1, 'is empty').describe('What one such package holds.'),
  netKg: decimal.optional().describe('Net weight of one; else worked out from the catalog.'),
  grossKg: decimal.describe('Gross weight of one.'),
  lengthCm: decimal.optional(),
  widthCm: decimal.optional(),
  heightCm: decimal.optional(),
  wood: wood.optional().describe('none, processed (plywood, OSB, MDF) or solid wood.'),
  ispm15: text.optional().describe('The mark on solid wood, for example BE-12345 HT.'),
  sscc: z.array(text).optional().describe('One SSCC for each package.'),
});

const line = z.strictObject({
  sku: text,
  quantity: decimal,
  unit: z.enum(UNIT_CODES).optional().describe('UNECE Recommendation 20 code; C62 if absent.'),
  price: decimal.optional().describe('Of one unit; else the catalog’s price.'),
  discountPercent: decimal.optional(),
  amount: decimal.optional().describe('What you reckon the line comes to; checked.'),
  freeOfCharge: flag.optional(),
  cnCode: z
    .string()
    .regex(/^\d{8}(\d{2})?$/, 'is no EU code of 8 or 10 digits')
    .optional()
    .describe('Code of the EU export declaration.'),
  export: exportLine.optional(),
  battery: z
    .enum(['lithium', 'other'])
    .optional()
    .describe('Kind of the battery inside; taken for lithium unless said otherwise.'),
  productionDate: isoDay.optional(),
  batch: text.optional(),
  elements: z
    .record(z.string(), text)
    .optional()
    .describe('Declaration elements (申报要素) by name, where the catalog does not say them.'),
});

const agreed = z
  .strictObject({
    incoterm: z.enum(INCOTERMS).optional(),
    currency: currency.optional(),
    buyer: text.optional(),
    total: decimal.optional(),
    tolerancePercent: decimal.optional().describe('Of quantities; 0 if absent.'),
    lines: z.array(z.strictObject({ sku: text, quantity: decimal })).optional(),
  })
  .describe('What the signed contract says, to be checked against.');

const declared = z
  .strictObject({
    total: decimal.optional(),
    packages: count.optional(),
    grossKg: decimal.optional(),
    netKg: decimal.optional(),
    volumeM3: decimal.optional(),
    date: isoDay.optional(),
    origins: z.record(z.string(), country).optional().describe('Origin by SKU.'),
  })
  .describe('What the broker or the transport document says, to be checked against.');

export const shipmentSchema = z.strictObject({
  $schema: z.string().optional(),
  reference: shortText.describe(
    'Your own name of this shipment; its papers keep their numbers by it.',
  ),
  catalog: text.optional().describe('The catalog file, from this file’s folder; --catalog wins.'),
  date: isoDay.describe('The day the goods leave.'),
  regime: z.enum(REGIMES).optional().describe('Import regime; general-trade if absent.'),
  seller: party,
  buyer: party,
  consignee: party.optional(),
  notify: party.optional(),
  forwarder: party.optional(),
  terms: z.strictObject({
    incoterm: z.enum(INCOTERMS),
    place: text,
    locode: text
      .optional()
      .describe('UN/LOCODE of that place; the EU export declaration then names it by this alone.'),
    country: country.optional().describe('Country of that place, where it has no UN/LOCODE.'),
    currency,
    payment: text.describe('In words, for example T/T, 30 % in advance.'),
    paymentZh: text.optional().describe('The same in Chinese.'),
    delivery: text.optional().describe('When goods are delivered, in words; else the date.'),
    deliveryZh: text.optional().describe('The same in Chinese.'),
  }),
  references: z
    .strictObject({
      contract: reference.extend({ place: text.optional() }).optional(),
      proforma: reference.extend({ validUntil: isoDay.optional() }).optional(),
      invoice: reference.optional(),
      packingList: reference.optional(),
      purchaseOrder: shortText.optional(),
      letterOfCredit: text.optional(),
    })
    .optional(),
  transport: z.strictObject({
    mode: z.enum(MODES),
    loading: place,
    discharge: place,
    delivery: place.optional(),
    vessel: text.optional().describe('Vessel and voyage, or flight.'),
    document: text.optional().describe('Air waybill or bill of lading.'),
    container: text.optional(),
    seal: text.optional(),
    temperature: text.optional(),
  }),
  charges: z
    .strictObject({
      freight: decimal.optional(),
      insurance: decimal.optional(),
      packing: decimal.optional(),
      other: decimal.optional(),
      discount: decimal.optional().describe('An amount off the goods.'),
      discountPercent: decimal.optional(),
      included: flag
        .optional()
        .describe(
          'Whether freight and insurance stand inside the prices already; then only shown.',
        ),
    })
    .optional(),
  total: decimal.optional().describe('What you reckon the invoice comes to; checked.'),
  lines: z.array(line).min(1, 'is empty'),
  packages: z
    .array(packageGroup)
    .optional()
    .describe('How the goods are packed; if absent, a plan is made from the catalog’s cartons.'),
  wood: wood.optional().describe('Wood of planned packages and pallets; none if absent.'),
  ispm15: text.optional(),
  sscc: z
    .strictObject({
      companyPrefix: z.string().regex(/^\d{7,10}$/, 'is no GS1 company prefix of 7 to 10 digits'),
      firstSerial: count.describe('Serial number of the first package.'),
    })
    .optional()
    .describe('Gives an SSCC to each planned package.'),
  marks: z.array(text).optional().describe('Shipping marks, a line each; N/M if there are none.'),
  preference: text.optional().describe('A preference claimed; refused for EU origin.'),
  lithium: z
    .strictObject({
      packingInstruction: z.enum(['965', '966', '967', '968', '969', '970']),
      section: z.enum(['I', 'IA', 'IB', 'II']).optional(),
    })
    .optional(),
  export: exportPart.optional(),
  agreed: agreed.optional(),
  declared: declared.optional(),
  instructions: text.optional().describe('Special instructions to the forwarder.'),
  clauses: z
    .array(z.strictObject({ title: text, text, titleZh: text.optional(), textZh: text.optional() }))
    .optional()
    .describe('Further clauses of the contract.'),
  notes: text.optional(),
  entry: entry.optional(),
  signature: z
    .strictObject({
      name: text,
      title: text.optional(),
      place: text.optional(),
      image: text
        .optional()
        .describe('Picture of signature and stamp (PNG, JPEG or SVG), from this file’s folder.'),
    })
    .optional(),
});

export type Shipment = z.infer<typeof shipmentSchema>;
export type PackageGroup = z.infer<typeof packageGroup>;
