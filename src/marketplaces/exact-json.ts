// The marketplaces' ids have up to 19 digits, and prices must not pass through binary fractions.
// JSON.parse rounds both. Here every number is read as its own text, and written from text.

export type Json = string | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/**
 * Reads JSON with all numbers as text: `{"id": 1600123456789012345}` gives `{ id: '1600123456789012345' }`.
 * @throws SyntaxError when the text is no JSON
 */
export function parseExact(text: string): Json {
  return JSON.parse(text.replace(STRING_OR_NUMBER, (it) => (it[0] === '"' ? it : `"${it}"`)));
}

/** A number to be written from its text. */
export interface NumberText {
  readonly number: string;
}
export type Writable =
  | string
  | boolean
  | NumberText
  | readonly Writable[]
  | { readonly [name: string]: Writable | undefined };

/** @param text a plain decimal, for example `8.50` or a long id */
export function numberText(text: string): NumberText {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new TypeError(`${text} is no plain number`);
  return { number: text };
}

/** Writes JSON; `numberText` values stand in it digit by digit, what is undefined is left out. */
export function writeExact(value: Writable): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(writeExact).join(',')}]`;
  if (isNumberText(value)) return value.number;
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [`${JSON.stringify(name)}:${writeExact(member)}`],
  );
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly Writable[] {
  return Array.isArray(value);
}

function isNumberText(value: object): value is NumberText {
  return 'number' in value && Object.keys(value).length === 1 && typeof value.number === 'string';
}

/** The object that the bytes hold as JSON; undefined when they hold anything else. */
export function objectIn(body: Uint8Array): JsonObject | undefined {
  try {
    const json = parseExact(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** The value as an object, an empty one when it is none: answers are other people's, and may hold anything. */
export function object(json: Json | undefined): JsonObject {
  return isObject(json) ? json : {};
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The value as a list, an empty one when it is none. */
export function list(json: Json | undefined): readonly Json[] {
  return isJsonList(json) ? json : [];
}

function isJsonList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

/** Text of a text, a number or a truth value; '' for anything else. */
export function text(json: Json | undefined): string {
  return typeof json === 'string' ? json : typeof json === 'boolean' ? String(json) : '';
}
