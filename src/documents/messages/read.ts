// A message as it was filed, by the tables: records with the lines they stand on.

import type { Filed, FiledRecord } from './filed.ts';
import type { Fields } from './form/field.ts';
import type { XmlNode } from './form/xml-tree.ts';
import {
  MESSAGE_CODES,
  MESSAGES,
  type Message,
  type MessageCode,
  rootName,
  type TextValues,
} from './message.ts';
import { TRANSFER } from './tables/shared.ts';

/** The kind of message by its root element; undefined for anything else. */
export function messageCodeOf(root: XmlNode): MessageCode | undefined {
  return MESSAGE_CODES.find((code) => rootName(code) === root.name);
}

/** The business documents of a message; what the tables do not know is left to the schema. */
export function filedOf(root: XmlNode, code: MessageCode, file: string): readonly Filed[] {
  const { entry, head, list, fields } = MESSAGES[code];
  const transfer = root.children.find(({ name }) => name === 'BaseTransfer');
  const signed = root.children.some(({ name }) => name === 'Signature');
  return root.children
    .filter(({ name }) => name === entry)
    .map((node, i) => {
      const path = `${entry}[${i + 1}]`;
      const inner = head === '' ? node : node.children.find(({ name }) => name === head);
      const lines = node.children.filter(({ name }) => name === list?.name);
      return {
        code,
        signed,
        head: recordOf(inner ?? node, fields, file, head === '' ? path : `${path}/${head}`),
        lines: lines.map((line, at) =>
          recordOf(line, list?.fields ?? [], file, `${path}/${line.name}[${at + 1}]`),
        ),
        // Once for the message, with its first document.
        ...(transfer &&
          i === 0 && { transfer: recordOf(transfer, TRANSFER, file, 'BaseTransfer') }),
      };
    });
}

/** A record with the lines of its values. */
export function recordOf(node: XmlNode, fields: Fields, file: string, path: string): FiledRecord {
  const known = new Set(fields.map(({ name }) => name));
  const found = new Map<string, XmlNode>();
  for (const child of node.children)
    if (known.has(child.name) && !found.has(child.name)) found.set(child.name, child);
  return {
    values: Object.fromEntries(Array.from(found, ([name, { text }]) => [name, text])),
    file,
    line: node.line,
    path,
    lineOf: (name) => found.get(name)?.line ?? node.line,
  };
}

/** The message as the value it was written from. */
export function messageOf(root: XmlNode, code: MessageCode): Message {
  const filed = filedOf(root, code, '');
  const none: TextValues = {};
  return {
    code,
    guid: root.attributes.guid ?? '',
    version: root.attributes.version ?? '',
    entries: filed.map(({ head, lines }) => ({
      head: head.values,
      lines: lines.map(({ values }) => values),
    })),
    transfer: filed[0]?.transfer?.values ?? none,
  };
}
