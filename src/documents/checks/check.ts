import type { Severity } from '../../issue.ts';
import type { Source } from '../../source.ts';
import type { Consignment } from '../consignment.ts';
import type { Facts } from '../document-kind.ts';
import type { Complaint, Path } from '../issue.ts';

/** What a check found; code, name and severity are added by `runChecks`. */
export interface Found {
  readonly path: Path;
  readonly value?: string;
  readonly message: string;
  readonly hint: string;
  readonly sku?: string;
  /** Where one finding weighs less than the check as a whole. */
  readonly severity?: Severity;
}

/** One rule over the whole set of papers. */
export interface DocumentCheck {
  readonly code: `DX${number}`;
  /** Permanent, says the fault. */
  readonly name: string;
  readonly severity: Severity;
  /** One line: what is held to be true. */
  readonly title: string;
  readonly source: Source;
  check(consignment: Consignment, facts: Facts): readonly Found[];
}

/** What importers' brokers refuse; gathered from their own pages. */
export const BROKERS: Source = {
  title: 'What Chinese brokers and customs send back, as brokers and forwarders publish it',
  publisher: 'import brokers and forwarders',
  confidence: 'derived',
};

/** General knowledge of the trade, not confirmed in a rule. */
export const TRADE: Source = {
  title: 'Practice of the trade',
  publisher: 'ewtp',
  confidence: 'not-confirmed',
};

export function complaintOf(check: DocumentCheck, found: Found): Complaint {
  return {
    code: check.code,
    rule: check.name,
    severity: found.severity ?? check.severity,
    path: found.path,
    value: found.value ?? '',
    message: found.message,
    hint: found.hint,
    ...(found.sku === undefined ? {} : { sku: found.sku }),
  };
}
