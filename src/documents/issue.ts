import type { Issue, Severity } from '../issue.ts';

/** A finding in a shipment; `field` is its path in the file, `position` the place in the line. */
export interface ShipmentIssue extends Issue {
  readonly field: string;
  /** Counts from 1; 0 where only the line is known. */
  readonly position: number;
}

/** Path in a shipment: names and positions, for example `['lines', 0, 'quantity']`. */
export type Path = readonly (string | number)[];

export function fieldName(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}

/** Where things stand in the shipment file. */
export interface ShipmentSource {
  readonly file: string;
  /** The place of the value, or of the nearest thing around it. */
  at(path: Path): { readonly line: number; readonly position: number };
}

export interface Complaint {
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly path: Path;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
  readonly sku?: string;
}

export function shipmentIssue(complaint: Complaint, source: ShipmentSource): ShipmentIssue {
  const { line, position } = source.at(complaint.path);
  return {
    code: complaint.code,
    rule: complaint.rule,
    severity: complaint.severity,
    file: source.file,
    line,
    position,
    record: 0,
    column: '',
    header: '',
    field: fieldName(complaint.path),
    sku: complaint.sku ?? '',
    value: complaint.value,
    message: complaint.message,
    hint: complaint.hint,
  };
}
