// Tables from things that name their values one by one: JSON records, XML items.
import { damagedCells } from '../encoding/damaged-text.ts';
import { findHeader } from '../header/header.ts';
import { headerDamage } from '../header/header-damage.ts';
import type { ReadOptions } from '../options.ts';
import { type Batch, type CatalogFile, type Damage, NO_TABLE } from '../table.ts';

/** One thing as it was read, or what kept it from being read. */
export interface Thing {
  readonly line: number;
  /** Absent when the thing could not be read. */
  readonly fields?: ReadonlyMap<string, string>;
  readonly damage?: readonly Omit<Damage, 'line' | 'record'>[];
}

/** Names kept: a file with more has keys that are data. */
const MOST_NAMES = 2000;
const BATCH = 500;

/**
 * Reads the things twice, first for their names only: one that appears in the last record is a column
 * like any other.
 */
export async function openThings(
  facts: Pick<CatalogFile, 'path' | 'format'> & { readonly encoding?: string },
  things: () => AsyncGenerator<Thing>,
  options: ReadOptions,
): Promise<CatalogFile> {
  const { names, count, damage } = await namesOf(things());
  if (count === 0 && damage.length === 0) {
    const empty: Damage = { rule: 'file-empty', line: 1, record: 0 };
    return { ...NO_TABLE, ...facts, damage: [empty] };
  }
  const top = { rows: [names], lines: [1], records: [0], damage: [], whole: false };
  const header = findHeader(top, options.mapping);
  if (header === undefined) {
    const value = names.join(', ').slice(0, 120);
    const none: Damage = { rule: 'header-missing', say: 'none', line: 1, record: 0, value };
    return { ...NO_TABLE, ...facts, damage: [...damage, none] };
  }
  return {
    ...facts,
    ...header,
    headerLine: 1,
    headerRecords: 0,
    damage: headerDamage(header, top),
    batches: () => batchesOf(things(), header.headers),
  };
}

async function namesOf(things: AsyncGenerator<Thing>) {
  const names = new Set<string>();
  const damage: Damage[] = [];
  let count = 0;
  let record = 0;
  for await (const { line, fields, damage: found = [] } of things) {
    record++;
    if (fields) count++;
    if (damage.length < 100) damage.push(...found.map((one) => ({ ...one, line, record })));
    for (const name of fields?.keys() ?? [])
      if (name.trim() !== '' && names.size < MOST_NAMES) names.add(name);
  }
  return { names: [...names], count, damage };
}

async function* batchesOf(
  things: AsyncGenerator<Thing>,
  names: readonly string[],
): AsyncGenerator<Batch> {
  let rows: string[][] = [];
  let lines: number[] = [];
  let records: number[] = [];
  let damage: Damage[] = [];
  let record = 0;
  for await (const thing of things) {
    const { line, fields } = thing;
    record++;
    for (const found of thing.damage ?? []) damage.push({ ...found, line, record });
    if (fields !== undefined) {
      const cells = names.map((name) => fields.get(name) ?? '');
      for (const found of damagedCells(cells)) damage.push({ ...found, line, record });
      rows.push(cells);
      lines.push(line);
      records.push(record);
    }
    if (rows.length < BATCH && damage.length < BATCH) continue;
    yield { rows, lines, records, damage };
    [rows, lines, records, damage] = [[], [], [], []];
  }
  yield { rows, lines, records, damage };
}
