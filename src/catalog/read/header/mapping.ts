// Columns filled from headers by name: what a shop's layout says, or what the user wrote in a mapping.
import { nearest } from '../../../did-you-mean.ts';
import { UserError } from '../../../errors.ts';
import { COLUMNS, type ColumnName } from '../../columns.ts';
import type { Filling, Fillings } from '../layouts/layout.ts';
import { conversion } from '../objects/convert.ts';
import type { ColumnSource } from '../table.ts';
import { normal } from './column-names.ts';

/**
 * A column mapping as the user writes it: our column, and their header, or how to fill it, or one value
 * for every row; null leaves out a column that would be recognised.
 */
export type Mapping = Readonly<
  Partial<Record<ColumnName, string | Filling | { readonly value: string } | null>>
>;

type ByColumn = Readonly<Partial<Record<ColumnName, Fillings>>>;

/** The columns of ours that these headers fill; headers that the file lacks are passed over. */
export function columnsByFillings(
  headers: readonly string[],
  fillings: ByColumn,
  how: 'layout' | 'map',
): ColumnSource[] {
  // Of headers with the same name the first counts.
  const at = new Map(headers.map((name, i) => [normal(name), i] as const).reverse());
  const found: ColumnSource[] = [];
  for (const { name: column } of COLUMNS) {
    for (const { from, convert, join } of fillingsOf(fillings[column])) {
      const positions = namesIn(from)
        .map((name) => at.get(normal(name)))
        .filter((i) => i !== undefined);
      const first = positions[0];
      if (first === undefined) continue;
      found.push({
        column,
        at: positions,
        header: headers[first] ?? '',
        how,
        ...(join && { joined: true }),
        ...(convert && { convert: conversion(convert), conversion: convert }),
      });
      break;
    }
  }
  return found;
}

/** Every header that a mapping names. */
export function wantedHeaders(mapping: Mapping): string[] {
  return Object.values(headersOnly(mapping)).flatMap(namesOf);
}

/**
 * The recognised columns with the user's mapping laid over them.
 * @throws UserError when the file lacks every header that a column is mapped to
 */
export function withMapping(
  recognised: readonly ColumnSource[],
  headers: readonly string[],
  mapping: Mapping,
): ColumnSource[] {
  const mapped = columnsByFillings(headers, headersOnly(mapping), 'map');
  for (const [column, filling] of Object.entries(headersOnly(mapping))) {
    if (mapped.some((source) => source.column === column)) continue;
    throw lacksHeader(column, namesOf(filling), headers);
  }
  const taken = new Set(mapped.flatMap(({ at }) => at));
  const kept = recognised.filter(
    ({ column, at }) => mapping[column] === undefined && !at.some((i) => taken.has(i)),
  );
  const all = new Map(
    [...kept, ...mapped, ...fixedValues(mapping)].map((source) => [source.column, source]),
  );
  return COLUMNS.map(({ name }) => all.get(name)).filter((source) => source !== undefined);
}

function fixedValues(mapping: Mapping): ColumnSource[] {
  return COLUMNS.flatMap(({ name: column }) => {
    const filling = mapping[column];
    if (typeof filling !== 'object' || filling === null || !('value' in filling)) return [];
    return [{ column, at: [], header: '', how: 'map' as const, constant: filling.value }];
  });
}

function headersOnly(mapping: Mapping): ByColumn {
  const fillings: Partial<Record<ColumnName, Fillings>> = {};
  for (const { name } of COLUMNS) {
    const filling = mapping[name];
    if (typeof filling === 'string') fillings[name] = filling;
    else if (typeof filling === 'object' && filling !== null && 'from' in filling)
      fillings[name] = filling;
  }
  return fillings;
}

function fillingsOf(fillings: Fillings | undefined): readonly Filling[] {
  if (fillings === undefined) return [];
  if (typeof fillings === 'string') return [{ from: fillings }];
  return 'from' in fillings ? [fillings] : fillings;
}

function namesIn(from: Filling['from']): readonly string[] {
  return typeof from === 'string' ? [from] : from;
}

function namesOf(fillings: Fillings): readonly string[] {
  return fillingsOf(fillings).flatMap(({ from }) => namesIn(from));
}

function lacksHeader(
  column: string,
  from: readonly string[],
  headers: readonly string[],
): UserError {
  const wanted = from.join('” or “');
  const close = from.map((name) => nearest(name, headers)).find((name) => name !== undefined);
  return new UserError(
    `The mapping takes ${column} from “${wanted}”, but the file has no such header.`,
    close === undefined
      ? `The file has: ${headers.slice(0, 30).join(', ')}.`
      : `Did you mean “${close}”?`,
  );
}
