// Orders from JSON Lines or CSV, one by one as the file is read; every complaint says its line.
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { nearest } from '../../../did-you-mean.ts';
import { UserError } from '../../../errors.ts';
import type { SourceFile } from '../../../io/world.ts';
import { type MessageIssue, messageIssue } from '../issue.ts';
import { type Order, orderSchema } from './order.ts';

/** An order and where it stands, or what keeps it from being one. */
export interface PlacedOrder {
  readonly file: string;
  readonly line: number;
  readonly record: number;
  readonly order?: Order;
  readonly issues: readonly MessageIssue[];
}

interface Raw {
  readonly line: number;
  readonly value?: unknown;
  /** Why the line holds no value. */
  readonly broken?: string;
}

/** No order is longer; a line without end is no order. */
const LONGEST = 1_000_000;

export async function* readOrders(file: SourceFile): AsyncGenerator<PlacedOrder> {
  const raws = /\.(csv|tsv)$/i.test(file.path) ? csvRecords(file) : jsonLines(file);
  let record = 0;
  for await (const raw of raws) {
    record++;
    const place = { file: file.path, line: raw.line, record };
    if (raw.broken !== undefined) {
      const said = invalid(raw.broken, 'Write one order as one JSON object on one line.');
      yield { ...place, issues: [messageIssue(said, { ...place, path: '' })] };
      continue;
    }
    const read = orderSchema.safeParse(raw.value);
    yield read.success
      ? { ...place, order: read.data, issues: [] }
      : {
          ...place,
          issues: read.error.issues.flatMap((fault) => complaints(fault, raw.value, place)),
        };
  }
}

const invalid = (message: string, hint: string) => ({
  code: 'CX00',
  rule: 'order-invalid',
  severity: 'error' as const,
  message,
  hint,
});

function complaints(
  fault: z.core.$ZodIssue,
  raw: unknown,
  place: { readonly file: string; readonly line: number; readonly record: number },
): MessageIssue[] {
  const path = fault.path.map(String);
  const name = pathText(path);
  if (fault.code === 'unrecognized_keys') {
    const known = Object.keys(orderSchema.shape);
    return fault.keys.map((key) => {
      const close = path.length === 0 ? nearest(key, known) : undefined;
      const hint =
        close === undefined ? 'docs/messages.md lists the names.' : `Did you mean ${close}?`;
      return messageIssue(invalid(`${key} is not known here.`, hint), {
        ...place,
        path: pathText([...path, key]),
      });
    });
  }
  const value = path.reduce<unknown>(member, raw);
  const said =
    value === undefined
      ? invalid(`${name} is missing.`, 'Add it; examples/orders.jsonl shows how.')
      : invalid(`${name} ${faultText(fault)}.`, 'docs/messages.md shows what an order holds.');
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return [messageIssue(said, { ...place, path: name, value: shown })];
}

function faultText(fault: z.core.$ZodIssue): string {
  if (fault.message.startsWith('must ')) return fault.message;
  if (fault.code === 'invalid_value') return `must be one of ${fault.values.join(', ')}`;
  if (fault.code === 'too_big') return `must have ${String(fault.maximum)} at most`;
  if (fault.code === 'too_small') return `must have ${String(fault.minimum)} at least`;
  if (fault.code === 'invalid_type')
    return `must be ${fault.expected === 'string' ? 'text' : `an ${fault.expected}`}`;
  return 'has another form than it must';
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function pathText(path: readonly string[]): string {
  return path
    .map((part, i) => (/^\d+$/.test(part) ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}

async function* jsonLines(file: SourceFile): AsyncGenerator<Raw> {
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  for await (const chunk of file.chunks()) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const text of parts) {
      line++;
      yield* jsonLine(text, line);
    }
    if (rest.length > LONGEST) {
      yield { line: line + 1, broken: 'The line is too long for an order; the rest is not read.' };
      return;
    }
  }
  yield* jsonLine(rest + decoder.decode(), line + 1);
}

function* jsonLine(text: string, line: number): Generator<Raw> {
  const plain = text.replace(/^\ufeff/, '').trim();
  if (plain === '') return;
  try {
    yield { line, value: JSON.parse(plain) };
  } catch {
    yield { line, broken: 'This line is no JSON.' };
  }
}

/** One row for each line of an order; rows with the same order number that follow each other are one. */
async function* csvRecords(file: SourceFile): AsyncGenerator<Raw> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const rows = csvRows(text, file.path);
  let open: { line: number; value: Tree; lines: Tree[] } | undefined;
  for (const { record, info } of rows) {
    const { lines: own, ...head } = treeOf(record);
    const item = typeof own === 'object' ? own : {};
    if (open !== undefined && open.value.order === head.order) {
      open.lines.push(item);
      continue;
    }
    if (open !== undefined) yield { line: open.line, value: { ...open.value, lines: open.lines } };
    open = { line: info.lines, value: head, lines: [item] };
  }
  if (open !== undefined) yield { line: open.line, value: { ...open.value, lines: open.lines } };
}

type CsvRow = {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
};

/**
 * @throws UserError when a quote does not close
 */
function csvRows(text: string, path: string): readonly CsvRow[] {
  try {
    return parse(text, {
      bom: true,
      columns: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: path.toLowerCase().endsWith('.tsv') ? '\t' : [',', ';'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError(
      `${path} cannot be read as CSV: ${error.message}`,
      'Mend the quotes on that line: a cell with quotes inside doubles them.',
      { exit: 1 },
    );
  }
}

interface Tree {
  [name: string]: string | Tree;
}

/** `buyer.name` becomes a name in buyer; empty cells say nothing. */
function treeOf(record: Readonly<Record<string, string>>): Tree {
  // Without a prototype: a column may be named __proto__.
  const tree: Tree = Object.create(null);
  for (const [column, value] of Object.entries(record)) {
    if (value === '') continue;
    const names = column.split('.');
    const last = names.pop() ?? column;
    let at = tree;
    for (const name of names) {
      const next = at[name];
      const inner: Tree = typeof next === 'object' ? next : Object.create(null);
      at[name] = inner;
      at = inner;
    }
    at[last] = value;
  }
  return tree;
}
