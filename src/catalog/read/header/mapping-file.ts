// The file that `--map` names: which of the user's headers is which of our columns.
import { nearest } from '../../../did-you-mean.ts';
import { UserError } from '../../../errors.ts';
import { COLUMNS, isColumnName } from '../../columns.ts';
import { CONVERSION_NAMES } from '../layouts/conversions.ts';
import type { CatalogFile, ColumnSource } from '../table.ts';
import type { Mapping } from './mapping.ts';

/**
 * @throws UserError when the text is no mapping, or names a column or conversion that there is not
 */
export async function readMapping(text: string, path: string): Promise<Mapping> {
  const { parse } = await import('yaml');
  const { mappingSchema } = await import('./mapping-schema.ts');
  const raw = yamlOf(() => parse(text), path);
  const read = mappingSchema.safeParse(raw);
  if (!read.success) throw unreadable(String(read.error.issues[0]?.path[0] ?? ''), raw, path);
  const mapping: { -readonly [Column in keyof Mapping]: Mapping[Column] } = {};
  for (const [name, filling] of Object.entries(read.data)) {
    if (!isColumnName(name)) throw unknownColumn(name, path);
    if (typeof filling === 'object' && filling !== null && 'from' in filling) {
      const { from, convert, join } = filling;
      mapping[name] = { from, ...(convert && { convert }), ...(join && { join }) };
    } else if (typeof filling === 'object' && filling !== null)
      mapping[name] = { value: String(filling.value) };
    else mapping[name] = filling;
  }
  return mapping;
}

/** `column` is the one whose filling is wrong; empty when the whole text is no mapping. */
function unreadable(column: string, raw: unknown, path: string): UserError {
  const how =
    'Write “column: header”, or “column: { from: header, convert: grams-to-kg }”, or “{ value: EUR }”.';
  if (column === '')
    return new UserError(
      `${path} is no mapping: columns and headers are expected, as in “price: Verkoopprijs”.`,
      how,
    );
  if (!isColumnName(column)) return unknownColumn(column, path);
  const conversion = unknownConversion(raw, column);
  return new UserError(`${path}: what ${column} is filled from cannot be read.${conversion}`, how);
}

function yamlOf(parse: () => unknown, path: string): unknown {
  try {
    return parse();
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new UserError(
      `${path} is neither YAML nor JSON: ${why.replace(/[.:]?$/, '.')}`,
      'Mend the line named.',
      { cause },
    );
  }
}

function unknownColumn(name: string, path: string): UserError {
  const close = nearest(
    name,
    COLUMNS.map((column) => column.name),
  );
  return new UserError(
    `${path} maps ${name}, which is no column of ewtp.`,
    close === undefined ? 'ewtp explain columns lists them.' : `Did you mean ${close}?`,
  );
}

function unknownConversion(raw: unknown, column: string): string {
  const filling: unknown =
    typeof raw === 'object' && raw !== null
      ? Object.entries(raw).find(([key]) => key === column)?.[1]
      : undefined;
  const convert: unknown =
    typeof filling === 'object' && filling !== null && 'convert' in filling
      ? filling.convert
      : undefined;
  if (typeof convert !== 'string') return '';
  const close = nearest(convert, CONVERSION_NAMES);
  return ` There is no conversion ${convert}${close === undefined ? '' : `; did you mean ${close}`}?`;
}

/** The mapping by which a file was read, as text that `--map` reads again. */
export function mappingText({ path, columns }: Pick<CatalogFile, 'path' | 'columns'>): string {
  const lines = columns.map((source) => `${source.column}: ${fillingText(source)}`);
  return `# Columns of ${path.replaceAll(/[\r\n]/g, ' ')} for ewtp --map\n${lines.join('\n')}\n`;
}

/** JSON is YAML, and quotes whatever the header holds. */
function fillingText({ header, conversion, constant, how }: ColumnSource): string {
  const note = how === 'similar' ? ' # guessed from a similar name: check it' : '';
  if (constant !== undefined) return JSON.stringify({ value: constant });
  if (conversion !== undefined) return JSON.stringify({ from: header, convert: conversion }) + note;
  return JSON.stringify(header) + note;
}
