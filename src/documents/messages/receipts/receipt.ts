// One receipt as a plain value, whatever its namespace.
import type { XmlNode } from '../form/xml-tree.ts';
import { RECEIPT_KINDS, type ReceiptKind } from './kinds.ts';

export interface Receipt {
  readonly code: ReceiptKind['code'];
  readonly file: string;
  readonly line: number;
  /** Every field by its name, as the receipt has it. */
  readonly values: Readonly<Record<string, string>>;
}

export function receiptKindOf(root: XmlNode): ReceiptKind | undefined {
  return RECEIPT_KINDS.find(({ code }) => root.name === `CEB${code}Message`);
}

const FRAME = new Set(['BaseTransfer', 'BaseSubscribe', 'ExtendMessage', 'Signature']);

/** The receipts of a message; heads stand in the record or directly under it. */
export function receiptsOf(root: XmlNode, { code }: ReceiptKind, file: string): readonly Receipt[] {
  return root.children
    .filter(({ name }) => !FRAME.has(name))
    .map((node) => ({ code, file, line: node.line, values: valuesOf(node) }));
}

function valuesOf(node: XmlNode): Readonly<Record<string, string>> {
  const head = node.children.find(({ name }) => /Head(Rd)?$/.test(name)) ?? node;
  return Object.fromEntries(
    head.children
      .filter(({ children }) => children.length === 0)
      .map(({ name, text }) => [name, text]),
  );
}
