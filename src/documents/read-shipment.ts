import { isMap, isNode, isPair, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../did-you-mean.ts';
import { type Path, type ShipmentIssue, type ShipmentSource, shipmentIssue } from './issue.ts';
import { type Shipment, shipmentSchema } from './shipment.ts';

export interface ShipmentRead {
  readonly source: ShipmentSource;
  /** Absent when the file cannot be taken as a shipment; then there are issues. */
  readonly shipment?: Shipment;
  readonly issues: readonly ShipmentIssue[];
}

const INVALID = { code: 'DX00', rule: 'shipment-invalid', severity: 'error' } as const;
/** More than any shipment has; a file of aliases that grows without end stops here. */
const MOST_ALIASES = 100;
const TOO_MANY_ALIASES = {
  ...INVALID,
  path: [],
  value: '',
  message: 'The shipment repeats itself by more aliases (*name) than can be followed.',
  hint: 'Write the values out.',
};
const SHOWN = 100;
const WRITTEN = 40;

/** Reads a shipment from YAML or JSON; every complaint says line and position. */
export function readShipment(text: string, file: string): ShipmentRead {
  const lines = new LineCounter();
  // The failsafe schema leaves every scalar as written: 2.40 stays 2.40 and NO stays Norway.
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), position: col };
  };
  const source: ShipmentSource = {
    file,
    at: (path) => place(offsetOf(document.contents, path)),
  };
  const [broken] = document.errors;
  if (broken !== undefined) {
    const fault = {
      ...INVALID,
      path: [],
      value: '',
      message: `This is no valid YAML: ${plainReason(broken.message)}.`,
      hint: 'Mend the line; indent with blanks and quote texts that hold ": ".',
    };
    return { source, issues: [{ ...shipmentIssue(fault, source), ...place(broken.pos[0]) }] };
  }
  const raw = plainValue(() => document.toJS({ maxAliasCount: MOST_ALIASES }));
  if (raw === undefined) return { source, issues: [shipmentIssue(TOO_MANY_ALIASES, source)] };
  const read = shipmentSchema.safeParse(raw);
  if (read.success) return { source, shipment: read.data, issues: [] };
  const issues = read.error.issues
    .slice(0, SHOWN)
    .flatMap((fault) => complaints(fault, raw))
    .map((complaint) => shipmentIssue({ ...INVALID, ...complaint }, source));
  return { source, issues };
}

/** What the YAML reader says, without the place (said beside it) and the lines it quotes. */
function plainReason(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}

function plainValue(make: () => unknown): unknown {
  try {
    return make();
  } catch {
    // Aliases without end: no shipment has them.
    return undefined;
  }
}

function complaints(fault: z.core.$ZodIssue, raw: unknown) {
  const path: Path = fault.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (fault.code === 'unrecognized_keys') {
    return fault.keys.map((key) => ({
      path: [...path, key],
      value: '',
      message: `${key} is not known here.`,
      hint: keyHint(key, path),
    }));
  }
  const value = valueAt(raw, path);
  const name = path.length === 0 ? 'The shipment' : String(path.at(-1));
  if (value === undefined) {
    return [
      {
        path,
        value: '',
        message: `${name} is missing.`,
        hint: 'Add it; schemas/shipment.json and examples/shipment.yaml show how.',
      },
    ];
  }
  return [
    {
      path,
      value: typeof value === 'string' ? value : '',
      message: `${name} ${said(fault)}${written(value)}.`,
      hint: hintFor(fault, value),
    },
  ];
}

/** What stands there, shortened; nothing for what is empty or a group. */
function written(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') return '';
  const signs = [...value];
  return `: “${signs.slice(0, WRITTEN).join('')}${signs.length > WRITTEN ? '…' : ''}”`;
}

function hintFor(fault: z.core.$ZodIssue, value: unknown): string {
  if (value === '') return 'Fill it in, or delete the line if there is none.';
  return typeof value === 'string' && fault.code === 'invalid_value'
    ? oneOfHint(value, fault.values.map(String))
    : 'See schemas/shipment.json for its form.';
}

function said(fault: z.core.$ZodIssue): string {
  if (fault.code === 'invalid_value') return `is none of ${fault.values.join(', ')}`;
  if (fault.code === 'invalid_type')
    return fault.expected === 'string' ? 'must be a single value' : `must be a ${kind(fault)}`;
  if (fault.code === 'custom' || fault.code === 'invalid_format' || fault.code === 'too_small')
    return fault.message;
  return fault.message.startsWith('has') ? fault.message : `is not right: ${fault.message}`;
}

function kind(fault: { readonly expected: string }): string {
  return fault.expected === 'array' ? 'list (lines that begin with "- ")' : 'group of named values';
}

function oneOfHint(value: string, values: readonly string[]): string {
  const close = nearest(value, values);
  return close === undefined ? `Use one of ${values.join(', ')}.` : `Did you mean ${close}?`;
}

function keyHint(key: string, path: Path): string {
  const shape = shapeAt(path);
  const close = nearest(key, shape);
  return close === undefined ? `Here may stand: ${shape.join(', ')}.` : `Did you mean ${close}?`;
}

/** The names that may stand at a path, for "did you mean". */
function shapeAt(path: Path): readonly string[] {
  let schema: unknown = shipmentSchema;
  for (const part of path) schema = inner(schema, part);
  const shape = unwrapped(schema);
  return hasShape(shape) ? Object.keys(shape.shape) : [];
}

function inner(schema: unknown, part: string | number): unknown {
  const plain = unwrapped(schema);
  if (typeof part === 'number') return hasElement(plain) ? plain.element : undefined;
  return hasShape(plain) ? plain.shape[part] : undefined;
}

function unwrapped(schema: unknown): unknown {
  return typeof schema === 'object' && schema !== null && 'unwrap' in schema && !hasElement(schema)
    ? unwrapped(typeof schema.unwrap === 'function' ? schema.unwrap() : undefined)
    : schema;
}

function hasShape(schema: unknown): schema is { shape: Record<string, unknown> } {
  return typeof schema === 'object' && schema !== null && 'shape' in schema;
}

function hasElement(schema: unknown): schema is { element: unknown } {
  return typeof schema === 'object' && schema !== null && 'element' in schema;
}

function valueAt(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(part))?.[1];
  }
  return value;
}

/** Where the value begins; for what is missing, where the group around it begins. */
function offsetOf(contents: ParsedNode | null, path: Path): number {
  let node: unknown = contents;
  let offset = contents?.range[0] ?? 0;
  for (const part of path) {
    const next = child(node, part);
    if (next === undefined) return offset;
    node = next.value;
    offset = next.offset;
  }
  return offset;
}

function child(node: unknown, part: string | number) {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isNode(key) && String(key) === String(part));
    if (!isPair(pair)) return undefined;
    const of = isNode(pair.value) && pair.value.range ? pair.value : pair.key;
    return { value: pair.value, offset: startOf(of) };
  }
  if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) {
    const item: unknown = node.items[Number(part)];
    return item === undefined ? undefined : { value: item, offset: startOf(item) };
  }
  return undefined;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
