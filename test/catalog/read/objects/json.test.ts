import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Json, readJson } from '../../../../src/catalog/read/objects/json-text.ts';
import { catalogRows, sourceOf } from '../../../support/catalog-rows.ts';

describe('JSON Lines', () => {
  test('numbers stay as they are written', async () => {
    const { goods, file } = await catalogRows(
      '{"sku":12345678901234567890,"title_en":"Bar","price":12.50,"gtin":9524000000018,"stock":1e3}\n',
    );
    expect(file.format).toBe('jsonl');
    expect(goods).toEqual([
      {
        sku: '12345678901234567890',
        title_en: 'Bar',
        price: '12.50',
        gtin: '9524000000018',
        stock: '1e3',
      },
    ]);
  });

  test('lists are joined, nested objects named by their path, null is empty', async () => {
    const { goods, file } = await catalogRows(
      '{"sku":"A","title_en":"Bar","pictures":["https://a","https://b"],"size":{"x":1},"brand":null}\n',
    );
    expect(goods).toEqual([{ sku: 'A', title_en: 'Bar', pictures: 'https://a|https://b' }]);
    expect(file.headers).toContain('size.x');
  });

  test('a key that only the last record has is a column like any other', async () => {
    const lines = Array.from({ length: 600 }, (_, i) => `{"sku":"A-${i}","title_en":"Bar"}`);
    const { goods } = await catalogRows(
      sourceOf(`${lines.join('\n')}\n{"sku":"Z","title_en":"Bar","price":"1"}\n`, 61),
    );
    expect(goods).toHaveLength(601);
    expect(goods.at(-1)).toEqual({ sku: 'Z', title_en: 'Bar', price: '1' });
  });

  test.each([
    ['a trailing comma', '{"sku":"B",}', 'key in double quotes'],
    ['single quotes', "{'sku':'B'}", 'key in double quotes'],
    ['an end too early', '{"sku":"B"', 'comma or }'],
    ['a bare word', '{"sku":NaN}', 'a value is expected'],
    ['a leading zero', '{"sku":01}', 'comma or }'],
    ['a bad escape', '{"sku":"\\q"}', 'backslash'],
    ['a text without end', '{"sku":"B}', 'no closing quote'],
    ['too deep a nest', `{"sku":${'['.repeat(100)}${']'.repeat(100)}}`, 'deeper'],
  ])('%s is named with its line, and the rest is read', async (_, line, why) => {
    const { goods, damage } = await catalogRows(
      `{"sku":"A","title_en":"x"}\n${line}\n\n{"sku":"C","title_en":"x"}\n`,
    );
    expect(damage).toMatchObject([{ rule: 'json-malformed', line: 2, record: 2 }]);
    expect(damage[0]?.data?.why).toContain(why);
    expect(goods.map(({ sku }) => sku)).toEqual(['A', 'C']);
  });

  test('a key that stands twice is named, a line that is no object too', async () => {
    const { damage } = await catalogRows('{"sku":"A","title_en":"x","sku":"B"}\n[1]\n"x"\n');
    expect(damage.map(({ say, line }) => [say, line])).toEqual([
      ['duplicateKey', 1],
      ['notObject', 2],
      ['notObject', 3],
    ]);
  });
});

describe('one JSON document', () => {
  test.each([
    ['an array', '[\n{"sku":"A","title_en":"x"},\n\n{"sku":"B","title_en":"],{"}]', [2, 4]],
    ['an array on one line', '[{"sku":"A","title_en":"x"},{"sku":"B","title_en":"],{"}]', [1, 1]],
    [
      'the array of an object',
      '{"count":2,\n"products":[{"sku":"A","title_en":"x"},\n{"sku":"B","title_en":"],{"}],"next":[{"sku":"C"}]}',
      [2, 3],
    ],
  ])('%s', async (_, text, lines) => {
    for (const piece of [1, 5, 1000]) {
      const read = await catalogRows(sourceOf(text, piece));
      expect(read.file.format).toBe('json');
      expect(read.goods).toEqual([
        { sku: 'A', title_en: 'x' },
        { sku: 'B', title_en: '],{' },
      ]);
      expect([read.lines, read.damage]).toEqual([lines, []]);
    }
  });

  test('one that was cut off says so', async () => {
    const { damage, goods } = await catalogRows('[{"sku":"A","title_en":"x"},\n{"sku":"B","tit');
    expect(goods).toEqual([{ sku: 'A', title_en: 'x' }]);
    expect(damage).toMatchObject([{ rule: 'json-malformed', say: 'unclosed', line: 2 }]);
  });

  test('an empty array is an empty file', async () => {
    const { damage } = await catalogRows('[]');
    expect(damage).toMatchObject([{ rule: 'file-empty' }]);
  });
});

test('the JSON reader agrees with JSON.parse on what JSON is and what it says', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), mutated()), (text) => {
      const read = readJson(text);
      expect(read.ok).toBe(parses(text));
      if (read.ok) expect(plain(read.value)).toEqual(asText(JSON.parse(text)));
    }),
    { numRuns: 2000 },
  );
});

function mutated() {
  return fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '\\', '}', '0', ' '))
    .map(([text, at, sign]) => {
      const i = at % (text.length + 1);
      return text.slice(0, i) + sign + text.slice(i + 1);
    });
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function plain(value: Json): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  return Array.isArray(value) ? value.map(plain) : numeric(value);
}

/** Scalars are compared as text, numbers by value. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
  return value === null ? null : numeric(String(value));
}

function numeric(value: unknown): unknown {
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))
    ? Number(value) + 0
    : value;
}
