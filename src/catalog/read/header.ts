// Finds the header among the first records, and what its names mean.
import { COLUMNS, type ColumnName } from '../columns.ts';
import { conversion } from './convert.ts';
import { LAYOUTS } from './layouts/index.ts';
import type { Conversion, Filling, Grouping, Layout } from './layouts/layout.ts';
import type { ColumnSource } from './table.ts';

/** The first records of a file, with their lines. */
export interface Top {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** The records, counted from 1. */
  readonly records: readonly number[];
}

export interface HeaderFound {
  readonly layout: string;
  readonly grouping?: Grouping;
  readonly headers: readonly string[];
  readonly line: number;
  /** The record on which the names stand, and how many records the header takes up to the data. */
  readonly record: number;
  readonly headerRecords: number;
  readonly columns: readonly ColumnSource[];
}

/** How many records may stand above the header: titles, dates, a company name. */
const DEEPEST_HEADER = 12;

/** A column mapping as the user writes it: our column, and their header or how to fill it. */
export type Mapping = Readonly<Partial<Record<ColumnName, string | Filling>>>;

/**
 * @returns the header, or undefined when no record among the first looks like one
 */
export function findHeader(top: Top, mapping: Mapping | undefined): HeaderFound | undefined {
  const depth = Math.min(DEEPEST_HEADER, top.rows.length);
  if (mapping !== undefined) return headerByMapping(top, depth, mapping);
  for (let i = 0; i < depth; i++) {
    const layout = LAYOUTS.find((known) => hasAll(top.rows[i] ?? [], known.signature));
    if (layout)
      return header(
        top,
        i,
        layout.name,
        byFillings(top.rows[i] ?? [], layout.columns, 'layout'),
        layout,
      );
  }
  let best: { at: number; columns: ColumnSource[] } = { at: -1, columns: [] };
  for (let i = 0; i < depth; i++) {
    const columns = byOwnNames(top.rows[i] ?? []);
    if (columns.length > best.columns.length) best = { at: i, columns };
  }
  if (best.at < 0) return undefined;
  const names = best.columns.filter((column) => column.how === 'name').length;
  const ours =
    names >= 3 && best.columns.some((column) => column.column === 'sku' && column.how === 'name');
  return header(top, best.at, ours ? 'ewtp' : 'guessed', best.columns);
}

function headerByMapping(top: Top, depth: number, mapping: Mapping): HeaderFound | undefined {
  const wanted = Object.values(mapping).flatMap((filling) => fillingOf(filling).from);
  let best: { at: number; hits: number } = { at: -1, hits: 0 };
  for (let i = 0; i < depth; i++) {
    const names = new Set((top.rows[i] ?? []).map(normal));
    const hits = wanted.filter((name) => names.has(normal(name))).length;
    if (hits > best.hits) best = { at: i, hits };
  }
  if (best.at < 0) return undefined;
  return header(top, best.at, 'map', byFillings(top.rows[best.at] ?? [], mapping, 'map'));
}

function header(
  top: Top,
  at: number,
  layout: string,
  columns: readonly ColumnSource[],
  known?: Layout,
): HeaderFound {
  const record = top.records[at] ?? 0;
  return {
    layout,
    ...(known?.grouping && { grouping: known.grouping }),
    headers: trimTrailing(top.rows[at] ?? []),
    line: top.lines[at] ?? 1,
    record,
    headerRecords: record + (known?.moreHeaderLines ?? 0),
    columns,
  };
}

function trimTrailing(headers: readonly string[]): readonly string[] {
  let width = headers.length;
  while (width > 0 && headers[width - 1]?.trim() === '') width--;
  return headers.slice(0, width).map((name) => name.trim());
}

function hasAll(row: readonly string[], signature: readonly string[]): boolean {
  const names = new Set(row.map(normal));
  return signature.every((name) => names.has(normal(name)));
}

