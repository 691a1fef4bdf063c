import type { DocumentKind } from '../document-kind.ts';
import { chineseLabel } from './chinese-label.ts';
import { commercialInvoice } from './commercial-invoice.ts';
import { elementSheet } from './element-sheet.ts';
import { euExportInstruction } from './eu-export-instruction.ts';
import { importDeclarationDraft } from './import-declaration-draft.ts';
import { lithiumStatement } from './lithium-statement.ts';
import { originApplication } from './origin-application.ts';
import { packingList } from './packing-list.ts';
import { proforma } from './proforma.ts';
import { salesContract } from './sales-contract.ts';
import { shippersInstruction } from './shippers-instruction.ts';
import { shippingMarks } from './shipping-marks.ts';
import { woodPackagingDeclaration } from './wood-packaging-declaration.ts';

/** Every document, in the order in which a shipment needs them. To add one, add its line. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  proforma,
  salesContract,
  commercialInvoice,
  packingList,
  shippersInstruction,
  euExportInstruction,
  originApplication,
  woodPackagingDeclaration,
  lithiumStatement,
  chineseLabel,
  shippingMarks,
  importDeclarationDraft,
  elementSheet,
];
