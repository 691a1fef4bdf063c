// Opens XML from anyone, out of its envelope where it came in one. Lines are those of the message inside.
import { type OpenedXml, openXmlText, type XmlNode } from '../form/xml-tree.ts';

/** A platform may put the exchange's envelope into one of its own. */
const ENVELOPES = new Set(['DxpMsg', 'DxpMsgSv']);

/** The caller disposes of the document. */
export async function openMessageXml(bytes: Uint8Array): Promise<OpenedXml> {
  const opened = await openXmlText(bytes);
  if (opened.fault !== undefined || !ENVELOPES.has(opened.root.name)) return opened;
  opened.document.dispose();
  const data = dataIn(opened.root);
  const inner = data && decoded(data.text);
  if (inner === undefined)
    return {
      fault: {
        line: data?.line ?? opened.root.line,
        message: `The envelope ${opened.root.name} holds no message in base64 in its Data.`,
        hint: 'Ask the sender for the file again, or for the message without its envelope.',
      },
    };
  const enclosed = await openMessageXml(inner);
  return enclosed.fault === undefined ? { ...enclosed, enclosed: true } : enclosed;
}

function dataIn(node: XmlNode): XmlNode | undefined {
  if (node.name === 'Data') return node;
  for (const child of node.children) {
    const found = dataIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Each envelope is a third larger than what it holds: opening them comes to an end. */
function decoded(text: string): Uint8Array | undefined {
  const plain = text.replace(/\s+/g, '');
  if (plain === '' || plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(plain))
    return undefined;
  return Buffer.from(plain, 'base64');
}