/** Case, spaces, underscores and full-width forms make no difference between header names. */
export function normal(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

function fillingOf(filling: string | Filling): { from: readonly string[]; convert?: Conversion } {
  if (typeof filling === 'string') return { from: [filling] };
  const from = typeof filling.from === 'string' ? [filling.from] : filling.from;
  return filling.convert ? { from, convert: filling.convert } : { from };
}

function byFillings(
  row: readonly string[],
  fillings: Mapping,
  how: 'layout' | 'map',
): ColumnSource[] {
  const at = new Map(row.map((name, i) => [normal(name), i] as const).reverse());
  const found: ColumnSource[] = [];
  for (const { name: column } of COLUMNS) {
    const filling = fillings[column];
    if (filling === undefined) continue;
    const { from, convert } = fillingOf(filling);
    const positions = from
      .map((name) => at.get(normal(name)))
      .filter((position) => position !== undefined);
    const first = positions[0];
    if (first === undefined) continue;
    found.push({
      column,
      at: positions,
      header: row[first] ?? '',
      how,
      ...(convert && { convert: conversion(convert) }),
    });
  }
  return found;
}

const UNITS: Readonly<Record<string, Readonly<Record<string, Conversion>>>> = {
  kg: {
    g: 'grams-to-kg',
    gr: 'grams-to-kg',
    gram: 'grams-to-kg',
    grams: 'grams-to-kg',
    lb: 'pounds-to-kg',
    lbs: 'pounds-to-kg',
    oz: 'ounces-to-kg',
    克: 'grams-to-kg',
  },
  l: { ml: 'millilitres-to-litres', cl: 'centilitres-to-litres', 毫升: 'millilitres-to-litres' },
  cm: {
    mm: 'millimetres-to-cm',
    m: 'metres-to-cm',
    in: 'inches-to-cm',
    inch: 'inches-to-cm',
    毫米: 'millimetres-to-cm',
  },
};

interface Known {
  readonly column: ColumnName;
  readonly how: 'name' | 'alias';
  readonly unit?: string;
}

const KNOWN: ReadonlyMap<string, Known> = knownNames();

function knownNames(): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const column of COLUMNS) {
    const unit = 'unit' in column.kind ? column.kind.unit : undefined;
    const entry = (how: Known['how']): Known => ({
      column: column.name,
      how,
      ...(unit !== undefined && { unit }),
    });
    known.set(normal(column.name), entry('name'));
    for (const alias of [column.title, ...column.aliases]) {
      if (!known.has(normal(alias))) known.set(normal(alias), entry('alias'));
    }
  }
  return known;
}

/** What a header of an unknown layout means, by our names and aliases, a unit in brackets read off. */
function byOwnNames(row: readonly string[]): ColumnSource[] {
  const found = new Map<ColumnName, ColumnSource>();
  for (const [i, header] of row.entries()) {
    const hit = meaning(header);
    if (hit === undefined) continue;
    const before = found.get(hit.column);
    const source: ColumnSource = {
      column: hit.column,
      at: [i],
      header: header.trim(),
      how: hit.how,
      ...(hit.convert && { convert: conversion(hit.convert) }),
    };
    if (before === undefined || (before.how !== 'name' && hit.how === 'name'))
      found.set(hit.column, source);
    else if (hit.column === 'pictures') found.set(hit.column, { ...before, at: [...before.at, i] });
  }
  return COLUMNS.map(({ name }) => found.get(name)).filter((source) => source !== undefined);
}

interface Meaning {
  readonly column: ColumnName;
  readonly how: 'name' | 'alias' | 'similar';
  readonly convert?: Conversion;
}

/** What one header name means to us, if anything. */
export function meaning(header: string): Meaning | undefined {
  const name = normal(header);
  const whole = KNOWN.get(name);
  if (whole) return whole;
  const bracket = /^(?<base>.+?)\s*[([（]\s*(?<unit>[^)\]）]+)\s*[)\]）]$/u.exec(name)?.groups;
  if (bracket?.base !== undefined && bracket.unit !== undefined)
    return withUnit(bracket.base, bracket.unit);
  const tail = /^(?<base>.+) (?<unit>kg|g|gr|gram|grams|lbs?|oz|ml|cl|l|mm|cm|m|inch|in)$/.exec(
    name,
  )?.groups;
  if (tail?.base !== undefined && tail.unit !== undefined) return withUnit(tail.base, tail.unit);
  if (/^(picture|image|photo|foto|afbeelding|图片)( url| link| src)? ?\d+$/.test(name))
    return { column: 'pictures', how: 'alias' };
  return undefined;
}

function withUnit(base: string, unit: string): Meaning | undefined {
  const known = KNOWN.get(base) ?? KNOWN.get(`${base} ${unit}`);
  if (known === undefined) return undefined;
  if (known.unit === undefined || known.unit === unit)
    return { column: known.column, how: 'alias' };
  const convert = UNITS[known.unit]?.[unit];
  if (convert !== undefined) return { column: known.column, how: 'alias', convert };
  // A price in brackets may name its currency: `Price (EUR)`. That is no other unit.
  return known.unit === 'currency' ? { column: known.column, how: 'alias' } : undefined;
}
