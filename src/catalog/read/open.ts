import { UserError } from '../../errors.ts';
import type { SourceFile } from '../../io/world.ts';
import { withApostrophes } from './delimited/apostrophes.ts';
import { type Head, openDelimited } from './delimited/delimited.ts';
import { containerOf, refuseBinary, textFormatOf } from './delimited/sniff.ts';
import { type EncodingFound, findEncoding, utf8Text } from './encoding/encoding.ts';
import type { ReadOptions } from './options.ts';
import { type CatalogFile, type Damage, NO_TABLE } from './table.ts';

export type { ReadOptions } from './options.ts';

/**
 * Looks at a catalog file and prepares to read it; nothing is read twice that is large. What the file
 * is shows in its content, whatever its name.
 * @throws UserError when it is no catalog, or when sheet or mapping do not fit it
 */
export async function openCatalog(file: SourceFile, options: ReadOptions): Promise<CatalogFile> {
  const { bytes } = await headOf(file.chunks(), 1 << 16);
  if (containerOf(bytes, file.path) === 'workbook') {
    const { openWorkbook } = await import('./workbook/workbook.ts');
    return withApostrophes(await openWorkbook(file, options));
  }
  if (options.sheet !== undefined) {
    throw new UserError(
      `${file.path} is no workbook, so it has no sheet “${options.sheet}”.`,
      'Leave --sheet out, or check the workbook in a run of its own.',
    );
  }
  return withApostrophes(await openText(file, options));
}

const HEAD = 1 << 18;

async function openText(file: SourceFile, options: ReadOptions): Promise<CatalogFile> {
  const { path } = file;
  const found = await findEncoding(file, options.encoding);
  if (found.kind === 'ambiguous') {
    const { bytes } = await headOf(file.chunks(), HEAD);
    refuseBinary(bytes, path);
    return { ...NO_TABLE, path, format: 'csv', damage: [ambiguous(found)] };
  }
  const { encoding, bom } = found;
  const text = utf8Text(file, encoding, bom);
  const head = await headOf(text.chunks(), HEAD);
  if (head.whole && isBlankText(head.bytes)) {
    const damage: Damage = { rule: 'file-empty', line: 1, record: 0 };
    return { ...NO_TABLE, path, format: 'csv', encoding, damage: [damage] };
  }
  refuseBinary(head.bytes, path);
  const start = new TextDecoder().decode(head.bytes.subarray(0, 1024));
  switch (textFormatOf(start, path)) {
    case 'json': {
      const { openJson } = await import('./objects/json.ts');
      return openJson(path, encoding, text, head, options);
    }
    case 'xml': {
      const { openXml } = await import('./objects/xml.ts');
      return openXml(path, encoding, text, head, options);
    }
    case 'delimited':
      return openDelimited(path, encoding, text, head, options);
  }
}

function ambiguous({ guesses, line }: Extract<EncodingFound, { kind: 'ambiguous' }>): Damage {
  const shown = guesses.map(
    ({ encodings, looksLike }) => `${encodings.join(' or ')} (“${looksLike}”)`,
  );
  const data = { guesses: shown.join(', '), line: String(line) };
  return { rule: 'encoding-ambiguous', line, record: 0, data };
}

async function headOf(chunks: AsyncIterable<Uint8Array>, wanted: number): Promise<Head> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > wanted) return { bytes: Buffer.concat(parts).subarray(0, wanted), whole: false };
  }
  return { bytes: Buffer.concat(parts), whole: true };
}

function isBlankText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}
