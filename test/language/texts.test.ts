import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  faults,
  leftOver,
  type Original,
  originals,
  textFaults,
} from '../../scripts/text-review.ts';
import { readJson } from '../../src/catalog/read/objects/json-text.ts';
import { COUNTED } from '../../src/catalog/values/text-length.ts';
import { TRANSLATIONS, type Translation } from '../../src/language/language.ts';
import { sharedSchema, textsSchema } from '../../src/language/texts-schema.ts';
import type { MeasureEntry } from '../../src/tariff/measures.ts';
import { fakeWorld } from '../support/fake-world.ts';

const read = (language: Translation, set: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../data/texts/${language}/${set}.json`, import.meta.url), 'utf8'),
  );
const sharedOf = (language: Translation) =>
  new Map(Object.entries(sharedSchema.parse(read(language, 'shared'))));

describe.each(TRANSLATIONS)('the texts in %s', (language) => {
  const shared = sharedOf(language);
  const all = originals(shared);

  test.each([...new Set(all.map(({ set }) => set))])(
    'of %s are whole and made from the English that is there',
    (set) => {
      const texts = textsSchema.parse(read(language, set));
      const found = all
        .filter((one) => one.set === set)
        .flatMap((one) =>
          faults(one, texts[one.name], language).map((what) => `${one.name}: ${what}`),
        );
      expect(found, 'npm run texts says what to do').toEqual([]);
      expect(leftOver(set, texts, all)).toEqual([]);
    },
  );

  test('of what is shared have the same holes, and the same keys in every language', () => {
    expect([...shared.keys()].sort()).toEqual([...sharedOf('nl').keys()].sort());
    const found = [...shared].flatMap(([english, text]) =>
      textFaults(english, text, language)
        // A word may be the same in two languages; a symbol has no Chinese.
        .filter((fault) => fault !== 'is left in English' || english.includes('{'))
        .map((fault) => `${english}: ${fault}`),
    );
    expect(found).toEqual([]);
  });
});

test('the words that findings bring with them are in the dictionary', async () => {
  const world = fakeWorld();
  const rows: string[][] = parse(readFileSync('data/advertising/categories.csv', 'utf8'), {
    from_line: 2,
  });
  const entries: readonly MeasureEntry[] = JSON.parse(
    new TextDecoder().decode(await world.files.readPackaged('data/tariff/measures.json')),
  );
  const words = [
    ...rows.flatMap(([, ...texts]) => texts),
    ...entries.flatMap(({ kind, goods }) => [kind, goods]),
    ...Object.values(COUNTED),
    ...['verified', 'derived from the rule', 'not confirmed', 'leave it out', 'none'],
    ...BROKEN_JSON.map((text) => {
      const read = readJson(text);
      return read.ok ? '' : read.why;
    }),
  ].filter((word) => word !== '');
  const shared = sharedOf('nl');
  expect(words.filter((word) => !shared.has(word))).toEqual([]);
});

/** A text for each thing that can be wrong with one. */
const BROKEN_JSON = [
  '{} x',
  '['.repeat(70),
  '{a:1}',
  '{"a" 1}',
  '{"a":1 "b"}',
  '[1 2]',
  '"a',
  '"a\n"',
  '"\\x"',
  '[x]',
  '[',
];

describe('a translation is found wanting', () => {
  const original: Original = {
    set: 'prices',
    name: 'price-missing',
    texts: new Map([['title', 'The price of {value} is over 1,000']]),
  };
  const title = (text: string, language: Translation = 'nl') =>
    faults(original, { of: '', title: text }, language).filter((fault) => !fault.startsWith('was'));

  test('when it is not there', () => {
    expect(faults(original, undefined, 'nl')).toEqual(['is missing']);
    expect(title(' ')).toEqual(['title is missing']);
  });

  test('when it was made from another English text', () => {
    expect(faults(original, { of: '', title: 'x' }, 'nl')).toContain(
      'was made from another English text',
    );
  });

  test('when it lacks a hole or a figure, whatever separates its thousands', () => {
    expect(title('De prijs van {value} is meer dan 1.000')).toEqual([]);
    expect(title('De prijs is meer dan 1.000')).toEqual(['title has other holes']);
    expect(title('De prijs van {value} is meer dan 100')).toEqual(['title lacks 1000']);
  });

  test('when it is still English, or Chinese without Chinese', () => {
    expect(title('The price of {value} is over 1,000')).toEqual(['title is left in English']);
    expect(title('Prijs {value} 1,000', 'zh')).toEqual(['title holds no Chinese']);
  });
});
