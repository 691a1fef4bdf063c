import type { MessageIssue } from '../issue.ts';
import { paidDiffers, paymentDiffers, sumDiffers } from './amounts.ts';
import { type CheckFacts, issueOf, type MessageCheck, type OrderGroup } from './check.ts';
import { codeUnknown } from './codes.ts';
import { codeDiffers, notListed, statutoryUnit, weightDiffers } from './goods.ts';
import { orderLimit, REUSED_RULE, YEAR_RULE } from './limits.ts';
import { GUID_RULE, lineNumberWrong } from './numbers.ts';
import { identityInvalid, payerDiffers, recipientDiffers } from './parties.ts';
import { lineDiffers, referenceDiffers, returnDiffers } from './references.ts';
import { taxDiffers } from './tax-differs.ts';
import { fixedValue, modeFieldMissing, signatureMissing, valueImpossible } from './values.ts';

/** Every check over the documents of an order. To add one, add its line. */
export const MESSAGE_CHECKS: readonly MessageCheck[] = [
  paidDiffers,
  paymentDiffers,
  sumDiffers,
  recipientDiffers,
  referenceDiffers,
  payerDiffers,
  lineDiffers,
  fixedValue,
  modeFieldMissing,
  statutoryUnit,
  weightDiffers,
  orderLimit,
  taxDiffers,
  codeDiffers,
  identityInvalid,
  notListed,
  valueImpossible,
  returnDiffers,
  signatureMissing,
  codeUnknown,
  lineNumberWrong,
];

/** Rules over the whole set. */
export const SET_RULES = [REUSED_RULE, YEAR_RULE, GUID_RULE] as const;

export function checkGroup(group: OrderGroup, facts: CheckFacts): readonly MessageIssue[] {
  return MESSAGE_CHECKS.flatMap((check) =>
    check.check(group, facts).map((found) => issueOf(check, found)),
  );
}
