// The values of the export declaration: what the shipment says, and what the profile says unless the
// shipment does. What neither says is absent.
import { fraction, toFixed } from '../../fraction.ts';
import { toDecimal } from '../../money.ts';
import type { Consignment } from '../consignment.ts';
import type { ValuesOf } from '../messages/form/section.ts';
import type { EXPORT_DECLARATION } from '../messages/tables/export/declaration.ts';
import { carriageValues } from './carriage.ts';
import { deliveryTerms } from './delivery-terms.ts';
import { exportItems } from './item.ts';
import { goodsItem, numbered, reference, supporting } from './item-values.ts';
import { contactOf, partyValues } from './party-values.ts';
import { agentOf, destinationOf, SALE, SECURITY, STANDARD } from './profile.ts';

export type Declaration = ValuesOf<(typeof EXPORT_DECLARATION)['root']['holds']>;

/** @param invoice number of the commercial invoice */
export function declarationOf(consignment: Consignment, invoice: string): Declaration {
  const { shipment } = consignment;
  const items = exportItems(consignment);
  const given = shipment.export ?? {};
  const rate = given.exchangeRate;
  return {
    messageRecipient: `NECA.${shipment.seller.country}`,
    messageType: 'CC515C',
    ExportOperation: operation(consignment),
    Authorisation: numbered(given.authorisations, ({ type, number, holder }) => ({
      type,
      referenceNumber: number,
      holderOfAuthorisation: holder,
    })),
    CustomsOfficeOfExport: office(given.officeOfExport),
    CustomsOfficeOfExitDeclared: office(given.officeOfExit),
    CustomsOfficeOfPresentation: office(given.officeOfPresentation),
    SupervisingCustomsOffice: office(given.supervisingOffice),
    Exporter: partyValues(shipment.seller),
    ...declarants(consignment),
    CurrencyExchange:
      rate === undefined
        ? undefined
        : { internalCurrencyUnit: 'EUR', exchangeRate: toFixed(fraction(rate), 5) },
    GoodsShipment: {
      ...goodsShipment(consignment, invoice),
      Consignment: carriageValues(consignment),
      GoodsItem: items.map((item) => goodsItem(item, given.additionalProcedures)),
    },
  };
}

function operation({ shipment, totals, currency }: Consignment) {
  const given = shipment.export ?? {};
  return {
    LRN: given.lrn,
    declarationType: 'EX',
    additionalDeclarationType: given.declaration ?? STANDARD,
    presentationOfTheGoodsDateAndTime: given.presentation,
    security: given.security ?? SECURITY,
    // Two decimals whatever the currency has: the form of the element leaves no other way.
    totalAmountInvoiced: toFixed(fraction(toDecimal(totals.payable)), 2),
    invoiceCurrency: currency,
  };
}

function office(code: string | undefined) {
  return code === undefined ? undefined : { referenceNumber: code };
}

/**
 * Who declares. A direct representative acts in the exporter's name, who stays the declarant; an
 * indirect one declares itself (Union Customs Code, Articles 5(15) and 18).
 */
function declarants({ shipment }: Consignment) {
  const agent = agentOf(shipment);
  const { seller, export: given } = shipment;
  if (agent === undefined)
    return { Declarant: { identificationNumber: seller.eori, ContactPerson: contactOf(seller) } };
  const how = given?.representation;
  const declarant = how === 'direct' ? seller.eori : how === 'indirect' ? agent.eori : undefined;
  return {
    Declarant: declarant === undefined ? undefined : { identificationNumber: declarant },
    Representative: {
      identificationNumber: agent.eori,
      status: how === undefined ? undefined : { direct: '2', indirect: '3' }[how],
      ContactPerson: contactOf(agent),
    },
  };
}

function goodsShipment(consignment: Consignment, invoice: string) {
  const { shipment } = consignment;
  const given = shipment.export ?? {};
  return {
    natureOfTransaction: given.natureOfTransaction ?? SALE,
    countryOfExport: shipment.seller.country,
    countryOfDestination: destinationOf(shipment),
    DeliveryTerms: deliveryTerms(shipment),
    PreviousDocument: numbered(given.previousDocuments, ({ type, number }) => ({
      type,
      referenceNumber: number,
    })),
    SupportingDocument: numbered(
      [{ type: 'N380', number: invoice }, ...(given.documents ?? [])],
      supporting,
    ),
    AdditionalReference: numbered(given.references, reference),
    AdditionalInformation: numbered(given.information, ({ code, text }) => ({ code, text })),
    Warehouse: given.warehouse && {
      type: given.warehouse.type,
      identifier: given.warehouse.id,
    },
  };
}
