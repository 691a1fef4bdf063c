// What the EU export declaration says beyond the shipment: schemas/shipment.json and the
// documents/export folder are made from it. All of it is optional: what is not said stays open, and
// the instruction lists it for the customs agent.
import { z } from 'zod';
import { MODES } from './incoterm.ts';
import { country, decimal, flag, isoDay, party, text } from './shipment-values.ts';

const supportingDocument = z.strictObject({
  type: text.describe('Four signs of code list CL213, for example N380.'),
  number: text,
  issuedBy: text.optional(),
  validUntil: isoDay.optional(),
});

const additionalReference = z.strictObject({
  type: text.describe('Four signs of code list CL380, for example Y901.'),
  number: text.optional(),
});

const means = z.strictObject({
  type: text.describe('Two digits: CL750 on departure, CL219 at the border.'),
  id: text,
  nationality: country.optional(),
});

const location = z
  .strictObject({
    type: text.optional().describe('One letter of code list CL347.'),
    authorisation: text.optional().describe('Number of the authorised place.'),
    locode: text.optional(),
    office: text.optional().describe('Customs office.'),
    eori: text.optional().describe('Economic operator at whose place the goods are.'),
    additional: text.optional(),
  })
  .describe('Where the goods can be looked at: one of authorisation, locode, office, eori.');

export const exportPart = z
  .strictObject({
    agent: party.optional().describe('Customs agent that files; the forwarder if absent.'),
    representation: z
      .enum(['direct', 'indirect'])
      .optional()
      .describe('How the agent acts: in your name (direct) or in its own (indirect).'),
    lrn: text.optional().describe('Local reference number; whoever files gives it otherwise.'),
    ucr: text.optional().describe('Unique consignment reference.'),
    declaration: z.enum(['A', 'D']).optional().describe('A standard (if absent), D pre-lodged.'),
    presentation: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/, 'is no time written YYYY-MM-DDThh:mm:ss')
      .optional()
      .describe('When the goods are presented; for D.'),
    security: z.enum(['0', '2']).optional().describe('2, exit data included, if absent.'),
    officeOfExport: text.optional().describe('Customs office code, for example BE212000.'),
    officeOfExit: text.optional(),
    officeOfPresentation: text.optional(),
    supervisingOffice: text.optional(),
    procedure: text.optional().describe('Requested and previous procedure; 1000 if absent.'),
    additionalProcedures: z.array(text).optional(),
    natureOfTransaction: text.optional().describe('Code list CL091; 11, a sale, if absent.'),
    containerised: flag.optional(),
    inlandMode: z.enum(MODES).optional(),
    location: location.optional(),
    carrierEori: text.optional(),
    routing: z.array(country).optional().describe('Countries on the way, first and last included.'),
    departure: z.array(means).optional(),
    border: means.extend({ conveyance: text.optional() }).optional(),
    transportDocumentType: text.optional().describe('Four signs of code list CL754.'),
    freightPayment: text.optional().describe('One letter of code list CL116.'),
    exchangeRate: decimal
      .optional()
      .describe('Of the invoice’s currency, as customs of the country of export publish it.'),
    authorisations: z
      .array(z.strictObject({ type: text, number: text, holder: text.optional() }))
      .optional(),
    previousDocuments: z.array(z.strictObject({ type: text, number: text })).optional(),
    warehouse: z.strictObject({ type: text, id: text }).optional(),
    documents: z.array(supportingDocument).optional().describe('Beside the invoice.'),
    references: z.array(additionalReference).optional(),
    information: z.array(z.strictObject({ code: text, text })).optional(),
  })
  .describe('For the EU export declaration (eu-export-instruction).');

export const exportLine = z
  .strictObject({
    statisticalValue: decimal.optional().describe('EUR, at the border of the country of export.'),
    supplementaryUnits: decimal.optional().describe('Where the code has a supplementary unit.'),
    grossKg: decimal.optional().describe('Else from the packages.'),
    regionOfDispatch: text.optional(),
    procedure: text.optional(),
    additionalProcedures: z.array(text).optional(),
    cusCode: text.optional(),
    taricCodes: z.array(text).optional().describe('TARIC additional codes, two at most.'),
    nationalCodes: z.array(text).optional(),
    natureOfTransaction: text.optional(),
    documents: z.array(supportingDocument).optional(),
    references: z.array(additionalReference).optional(),
  })
  .describe('For this item of the EU export declaration.');

/** What stays the same from shipment to shipment; may stand in the configuration file. */
export const exportDefaults = z.preprocess(
  scalarsAsText,
  exportPart.pick({
    agent: true,
    representation: true,
    declaration: true,
    officeOfExport: true,
    officeOfExit: true,
    procedure: true,
    natureOfTransaction: true,
    containerised: true,
    inlandMode: true,
    location: true,
    carrierEori: true,
    freightPayment: true,
    authorisations: true,
  }),
);

/** A shipment is read as text; a configuration has numbers and switches (`procedure: 1000`). */
function scalarsAsText(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(scalarsAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, scalarsAsText(of)]));
}

export type ExportDefaults = z.infer<typeof exportDefaults>;
export type ExportPart = z.infer<typeof exportPart>;
export type ExportLine = z.infer<typeof exportLine>;
