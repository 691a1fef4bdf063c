import type { Damage } from '../table.ts';
import { normal } from './column-names.ts';
import type { HeaderFound, Top } from './header.ts';

/** What is to be said of a header before the first row is read. */
export function headerDamage(header: HeaderFound, top: Top): Damage[] {
  return [
    ...damageAbove(header, top),
    ...titles(header, top),
    ...names(header, top),
    ...unrecognised(header),
    ...unsaidUnits(header),
    ...guesses(header),
    ...onlyHeader(header, top),
  ];
}

/** Faults of the header's own text; that title lines are narrower than the table is none. */
function damageAbove(header: HeaderFound, top: Top): Damage[] {
  return top.damage
    .filter(({ record, rule }) => record <= header.headerRecords && rule !== 'row-ragged')
    .map((one) => ({ ...one, record: 0 }));
}

function titles(header: HeaderFound, top: Top): Damage[] {
  const above = top.records.filter((record) => record < header.record).length - header.linesAbove;
  if (above <= 0) return [];
  const data = { count: String(above), header: String(header.line) };
  return [{ rule: 'lines-above-header', line: top.lines[0] ?? 1, record: 0, data }];
}

function* names({ headers, line, record }: HeaderFound, top: Top): Generator<Damage> {
  const row = top.sheetRows?.[top.records.indexOf(record)];
  const at = { line, record: 0, ...(row !== undefined && { sheetRow: row }) };
  const seen = new Map<string, number>();
  for (const [position, name] of headers.entries()) {
    const place = String(position + 1);
    const first = seen.get(name.toLowerCase());
    if (name === '')
      yield { rule: 'header-missing', say: 'blank', ...at, position, data: { position: place } };
    else if (first === undefined) seen.set(name.toLowerCase(), position);
    else {
      const data = { first: String(first + 1), second: place };
      yield { rule: 'header-duplicate', ...at, position, header: name, value: name, data };
    }
  }
}

function* unrecognised({ line, lookalikes }: HeaderFound): Generator<Damage> {
  for (const { header, column } of lookalikes)
    yield { rule: 'column-unrecognised', line, record: 0, column, header, value: header };
}

/** A weight without a unit is a guess; whose guess it is must be said. */
function* unsaidUnits({ unitUnsaid, headers, columns, line }: HeaderFound): Generator<Damage> {
  for (const { header, as } of unitUnsaid) {
    const position = headers.findIndex((name) => normal(name) === normal(header));
    if (position < 0) continue;
    const source = columns.find(({ at }) => at.includes(position));
    if (source?.how === 'map') continue;
    const at = { rule: 'unit-unsaid', line, record: 0, header, value: header } as const;
    yield as === undefined || source === undefined
      ? { ...at, say: 'unread' }
      : { ...at, column: source.column, data: { unit: as } };
  }
}

/** Columns shown in the message; a table has more, its report lists them all. */
const SHOWN = 12;

function* guesses({ layout, columns, headers, line }: HeaderFound): Generator<Damage> {
  const at = { rule: 'layout-guessed', line, record: 0 } as const;
  for (const { column, header, how } of columns) {
    if (how !== 'similar') continue;
    yield { ...at, say: 'similar', column, header, value: header, data: { column } };
  }
  if (layout !== 'guessed') return;
  const used = new Set(columns.flatMap(({ at: positions }) => positions));
  const unused = headers.filter((name, i) => name !== '' && !used.has(i));
  const taken = columns.map(({ column, header }) => `“${header}” → ${column}`);
  yield {
    ...at,
    data: {
      taken: shortList(taken),
      unused: unused.length === 0 ? 'none' : shortList(unused.map((name) => `“${name}”`)),
    },
  };
}

function shortList(items: readonly string[]): string {
  const more = items.length - SHOWN;
  return `${items.slice(0, SHOWN).join(', ')}${more > 0 ? ` … (+${more})` : ''}`;
}

function onlyHeader(header: HeaderFound, top: Top): Damage[] {
  const more = [...top.records, ...top.damage.map(({ record }) => record)].some(
    (record) => record > header.headerRecords,
  );
  if (more || !top.whole) return [];
  return [{ rule: 'file-empty', say: 'headerOnly', line: header.line, record: 0 }];
}
