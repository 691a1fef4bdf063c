// The items of the export declaration: one for each line of the invoice.
import { type Fraction, fraction } from '../../fraction.ts';
import type { Consignment, ConsignmentLine } from '../consignment.ts';
import type { ExportLine } from '../shipment-export.ts';
import { type PackagingRow, packagesByItem } from './packaging.ts';
import { PROCEDURE } from './profile.ts';

export interface ExportItem {
  /** Counts from 1, as the line does. */
  readonly no: number;
  readonly line: ConsignmentLine;
  /** What the shipment says of it for the declaration. */
  readonly given: ExportLine;
  /** First six digits of the code; undefined when not known. */
  readonly hs6: string | undefined;
  /** Digits seven and eight, of the EU. */
  readonly cn2: string | undefined;
  /** Four digits: requested and previous. */
  readonly procedure: string;
  readonly grossKg: Fraction | undefined;
  /** Whether its gross mass is a share of packages that it has in common with others. */
  readonly parted: boolean;
  readonly packages: readonly PackagingRow[];
}

export function exportItems(consignment: Consignment): readonly ExportItem[] {
  const { shipment, lines } = consignment;
  const packed = packagesByItem(consignment);
  return lines.map((line, i) => {
    const given = shipment.lines[line.no - 1]?.export ?? {};
    const { rows = [], grossKg, parted = false } = packed[i] ?? {};
    return {
      no: line.no,
      line,
      given,
      hs6: line.cnCode?.slice(0, 6) ?? sixDigits(line),
      cn2: line.cnCode?.slice(6, 8),
      procedure: given.procedure ?? shipment.export?.procedure ?? PROCEDURE,
      grossKg: given.grossKg === undefined ? grossKg : fraction(given.grossKg),
      parted: parted && given.grossKg === undefined,
      packages: rows,
    };
  });
}

/** The Chinese code begins with the six digits that all countries share. */
function sixDigits({ product }: ConsignmentLine): string | undefined {
  return /^\d{6}/.exec(product.hs_code?.replace(/[\s.]/g, '') ?? '')?.[0];
}
