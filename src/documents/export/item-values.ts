import { type Fraction, fraction, toFixed } from '../../fraction.ts';
import type { ExportLine, ExportPart } from '../shipment-export.ts';
import type { ExportItem } from './item.ts';

/** Rows with their numbers; absent where there are none. */
export function numbered<T, V extends object>(
  rows: readonly T[] | undefined,
  values: (row: T) => V,
): readonly (V & { readonly sequenceNumber: string })[] | undefined {
  if (rows === undefined || rows.length === 0) return undefined;
  return rows.map((row, i) => ({ sequenceNumber: String(i + 1), ...values(row) }));
}

type Document = NonNullable<ExportPart['documents']>[number];
type Reference = NonNullable<ExportPart['references']>[number];

export function supporting({ type, number, issuedBy, validUntil }: Document) {
  return {
    type,
    referenceNumber: number,
    issuingAuthority: issuedBy,
    validityDate: validUntil,
  };
}

export function reference({ type, number }: Reference) {
  return { type, referenceNumber: number };
}

/** An item of the declaration. Masses have six decimals and amounts two, as AES takes them. */
export function goodsItem(item: ExportItem, additional: ExportPart['additionalProcedures']) {
  const { no, line, given, procedure } = item;
  return {
    declarationGoodsItemNumber: String(no),
    statisticalValue:
      given.statisticalValue === undefined
        ? undefined
        : toFixed(fraction(given.statisticalValue), 2),
    natureOfTransaction: given.natureOfTransaction,
    Procedure: {
      requestedProcedure: procedure.slice(0, 2),
      previousProcedure: procedure.slice(2),
    },
    AdditionalProcedure: numbered(given.additionalProcedures ?? additional, (code) => ({
      additionalProcedure: code,
    })),
    Origin:
      line.origin === undefined
        ? undefined
        : { countryOfOrigin: line.origin.code, regionOfDispatch: given.regionOfDispatch },
    Commodity: commodity(item),
    GoodsMeasure: {
      grossMass: mass(item.grossKg),
      netMass: mass(line.netKg),
      supplementaryUnits: units(given),
    },
    Packaging: numbered(item.packages, ({ kind, count, marks }) => ({
      typeOfPackages: kind,
      numberOfPackages: String(count),
      shippingMarks: marks,
    })),
    SupportingDocument: numbered(given.documents, supporting),
    AdditionalReference: numbered(given.references, reference),
  };
}

function commodity({ line, given, hs6, cn2 }: ExportItem) {
  const { product } = line;
  return {
    descriptionOfGoods: product.title_en,
    cusCode: given.cusCode,
    CommodityCode:
      hs6 === undefined
        ? undefined
        : {
            harmonizedSystemSubHeadingCode: hs6,
            combinedNomenclatureCode: cn2,
            TARICAdditionalCode: numbered(given.taricCodes, (code) => ({
              TARICAdditionalCode: code,
            })),
            NationalAdditionalCode: numbered(given.nationalCodes, (code) => ({
              nationalAdditionalCode: code,
            })),
          },
    DangerousGoods: numbered(
      product.un_number === undefined ? undefined : [product.un_number],
      (number) => ({ UNNumber: number.replace(/^UN\s*/i, '') }),
    ),
  };
}

function units({ supplementaryUnits }: ExportLine): string | undefined {
  return supplementaryUnits === undefined ? undefined : toFixed(fraction(supplementaryUnits), 6);
}

export function mass(kg: Fraction | undefined): string | undefined {
  return kg === undefined ? undefined : toFixed(kg, 6);
}
