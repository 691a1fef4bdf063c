import type { Issue, Severity } from '../../issue.ts';

/** A finding in orders or messages; `path` says where in the record or in the XML. */
export interface MessageIssue extends Issue {
  readonly path: string;
}

export interface Said {
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

export interface At {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly value?: string;
  readonly sku?: string;
  readonly record?: number;
}

export function messageIssue(said: Said, at: At): MessageIssue {
  return {
    code: said.code,
    rule: said.rule,
    severity: said.severity,
    file: at.file,
    line: at.line,
    record: at.record ?? 0,
    column: '',
    header: '',
    path: at.path,
    sku: at.sku ?? '',
    value: at.value ?? '',
    message: said.message,
    hint: said.hint,
  };
}
