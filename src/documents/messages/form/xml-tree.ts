// XML from anyone as a plain tree with lines. Document types are refused before the parser sees them,
// and so are entities of one's own; nothing is fetched, because the parser has no files and no network.
import type { XmlDocument, XmlElement } from 'libxml2-wasm';

/** An element by its local name: prefixes differ from sender to sender. */
export interface XmlNode {
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text without the blanks around it; '' where there are children. */
  readonly text: string;
}

/** What keeps bytes from being read as XML. */
export interface XmlFault {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** Messages hold at most 100 documents of 99 lines: more than this is no message. */
export const LARGEST_XML = 64 * 1024 * 1024;
const DEEPEST = 24;
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

export type OpenedXml =
  | { readonly fault: XmlFault }
  | {
      readonly root: XmlNode;
      readonly document: XmlDocument;
      /** Whether it came in an envelope. */
      readonly enclosed?: true;
      readonly fault?: undefined;
    };

/** The caller disposes of the document. */
export async function openXmlText(bytes: Uint8Array): Promise<OpenedXml> {
  if (bytes.length > LARGEST_XML)
    return fault(1, 'The file is larger than any customs message.', 'Split it.');
  const text = decoded(bytes);
  if (text === undefined)
    return fault(1, 'The file is not UTF-8, as customs messages are.', 'Save it as UTF-8.');
  const doctype = PROLOG.exec(text);
  if (doctype?.[1] !== undefined)
    return fault(
      text.slice(0, doctype[0].length).split('\n').length,
      'The file declares a document type, which a customs message has no use for and an attacker has.',
      'Remove the <!DOCTYPE …>.',
    );
  const { ParseOption, XmlDocument, XmlParseError } = await import('libxml2-wasm');
  try {
    const document = XmlDocument.fromString(text.replace(/^\ufeff/, ''), {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_BIG_LINES,
    });
    const root = treeOf(document.root, 1);
    if (root !== undefined) return { root, document };
    document.dispose();
    return fault(
      1,
      `Elements stand more than ${DEEPEST} deep in each other.`,
      'Check who made it.',
    );
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const [detail] = error.details;
    return fault(
      Math.max(1, detail?.line ?? 1),
      `This is no well-formed XML: ${(detail?.message ?? error.message).trim()}.`,
      'Ask the sender for the file again, or mend the line.',
    );
  }
}

/** Blanks, declarations and comments, and then perhaps a document type. */
const PROLOG = /^\ufeff?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*(<!DOCTYPE)?/;

function fault(line: number, message: string, hint: string): OpenedXml {
  return { fault: { line, message, hint } };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined where it goes too deep. */
function treeOf(element: XmlElement, depth: number): XmlNode | undefined {
  if (depth > DEEPEST) return undefined;
  const children: XmlNode[] = [];
  // A signature is nothing that we read.
  if (element.namespaceUri !== SIGNATURE) {
    for (const inner of elementsIn(element)) {
      const child = treeOf(inner, depth + 1);
      if (child === undefined) return undefined;
      children.push(child);
    }
  }
  return {
    name: element.name,
    namespace: element.namespaceUri,
    line: element.line,
    attributes: Object.fromEntries(element.attrs.map((one) => [one.name, one.value])),
    children,
    text: children.length > 0 ? '' : element.content.trim(),
  };
}

/** The parser's chain of nodes ends at a processing instruction: then a search finds all elements. */
function elementsIn(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (!('next' in node)) return element.find('*').filter(isElement);
    if (isElement(node)) found.push(node);
  }
  return found;
}

function isElement(node: object): node is XmlElement {
  return 'attrs' in node;
}
