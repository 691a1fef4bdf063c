// Google Merchant feeds: RSS or Atom, one item or entry per product, read item by item.
import type { X2jOptions } from 'fast-xml-parser';
import { UserError } from '../../../errors.ts';
import type { Head } from '../delimited/delimited.ts';
import { noCatalog } from '../delimited/sniff.ts';
import type { Utf8Text } from '../encoding/encoding.ts';
import type { ReadOptions } from '../options.ts';
import type { CatalogFile } from '../table.ts';
import { openThings, type Thing } from './objects.ts';
import { fragmentsOf } from './xml-fragments.ts';

const OPTIONS: X2jOptions = {
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  // Declared entities are refused with the document type; the five known ones are put in below.
  processEntities: false,
  maxNestedTags: 32,
};

/**
 * Prepares to read a product feed.
 * @throws UserError when it declares a document type, or is some other XML
 */
export async function openXml(
  path: string,
  encoding: string,
  text: Utf8Text,
  head: Head,
  options: ReadOptions,
): Promise<CatalogFile> {
  const start = Buffer.from(head.bytes).toString();
  if (/<!DOCTYPE|<!ENTITY/i.test(start)) {
    throw new UserError(
      `${path} declares a document type, which a product feed has no use for and an attacker has.`,
      'Remove the <!DOCTYPE …> from the file.',
    );
  }
  const element = /<(?:\w+:)?(item|entry)[\s>]/.exec(start)?.[1];
  if (element === undefined)
    throw noCatalog(path, 'XML without the items of a product feed (RSS or Atom)');
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  const parser = new XMLParser(OPTIONS);
  const things = async function* (): AsyncGenerator<Thing> {
    for await (const { line, state, xml } of fragmentsOf(text.chunks(), element)) {
      if (state === 'too-long') yield { line, damage: [{ rule: 'record-too-long' }] };
      else if (state === 'unclosed')
        yield { line, damage: [{ rule: 'xml-malformed', say: 'unclosed' }] };
      else yield thing(xml, line);
    }
  };
  return openThings({ path, format: 'xml', encoding }, things, options);

  function thing(xml: string, line: number): Thing {
    const broken = (why: string): Thing => ({
      line,
      damage: [{ rule: 'xml-malformed', value: xml.slice(0, 240), data: { why } }],
    });
    const valid = XMLValidator.validate(xml);
    if (valid !== true) return broken(valid.err.msg);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i.test(withoutCdata(xml)))
      return broken('an & begins no known entity');
    try {
      const fields = new Map<string, string>();
      for (const value of Object.values(parser.parse(xml))) collect(value, '', fields);
      return { line, fields };
    } catch (error) {
      return broken(error instanceof Error ? error.message : String(error));
    }
  }
}

function withoutCdata(xml: string): string {
  return xml
    .split('<![CDATA[')
    .map((part, i) => (i === 0 ? part : part.split(']]>')[1]))
    .join('');
}

/** Repeated elements are joined by `|`; what is nested is named `shipping.country`. */
function collect(value: unknown, name: string, fields: Map<string, string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, name, fields);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      collect(inner, name === '' ? key : `${name}.${key}`, fields);
  else {
    const text = entities(String(value)).trim();
    const before = fields.get(name);
    const same = before === undefined || before === '' || before === text;
    fields.set(name, same ? text : text === '' ? before : `${before}|${text}`);
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function entities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
