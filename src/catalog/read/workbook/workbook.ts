// Workbooks: XLSX, XLS and ODS. The library holds a workbook whole, so size is guarded first.
import type { WorkBook } from '@e965/xlsx';
import { nearest } from '../../../did-you-mean.ts';
import { UserError } from '../../../errors.ts';
import type { SourceFile } from '../../../io/world.ts';
import { noCatalog } from '../delimited/sniff.ts';
import { findHeader, type HeaderFound, type Top } from '../header/header.ts';
import { headerDamage } from '../header/header-damage.ts';
import type { ReadOptions } from '../options.ts';
import { type CatalogFile, type Damage, NO_TABLE } from '../table.ts';
import { type Sheet, sheetRows } from './sheet.ts';
import { lookIntoZip } from './zip-guard.ts';

/** A larger workbook takes more memory than it is worth. */
const LARGEST = 64 << 20;

/**
 * Prepares to read a sheet of a workbook: the one asked for, else the first that holds a table.
 * @throws UserError when the file is no workbook, is encrypted or damaged, or lacks the sheet
 */
export async function openWorkbook(file: SourceFile, options: ReadOptions): Promise<CatalogFile> {
  const bytes = await wholeFile(file);
  const format = formatOf(bytes, file.path);
  const { read, SSF } = await import('@e965/xlsx');
  const book = readBook(() =>
    read(bytes, { type: 'buffer', dense: true, cellNF: true, cellHTML: false, cellFormula: false }),
  );
  const chosen =
    options.sheet === undefined ? undefined : sheetNamed(book, options.sheet, file.path);
  const candidates = chosen === undefined ? visibleSheets(book) : [chosen];
  const looked = candidates.map((name) => lookAt(name));
  const facts = { path: file.path, format };
  const found = looked.find(({ header }) => header !== undefined) ?? looked[0];
  if (found === undefined || found.sheet.rows.length === 0) {
    const damage: Damage = { rule: 'file-empty', line: 1, record: 0 };
    return { ...NO_TABLE, ...facts, damage: [damage] };
  }
  return tableOf(facts, found);

  function lookAt(name: string): Looked {
    const sheet = sheetRows(name, book, SSF);
    const top = topOf(sheet);
    return { sheet, top, header: findHeader(top, options.mapping) };
  }

  function readBook(open: () => WorkBook): WorkBook {
    try {
      return open();
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      if (/password|encrypt/i.test(why))
        throw new UserError(
          `${file.path} is protected by a password.`,
          'Save it without the password, or as CSV UTF-8.',
          { cause },
        );
      throw new UserError(
        `${file.path} cannot be read as a workbook: ${why}.`,
        'Open it in a spreadsheet and save it as XLSX or as CSV UTF-8.',
        { cause },
      );
    }
  }
}

interface Looked {
  readonly sheet: Sheet;
  readonly top: Top;
  readonly header: HeaderFound | undefined;
}

async function wholeFile(file: SourceFile): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.chunks()) {
    parts.push(chunk);
    size += chunk.length;
    if (size > LARGEST)
      throw new UserError(
        `${file.path} is a workbook of more than ${LARGEST >> 20} MiB.`,
        'Save the sheet as CSV UTF-8: that is read in pieces, whatever its size.',
      );
  }
  return Buffer.concat(parts);
}

/**
 * @throws UserError for a ZIP that is no workbook, or one that must not be unpacked
 */
function formatOf(bytes: Buffer, path: string): 'xlsx' | 'xls' | 'ods' {
  if (bytes[0] === 0xd0) return 'xls';
  const zip = lookIntoZip(bytes);
  if (!zip.ok)
    throw new UserError(
      `${path} cannot be opened as a workbook: ${zip.why}.`,
      'Save the sheet as CSV UTF-8, or send a sound workbook.',
    );
  if (zip.names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (zip.names.includes('content.xml') && bytes.includes('opendocument.spreadsheet')) return 'ods';
  if (zip.names.some((name) => name.startsWith('word/'))) throw noCatalog(path, 'a Word document');
  if (zip.names.some((name) => name.startsWith('ppt/'))) throw noCatalog(path, 'a presentation');
  throw noCatalog(path, 'a ZIP archive; unpack it first');
}

function visibleSheets(book: WorkBook): string[] {
  const hidden = book.Workbook?.Sheets ?? [];
  const visible = book.SheetNames.filter((_, i) => (hidden[i]?.Hidden ?? 0) === 0);
  return visible.length > 0 ? visible : book.SheetNames;
}

function sheetNamed(book: WorkBook, wanted: string, path: string): string {
  const names = book.SheetNames;
  const exact = names.find((name) => name === wanted);
  const loose = names.find((name) => name.toLowerCase() === wanted.trim().toLowerCase());
  const name = exact ?? loose ?? (/^\d+$/.test(wanted) ? names[Number(wanted) - 1] : undefined);
  if (name !== undefined) return name;
  const close = nearest(wanted, names);
  const list = names.map((known, i) => `${i + 1} ${known}`).join(', ');
  throw new UserError(
    `${path} has no sheet ${wanted}.`,
    `${close === undefined ? '' : `Did you mean ${close}? `}Its sheets: ${list}.`,
  );
}

const TOP_ROWS = 40;

function topOf({ rows, rowNumbers }: Sheet): Top {
  const numbers = rowNumbers.slice(0, TOP_ROWS);
  return {
    rows: rows.slice(0, TOP_ROWS),
    lines: numbers,
    sheetRows: numbers,
    records: numbers.map((_, i) => i + 1),
    damage: [],
    whole: rows.length <= TOP_ROWS,
  };
}

function tableOf(
  facts: Pick<CatalogFile, 'path' | 'format'>,
  { sheet, top, header }: Looked,
): CatalogFile {
  if (header === undefined) {
    const value = (top.rows[0] ?? []).join(', ').slice(0, 120);
    const line = top.lines[0] ?? 1;
    const none: Damage = { rule: 'header-missing', say: 'none', line, record: 0, value };
    return { ...NO_TABLE, ...facts, sheet: sheet.name, damage: [none] };
  }
  return {
    ...facts,
    ...header,
    sheet: sheet.name,
    headerLine: header.line,
    damage: headerDamage(header, top),
    batches: () => sheet.batches(header),
  };
}
