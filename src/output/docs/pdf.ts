import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, Paper } from '../../documents/paper.ts';
import { UserError } from '../../errors.ts';
import { gs1Barcode } from './barcode.ts';
import type { Font } from './font.ts';
import { missingCharacters, named } from './glyphs.ts';
import { guardTemplates, type TemplateFile } from './template-guard.ts';

export interface PdfOptions {
  /** The first is the main one; the others stand in for characters it lacks. */
  readonly fonts: readonly Font[];
  readonly templates: readonly TemplateFile[];
  /** Stands as author in the file. */
  readonly author: string;
  /** Picture of the seller's signature and stamp. */
  readonly stamp?: Stamp;
}

export interface Stamp {
  readonly kind: 'png' | 'jpg' | 'svg';
  readonly bytes: Uint8Array;
}

export interface PdfPress {
  /**
   * One paper as PDF/A-3b with its data attached; same paper, same bytes.
   * @throws UserError when a template is broken, with file, line and reason
   */
  print(paper: Paper): Promise<Uint8Array>;
  /** What the last `print` could not draw. */
  missing(paper: Paper): ReadonlySet<string>;
}

/** A folder that exists only in the compiler: templates see what is put there and nothing else. */
const FOLDER = '/ewtp-templates';

/** Prepares Typst with fonts and templates; printing many papers uses it again. */
export async function pdfPress(options: PdfOptions): Promise<PdfPress> {
  guardTemplates(options.templates);
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = Compiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: options.fonts.map(({ bytes }) => Buffer.from(bytes)) }],
  });
  for (const { path, bytes } of options.templates)
    compiler.mapShadow(`${FOLDER}/${path}`, Buffer.from(bytes));
  if (options.stamp !== undefined)
    compiler.mapShadow(`${FOLDER}/${stampName(options.stamp)}`, Buffer.from(options.stamp.bytes));
  return {
    print: (paper) => print(paper, compiler, options),
    missing: (paper) => missingCharacters([paper.title, paper.status, paper.blocks], options.fonts),
  };
}

async function print(
  paper: Paper,
  compiler: NodeCompiler,
  { fonts, author, stamp }: PdfOptions,
): Promise<Uint8Array> {
  const { data, ...shown } = paper;
  const blocks = await withBarcodes(shown.blocks);
  const missing = missingCharacters([shown, author], fonts);
  const sheet = named(
    {
      ...shown,
      blocks,
      author,
      fonts: familiesOf(fonts),
      attachment: 'data.json',
      ...(stamp && { stamp: stampName(stamp) }),
    },
    missing,
  );
  compiler.mapShadow(`${FOLDER}/paper.json`, Buffer.from(JSON.stringify(sheet)));
  compiler.mapShadow(`${FOLDER}/data.json`, Buffer.from(JSON.stringify(data, null, 1)));
  const main = `${FOLDER}/${paper.type}.typ`;
  const compiled = compiler.compile({ mainFilePath: main });
  const { result } = compiled;
  if (result === null) {
    const fault = compiled.takeDiagnostics();
    throw broken(fault === null ? [] : compiler.fetchDiagnostics(fault), paper.type);
  }
  try {
    return compiler.pdf(result, { pdfStandard: 'a-3b', creationTimestamp: epoch(paper.date) });
  } catch (cause) {
    throw new UserError(
      `The template of ${paper.type} makes no valid PDF/A: ${reasonOf(cause)}.`,
      'A picture in the template may be the cause; try without it.',
      { cause },
    );
  } finally {
    // Typst remembers everything it ever set; without this each paper would stay in memory.
    compiler.evictCache(1);
  }
}

function stampName({ kind }: Stamp): string {
  return `stamp.${kind}`;
}

function familiesOf(fonts: readonly Font[]): readonly string[] {
  return [...new Set(fonts.map(({ family }) => family))];
}

async function withBarcodes(blocks: readonly Block[]): Promise<readonly object[]> {
  return Promise.all(
    blocks.map(async (block) =>
      block.is === 'barcode'
        ? { ...block, svg: await gs1Barcode(block.gs1), text: block.gs1 }
        : block,
    ),
  );
}

interface Diagnostic {
  readonly path: string;
  readonly message: string;
  readonly line: number;
}

function broken(diagnostics: readonly unknown[], type: string): UserError {
  const [first] = diagnostics.flatMap(diagnosticOf);
  if (first === undefined)
    return new UserError(`The template of ${type} cannot be set.`, 'Compare it with the original.');
  return new UserError(
    `${first.path}, line ${first.line}: ${first.message}.`,
    'Mend the template, or leave out --templates to use the original.',
  );
}

function diagnosticOf(value: unknown): readonly Diagnostic[] {
  if (typeof value !== 'object' || value === null) return [];
  const { message, path, range }: { message?: unknown; path?: unknown; range?: unknown } = value;
  const start =
    typeof range === 'object' && range !== null && 'start' in range ? range.start : null;
  const line =
    typeof start === 'object' && start !== null && 'line' in start && typeof start.line === 'number'
      ? start.line + 1
      : 1;
  return [{ path: String(path).replace(`${FOLDER}/`, ''), message: String(message), line }];
}

function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return /message: "([^"]*)"/.exec(text)?.[1] ?? text.slice(0, 200);
}

/** Midnight UTC of a day, in seconds. */
function epoch(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}
