// Reads one JSON text by RFC 8259, with numbers kept as they are written: an article number of twenty
// digits and a price of 12.50 come out as they went in, which JSON.parse cannot do.

/** Scalars are text; null is none. */
export type Json = string | null | readonly Json[] | ReadonlyMap<string, Json>;

export type JsonRead =
  | { readonly ok: true; readonly value: Json; readonly doubled: readonly string[] }
  | { readonly ok: false; readonly why: string; readonly at: number };

/** Deeper than any catalog; keeps hostile input from exhausting the stack. */
const DEEPEST = 64;

class JsonFault extends Error {
  override readonly name = 'JsonFault';
  readonly at: number;
  constructor(why: string, at: number) {
    super(why);
    this.at = at;
  }
}

/** `doubled` names the keys that stand more than once in one object; the last value counts. */
export function readJson(text: string): JsonRead {
  const doubled: string[] = [];
  const state: State = { text, at: 0, doubled };
  try {
    const value = anyValue(state, 0);
    blanks(state);
    if (state.at < text.length) throw fault(state, 'something follows after its end');
    return { ok: true, value, doubled };
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, why: error.message, at: error.at };
    throw error;
  }
}

interface State {
  readonly text: string;
  readonly doubled: string[];
  at: number;
}

function fault(state: State, why: string): JsonFault {
  return new JsonFault(why, state.at);
}

function anyValue(state: State, depth: number): Json {
  if (depth > DEEPEST) throw fault(state, `it is nested deeper than ${DEEPEST} levels`);
  blanks(state);
  switch (state.text[state.at]) {
    case '{':
      return objectOf(state, depth);
    case '[':
      return arrayOf(state, depth);
    case '"':
      return stringOf(state);
    default:
      return bareOf(state);
  }
}

function objectOf(state: State, depth: number): ReadonlyMap<string, Json> {
  const object = new Map<string, Json>();
  state.at++;
  blanks(state);
  if (take(state, '}')) return object;
  while (true) {
    blanks(state);
    if (state.text[state.at] !== '"') throw fault(state, 'a key in double quotes is expected');
    const key = stringOf(state);
    blanks(state);
    if (!take(state, ':')) throw fault(state, 'a colon is expected after the key');
    const value = anyValue(state, depth + 1);
    if (object.has(key)) state.doubled.push(key);
    object.set(key, value);
    blanks(state);
    if (take(state, '}')) return object;
    if (!take(state, ',')) throw fault(state, 'a comma or } is expected');
  }
}

function arrayOf(state: State, depth: number): readonly Json[] {
  const array: Json[] = [];
  state.at++;
  blanks(state);
  if (take(state, ']')) return array;
  while (true) {
    array.push(anyValue(state, depth + 1));
    blanks(state);
    if (take(state, ']')) return array;
    if (!take(state, ',')) throw fault(state, 'a comma or ] is expected');
  }
}

const STRING_END = /["\\\u0000-\u001f]/g;

function stringOf(state: State): string {
  const from = state.at;
  for (let at = from + 1; ; at += 2) {
    STRING_END.lastIndex = at;
    const stop = STRING_END.exec(state.text);
    if (stop === null) throw fault(state, 'a text has no closing quote');
    at = stop.index;
    if (stop[0] === '\\') continue;
    state.at = at;
    if (stop[0] !== '"') throw fault(state, 'a text holds a control character or a line end');
    state.at = at + 1;
    return unescaped(state, state.text.slice(from, at + 1));
  }
}

/** The standard parser knows the escapes. */
function unescaped(state: State, quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw fault(state, 'a text has a backslash that escapes nothing');
  }
}

const BARE = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function bareOf(state: State): string | null {
  BARE.lastIndex = state.at;
  const word = BARE.exec(state.text)?.[0];
  if (word === undefined)
    throw fault(state, state.at < state.text.length ? 'a value is expected' : 'it ends too early');
  state.at += word.length;
  return word === 'null' ? null : word;
}

function blanks(state: State): void {
  while (' \t\n\r'.includes(state.text[state.at] ?? 'x')) state.at++;
}

function take(state: State, sign: string): boolean {
  if (state.text[state.at] !== sign) return false;
  state.at++;
  return true;
}
