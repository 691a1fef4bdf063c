// Finds the header among the first records, and what its names mean.
import { COLUMNS, type ColumnName } from '../../columns.ts';
import { LAYOUTS } from '../layouts/index.ts';
import type { Grouping, Layout, UnitUnsaid } from '../layouts/layout.ts';
import { conversion } from '../objects/convert.ts';
import type { ColumnSource, Damage } from '../table.ts';
import { meaning, normal, similarColumn } from './column-names.ts';
import { columnsByFillings, type Mapping, wantedHeaders, withMapping } from './mapping.ts';

/** The first records of a file, with their lines. */
export interface Top {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** The records, counted from 1. */
  readonly records: readonly number[];
  readonly sheetRows?: readonly number[];
  readonly damage: readonly Damage[];
  /** Whether these are all the records there are. */
  readonly whole: boolean;
}

export interface HeaderFound {
  readonly layout: string;
  readonly grouping?: Grouping;
  readonly headers: readonly string[];
  readonly line: number;
  /** Lines that the layout has above its names; more of them are titles that someone added. */
  readonly linesAbove: number;
  /** The record on which the names stand, and how many records the header takes up to the data. */
  readonly record: number;
  readonly headerRecords: number;
  readonly columns: readonly ColumnSource[];
  readonly unitUnsaid: readonly UnitUnsaid[];
  /** Headers that look like a column of ours but name a code, which is never guessed. */
  readonly lookalikes: readonly { readonly header: string; readonly column: ColumnName }[];
}

/** How many records may stand above the header: titles, dates, a company name. */
const DEEPEST_HEADER = 12;

/**
 * @returns the header, or undefined when no record among the first looks like one
 * @throws UserError when a mapping names headers that the file lacks
 */
export function findHeader(top: Top, mapping?: Mapping): HeaderFound | undefined {
  const depth = Math.min(DEEPEST_HEADER, top.rows.length);
  const known = knownLayout(top, depth);
  if (known !== undefined) return header(top, known.at, known.layout.name, known.layout, mapping);
  const at = mapping === undefined ? bestByNames(top, depth) : bestByMapping(top, depth, mapping);
  if (at === undefined) return undefined;
  return header(top, at, mapping === undefined ? undefined : 'map', undefined, mapping);
}

function knownLayout(top: Top, depth: number): { at: number; layout: Layout } | undefined {
  for (let at = 0; at < depth; at++) {
    const names = new Set((top.rows[at] ?? []).map(normal));
    const layout = LAYOUTS.find(({ signatures }) =>
      signatures.some((signature) => signature.every((name) => names.has(normal(name)))),
    );
    if (layout) return { at, layout };
  }
  return undefined;
}

/** The row with most names of ours; a single one is chance, unless it is the only column. */
function bestByNames(top: Top, depth: number): number | undefined {
  return best(top, depth, (row) => row.filter((name) => meaning(name) !== undefined).length);
}

/** The mapped headers count double: they are certain. */
function bestByMapping(top: Top, depth: number, mapping: Mapping): number | undefined {
  const wanted = wantedHeaders(mapping).map(normal);
  return best(top, depth, (row) => {
    const names = new Set(row.map(normal));
    const hits = wanted.filter((name) => names.has(name)).length;
    return hits * 2 + row.filter((name) => meaning(name) !== undefined).length;
  });
}

function best(
  top: Top,
  depth: number,
  score: (row: readonly string[]) => number,
): number | undefined {
  let found: { at: number | undefined; score: number } = { at: undefined, score: 0 };
  for (let at = 0; at < depth; at++) {
    const points = score(top.rows[at] ?? []);
    if (points > found.score) found = { at, score: points };
  }
  return found.at;
}

function header(
  top: Top,
  at: number,
  name: string | undefined,
  known: Layout | undefined,
  mapping: Mapping | undefined,
): HeaderFound {
  const headers = trimTrailing(top.rows[at] ?? []);
  const record = top.records[at] ?? 0;
  const read = known
    ? { columns: columnsByFillings(headers, known.columns, 'layout'), lookalikes: [] }
    : byOwnNames(headers);
  const columns =
    mapping === undefined ? read.columns : withMapping(read.columns, headers, mapping);
  return {
    layout: name ?? (isOurs(columns, headers) ? 'ewtp' : 'guessed'),
    ...(known?.grouping && { grouping: known.grouping }),
    unitUnsaid: known?.unitUnsaid ?? [],
    headers,
    line: top.lines[at] ?? 1,
    linesAbove: known?.linesAbove ?? 0,
    record,
    headerRecords: record + (known?.moreHeaderLines ?? 0),
    columns,
    lookalikes: read.lookalikes.filter(
      ({ column }) => !columns.some((source) => source.column === column),
    ),
  };
}

/** Our own layout: enough names are ours to the letter, or all of a small table are. */
function isOurs(columns: readonly ColumnSource[], headers: readonly string[]): boolean {
  const byName = columns.filter(({ how }) => how === 'name');
  const enough = byName.length >= 3 || byName.length === headers.length;
  return enough && byName.some(({ column }) => column === 'sku');
}

function trimTrailing(headers: readonly string[]): readonly string[] {
  let width = headers.length;
  while (width > 0 && headers[width - 1]?.trim() === '') width--;
  return headers.slice(0, width).map((name) => name.trim());
}

/** What a header of an unknown layout means: by our names and aliases first, then by near misses. */
function byOwnNames(row: readonly string[]): Pick<HeaderFound, 'columns' | 'lookalikes'> {
  const found = new Map<ColumnName, ColumnSource>();
  const unknown: { header: string; at: number }[] = [];
  for (const [at, header] of row.entries()) {
    const hit = meaning(header);
    if (hit === undefined) {
      if (header !== '') unknown.push({ header, at });
      continue;
    }
    const before = found.get(hit.column);
    const source: ColumnSource = {
      column: hit.column,
      at: [at],
      header,
      how: hit.how,
      ...(hit.convert && { convert: conversion(hit.convert), conversion: hit.convert }),
    };
    if (before === undefined || (before.how !== 'name' && hit.how === 'name'))
      found.set(hit.column, source);
    else if (hit.column === 'pictures')
      found.set(hit.column, { ...before, at: [...before.at, at] });
  }
  const lookalikes: { header: string; column: ColumnName }[] = [];
  for (const { header, at } of unknown) {
    const column = similarColumn(header);
    if (column === undefined || found.has(column)) continue;
    if (CODES.has(column)) lookalikes.push({ header, column });
    else found.set(column, { column, at: [at], header, how: 'similar' });
  }
  return { columns: inOurOrder(found), lookalikes };
}

const CODES: ReadonlySet<string> = new Set(
  COLUMNS.filter(({ kind }) => kind.is === 'code').map(({ name }) => name),
);

function inOurOrder(found: ReadonlyMap<ColumnName, ColumnSource>): ColumnSource[] {
  return COLUMNS.map(({ name }) => found.get(name)).filter((source) => source !== undefined);
}
