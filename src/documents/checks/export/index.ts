import type { DocumentCheck } from '../check.ts';
import { type ExportCheck, overDeclaration } from './check.ts';
import { exportCodeMissing } from './code-missing.ts';
import { exportCountries } from './countries.ts';
import { exportDeliveryTerms } from './delivery.ts';
import { exportEori } from './eori.ts';
import { exportForm } from './form.ts';
import { exportInvoice } from './invoice.ts';
import { exportItemNumbers, exportTaricCodes } from './items.ts';
import { exportContainer, exportLocation } from './location.ts';
import { exportMasses } from './masses.ts';
import { exportOffices } from './offices.ts';
import { exportPartyTwice, exportRepresentation } from './parties.ts';
import { exportProcedure } from './procedure.ts';
import { exportSecurity } from './security.ts';
import { exportSharedPackages } from './shared-packages.ts';
import { exportNotLatin } from './texts.ts';

/** Every check over the values of the EU export declaration. To add one, add its line. */
export const DECLARATION_CHECKS: readonly ExportCheck[] = [
  exportCodeMissing,
  exportEori,
  exportMasses,
  exportDeliveryTerms,
  exportSecurity,
  exportSharedPackages,
  exportProcedure,
  exportCountries,
  exportInvoice,
  exportOffices,
  exportPartyTwice,
  exportForm,
  exportLocation,
  exportRepresentation,
  exportNotLatin,
  exportTaricCodes,
  exportItemNumbers,
  exportContainer,
];

/** The same as checks over the set of papers. */
export const EXPORT_CHECKS: readonly DocumentCheck[] = DECLARATION_CHECKS.map(overDeclaration);
