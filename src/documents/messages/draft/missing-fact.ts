import type { Complaint } from '../../issue.ts';

/** A fact that a message needs and the catalog does not have. */
export function missingFact(
  path: Complaint['path'],
  sku: string,
  column: string,
  what: string,
): Complaint {
  return {
    code: 'CX23',
    rule: 'fact-missing',
    severity: 'error',
    path,
    sku,
    value: '',
    message: `${sku}: ${what} is not known.`,
    hint: `Fill ${column} in the catalog.`,
  };
}
