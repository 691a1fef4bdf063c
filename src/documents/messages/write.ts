// A message as XML: elements in the order of the tables, whatever the order of the values.
import type { XMLBuilder } from 'fast-xml-parser';
import type { Fields } from './field.ts';
import {
  type Entry,
  MESSAGES,
  type Message,
  NAMESPACE,
  rootName,
  type TextValues,
} from './message.ts';
import { TRANSFER } from './tables/shared.ts';

/** Writes messages; the builder is loaded once. */
export async function messageWriter(): Promise<(message: Message) => string> {
  const { XMLBuilder: Builder } = await import('fast-xml-parser');
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    indentBy: '  ',
  });
  return (message) => written(message, builder);
}

function written(message: Message, builder: XMLBuilder): string {
  const { code, guid, version, entries, transfer } = message;
  const table = MESSAGES[code];
  const content = {
    '@xmlns:ceb': NAMESPACE,
    '@guid': guid,
    '@version': version,
    [`ceb:${table.entry}`]: entries.map((entry) => entryElements(entry, table)),
    'ceb:BaseTransfer': elements(transfer, TRANSFER),
  };
  const body: string = builder.build({ [`ceb:${rootName(code)}`]: content });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}

function entryElements({ head, lines }: Entry, table: (typeof MESSAGES)[Message['code']]) {
  const fields = elements(head, table.fields);
  const inner = table.head === '' ? fields : { [`ceb:${table.head}`]: fields };
  if (table.list === undefined) return inner;
  const { name, fields: columns } = table.list;
  return { ...inner, [`ceb:${name}`]: lines.map((line) => elements(line, columns)) };
}

function elements(values: TextValues, fields: Fields): TextValues {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = values[name];
      return value === undefined || value === '' ? [] : [[`ceb:${name}`, value]];
    }),
  );
}
