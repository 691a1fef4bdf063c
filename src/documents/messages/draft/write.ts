// A message of e-commerce as XML: elements in the order of the tables, whatever the order of the values.
import type { Fields } from '../form/field.ts';
import { type Elements, elementsOf, xmlBuilder } from '../form/section-write.ts';
import {
  type Entry,
  MESSAGES,
  type Message,
  NAMESPACE,
  rootName,
  type TextValues,
} from '../message.ts';
import { TRANSFER } from '../tables/shared.ts';

/** Writes messages; the builder is loaded once. */
export async function messageWriter(): Promise<(message: Message) => string> {
  const build = await xmlBuilder();
  return ({ code, guid, version, entries, transfer }) => {
    const table = MESSAGES[code];
    const content = {
      '@xmlns:ceb': NAMESPACE,
      '@guid': guid,
      '@version': version,
      [`ceb:${table.entry}`]: entries.map((entry) => entryElements(entry, table)),
      'ceb:BaseTransfer': elements(transfer, TRANSFER),
    };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${build(`ceb:${rootName(code)}`, content)}`;
  };
}

function entryElements(
  { head, lines }: Entry,
  table: (typeof MESSAGES)[Message['code']],
): Elements {
  const fields = elements(head, table.fields);
  const inner: Elements = table.head === '' ? fields : { [`ceb:${table.head}`]: fields };
  if (table.list === undefined) return inner;
  const { name, fields: columns } = table.list;
  return { ...inner, [`ceb:${name}`]: lines.map((line) => elements(line, columns)) };
}

function elements(values: TextValues, fields: Fields): Elements {
  return elementsOf(fields, values, 'ceb:', false);
}
