// JSON Lines, and the one array of a JSON document.

import type { Head } from '../delimited/delimited.ts';
import { linesOf } from '../delimited/lines.ts';
import type { Utf8Text } from '../encoding/encoding.ts';
import type { ReadOptions } from '../options.ts';
import type { CatalogFile } from '../table.ts';
import { arrayStart, elementsOf } from './json-array.ts';
import { type Json, readJson } from './json-text.ts';
import { openThings, type Thing } from './objects.ts';

/** Prepares to read JSON: one object per line, or the objects of one array. */
export async function openJson(
  path: string,
  encoding: string,
  text: Utf8Text,
  head: Head,
  options: ReadOptions,
): Promise<CatalogFile> {
  const array = isJsonLines(head) ? undefined : (arrayStart(head.bytes) ?? bareArray(head.bytes));
  if (array === undefined)
    return openThings({ path, format: 'jsonl', encoding }, () => thingsByLine(text), options);
  const things = () => thingsInArray(text.chunks(), array);
  return openThings({ path, format: 'json', encoding }, things, options);
}

/** An array that holds no objects: nothing, or what is no product. */
function bareArray(bytes: Uint8Array): number | undefined {
  const first = bytes.findIndex((byte) => byte > 0x20);
  return bytes[first] === 0x5b ? first + 1 : undefined;
}

/** Whether lines are objects of their own; a document on a single line is none of that kind. */
function isJsonLines({ bytes, whole }: Head): boolean {
  const lines = Buffer.from(bytes).toString().split(/\r?\n/);
  if (!whole) lines.pop();
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 20);
  const objects = filled.filter((line) => line.trimStart().startsWith('{') && readJson(line).ok);
  if (filled.length !== 1) return objects.length > 0;
  return objects.length === 1 && arrayStart(bytes) === undefined;
}

async function* thingsByLine(text: Utf8Text): AsyncGenerator<Thing> {
  for await (const { number, bytes, tooLong } of linesOf(text.chunks())) {
    if (tooLong) yield { line: number, damage: [{ rule: 'record-too-long' }] };
    else {
      const written = new TextDecoder().decode(bytes);
      if (written.trim() !== '') yield thing(written, number);
    }
  }
}

async function* thingsInArray(
  chunks: AsyncIterable<Uint8Array>,
  start: number,
): AsyncGenerator<Thing> {
  for await (const element of elementsOf(chunks, start)) {
    if (element.state === 'whole')
      yield thing(new TextDecoder().decode(element.bytes), element.line);
    else if (element.state === 'too-long')
      yield { line: element.line, damage: [{ rule: 'record-too-long' }] };
    else yield { line: element.line, damage: [{ rule: 'json-malformed', say: 'unclosed' }] };
  }
}

function thing(written: string, line: number): Thing {
  const read = readJson(written);
  const value = written.slice(0, 240);
  if (!read.ok)
    return {
      line,
      damage: [
        {
          rule: 'json-malformed',
          value,
          data: { why: read.why, position: String(read.at + 1) },
        },
      ],
    };
  if (!(read.value instanceof Map))
    return { line, damage: [{ rule: 'json-malformed', say: 'notObject', value }] };
  const fields = new Map<string, string>();
  flatten(read.value, '', fields);
  return {
    line,
    fields,
    damage: read.doubled.map((key) => ({
      rule: 'json-malformed',
      say: 'duplicateKey',
      value: key,
    })),
  };
}

/** `{"size":{"length":3}}` gives `size.length`; the values of a list are joined by `|`. */
function flatten(value: Json, name: string, fields: Map<string, string>): void {
  if (value instanceof Map) {
    for (const [key, inner] of value) flatten(inner, name === '' ? key : `${name}.${key}`, fields);
  } else if (Array.isArray(value)) {
    for (const item of value) flatten(item, name, fields);
    if (value.length === 0 && !fields.has(name)) fields.set(name, '');
  } else {
    const text = typeof value === 'string' ? value : '';
    const before = fields.get(name);
    fields.set(name, before === undefined || before === '' ? text : `${before}|${text}`);
  }
}
