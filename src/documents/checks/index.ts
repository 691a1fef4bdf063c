import type { Consignment } from '../consignment.ts';
import type { Facts } from '../document-kind.ts';
import type { Complaint } from '../issue.ts';
import { buyerUnidentified } from './buyer-unidentified.ts';
import { complaintOf, type DocumentCheck } from './check.ts';
import { contractDiffers } from './contract-differs.ts';
import { dateOrder } from './date-order.ts';
import { declarationChecks, declarationField } from './declaration.ts';
import { elementsMissing } from './elements-missing.ts';
import { EXPORT_CHECKS } from './export/index.ts';
import { goodsVague } from './goods-vague.ts';
import { hsDiffers } from './hs-differs.ts';
import { incotermMode } from './incoterm-mode.ts';
import { lithiumIncomplete } from './lithium-incomplete.ts';
import { numberInvalid } from './number-invalid.ts';
import { originDiffers } from './origin-differs.ts';
import { packageCountDiffers } from './package-count-differs.ts';
import { quantityDiffers } from './quantity-differs.ts';
import { sumMismatch, valueZero } from './sums.ts';
import { tradeTerm } from './trade-term.ts';
import { weightDiffers } from './weight-differs.ts';
import { woodMarkMissing } from './wood-mark-missing.ts';

/** Every check over the set, in the order in which findings are shown. To add one, add its line. */
export const DOCUMENT_CHECKS: readonly DocumentCheck[] = [
  sumMismatch,
  contractDiffers,
  quantityDiffers,
  weightDiffers,
  packageCountDiffers,
  dateOrder,
  goodsVague,
  incotermMode,
  tradeTerm,
  originDiffers,
  woodMarkMissing,
  lithiumIncomplete,
  buyerUnidentified,
  hsDiffers,
  numberInvalid,
  valueZero,
  elementsMissing,
  ...EXPORT_CHECKS,
  declarationField,
  declarationChecks,
];

/** What contradicts what, over all the papers of the shipment. */
export function runChecks(consignment: Consignment, facts: Facts): readonly Complaint[] {
  return DOCUMENT_CHECKS.flatMap((check) =>
    check.check(consignment, facts).map((found) => complaintOf(check, found)),
  );
}
