import { issueOf } from '../checks/check.ts';
import type { MessageIssue } from '../issue.ts';
import { chargeMissing, chargeWrong, modeFieldMissing } from './charges.ts';
import type { DeclarationCheck, DeclarationFacts } from './check.ts';
import type { FiledDeclaration } from './filed.ts';
import { codeUnknown, dayWrong, fixedValue, incomplete, partyInvalid } from './form.ts';
import {
  containerWrong,
  elementsDiffer,
  lineOrder,
  totalDiffers,
  unitWrong,
  weightWrong,
} from './goods.ts';

/** Every check over an import declaration. To add one, add its line. */
export const DECLARATION_CHECKS: readonly DeclarationCheck[] = [
  incomplete,
  codeUnknown,
  fixedValue,
  chargeWrong,
  chargeMissing,
  totalDiffers,
  lineOrder,
  unitWrong,
  weightWrong,
  containerWrong,
  dayWrong,
  modeFieldMissing,
  elementsDiffer,
  partyInvalid,
];

export function checkDeclaration(
  declaration: FiledDeclaration,
  facts: DeclarationFacts,
): readonly MessageIssue[] {
  return DECLARATION_CHECKS.flatMap((check) =>
    check.check(declaration, facts).map((found) => issueOf(check, found)),
  );
}
