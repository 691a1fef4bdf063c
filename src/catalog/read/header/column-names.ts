// What a header name means: our names and their aliases, a unit read off, a near miss named as such.

import { editDistance } from '../../../did-you-mean.ts';
import { COLUMNS, type ColumnName } from '../../columns.ts';
import type { Conversion } from '../layouts/conversions.ts';

/** Case, spaces, underscores, hyphens and full-width forms make no difference between header names. */
export function normal(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-\u2010-\u2013]+/g, ' ')
    .trim();
}

export interface Meaning {
  readonly column: ColumnName;
  readonly how: 'name' | 'alias' | 'similar';
  readonly convert?: Conversion;
}

/** No header is longer; what is longer is a text that stands where a header should. */
const LONGEST_NAME = 120;

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

/** What one header name means to us, if anything. */
export function meaning(header: string): Meaning | undefined {
  if (header.length > LONGEST_NAME) return undefined;
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

/**
 * Our column that a header most likely misspells: one slip in a name of five letters or more, two from
 * nine on, and no other column as near. A guess, to be shown as one.
 */
export function similarColumn(header: string): ColumnName | undefined {
  const name = normal(header);
  if (name.length < 5 || name.length > LONGEST_NAME) return undefined;
  const most = name.length >= 9 ? 2 : 1;
  let best: { column: ColumnName | undefined; distance: number } = {
    column: undefined,
    distance: most + 1,
  };
  for (const [known, { column }] of KNOWN) {
    if (Math.abs(known.length - name.length) > most || known.length < 5) continue;
    const distance = editDistance(name, known);
    if (distance < best.distance) best = { column, distance };
    else if (distance === best.distance && best.column !== column)
      best = { column: undefined, distance };
  }
  return best.column;
}
