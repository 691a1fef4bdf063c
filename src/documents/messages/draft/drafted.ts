// Drafts before they are written: the same checks as for files, with places in the orders.

import { fieldName } from '../../issue.ts';
import { type CheckFacts, issueOf } from '../checks/check.ts';
import { checkGroup } from '../checks/index.ts';
import type { Ledger } from '../checks/limits.ts';
import type { Filed, FiledRecord } from '../filed.ts';
import { type Field, formText } from '../form/field.ts';
import { entryForm } from '../form/record.ts';
import { groupOf } from '../group.ts';
import { type MessageIssue, messageIssue } from '../issue.ts';
import {
  type Entry,
  MESSAGE_CODES,
  MESSAGES,
  type MessageCode,
  type TextValues,
} from '../message.ts';
import type { Drafts } from './draft.ts';
import type { PlacedOrder } from './read-orders.ts';

type Place = Pick<PlacedOrder, 'file' | 'line' | 'record'>;

/** Everything that is wrong with the drafts of one order. */
export function draftIssues(
  drafts: Drafts,
  place: Place,
  orderNo: string,
  ledger: Ledger,
  facts: CheckFacts,
): readonly MessageIssue[] {
  const missing = drafts.complaints.map((complaint) =>
    messageIssue(complaint, {
      ...place,
      path: fieldName(complaint.path),
      value: complaint.value,
      ...(complaint.sku !== undefined && { sku: complaint.sku }),
    }),
  );
  // What follows would only repeat that facts are missing.
  if (missing.some(({ severity }) => severity === 'error')) return missing;
  const present = MESSAGE_CODES.flatMap((code) => {
    const entry = drafts.entries[code];
    return entry === undefined ? [] : [{ code, entry }];
  });
  const malformed = present.flatMap(({ code, entry }) => formIssues(code, entry, place));
  if (malformed.length > 0) return [...missing, ...malformed];
  const filed = present.map(({ code, entry }) => filedDraft(code, entry, place));
  const group = groupOf(orderNo, filed, new Set());
  return [
    ...missing,
    ...checkGroup(group, facts),
    ...filed.flatMap((one) => ledger.add(one)).map((found) => issueOf(found.rule, found)),
  ].map((issue) => ({ ...issue, record: place.record }));
}

const forms = new Map<MessageCode, ReturnType<typeof entryForm>>();

function formIssues(code: MessageCode, entry: Entry, place: Place): readonly MessageIssue[] {
  let form = forms.get(code);
  if (form === undefined) {
    form = entryForm(code);
    forms.set(code, form);
  }
  const read = form.safeParse(entry);
  if (read.success) return [];
  const { fields, list, entry: name, head } = MESSAGES[code];
  return read.error.issues.map(({ path, message }) => {
    const [part, at] = path;
    const inList = part === 'lines';
    const wanted = String(path.at(-1));
    const field = (inList ? list?.fields : fields)?.find((one) => one.name === wanted);
    const record = inList
      ? `${name}/${list?.name ?? ''}[${Number(at) + 1}]`
      : head === ''
        ? name
        : `${name}/${head}`;
    const values: TextValues | undefined = inList ? entry.lines[Number(at)] : entry.head;
    const value = values?.[wanted];
    return messageIssue(
      {
        code: 'CX15',
        rule: 'schema-violated',
        severity: 'error',
        message: value === undefined ? `${wanted} is missing.` : `${wanted} ${message}.`,
        hint: field === undefined ? 'Compare with docs/messages.md.' : originOf(field),
      },
      { ...place, path: `${record}/${wanted}`, value: value ?? '' },
    );
  });
}

function originOf(field: Field): string {
  const form = `${field.name} ${field.zh} (${field.en}) has the form ${formText(field)}`;
  return field.from === '' ? `${form}.` : `${form}; it comes from ${field.from}.`;
}

function filedDraft(code: MessageCode, { head, lines }: Entry, place: Place): Filed {
  const { entry, head: headName, list } = MESSAGES[code];
  const record = (values: TextValues, path: string): FiledRecord => ({
    values,
    file: place.file,
    line: place.line,
    path,
    lineOf: () => place.line,
  });
  return {
    code,
    signed: false,
    head: record(head, headName === '' ? entry : `${entry}/${headName}`),
    lines: lines.map((line, i) => record(line, `${entry}/${list?.name ?? ''}[${i + 1}]`)),
  };
}
