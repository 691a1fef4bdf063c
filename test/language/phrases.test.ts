import { expect, test } from 'vitest';
import { phrasesIn } from '../../src/language/index.ts';
import { LANGUAGES, TRANSLATIONS } from '../../src/language/language.ts';

/** Every phrase by its path; those that are functions filled with samples. */
function told(phrases: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(phrases).flatMap(([name, phrase]: [string, unknown]) => {
    const at = `${path}${name}`;
    if (typeof phrase === 'string') return [[at, phrase] as const];
    if (typeof phrase === 'function') return [[at, sample(phrase)] as const];
    return typeof phrase === 'object' && phrase !== null ? told(phrase, `${at}.`) : [];
  });
}

/** What a phrase says of twos; lists are asked for where a text will not do. */
function sample(phrase: object): string {
  for (const given of [
    [2, 2, 2, 2, 2],
    [['2', '2'], true],
  ])
    try {
      return String(Reflect.apply(Object(phrase), undefined, given));
    } catch {
      // It takes a list.
    }
  return '';
}

test.each(TRANSLATIONS)('no phrase is left in English in %s', async (language) => {
  const english = new Map(told(await phrasesIn('en')));
  const left = told(await phrasesIn(language)).filter(
    ([path, text]) => text === english.get(path) && /(\p{L}+\P{L}+){2}\p{L}/u.test(text),
  );
  expect(left).toEqual([]);
});

test('every Chinese phrase holds Chinese, but for signs and numbers', async () => {
  const left = told(await phrasesIn('zh')).filter(
    ([, text]) => /\p{L}/u.test(text) && !/\p{Script=Han}/u.test(text) && !text.startsWith('--'),
  );
  expect(left).toEqual([]);
});

test.each(LANGUAGES)(
  'one and many are told apart where the language does (%s)',
  async (language) => {
    const { verdict, counts } = await phrasesIn(language);
    const [one, two] = [verdict.products(1), verdict.products(2)];
    if (language === 'zh') expect(two).toBe(one.replace('1', '2'));
    else expect(two).not.toBe(one.replace('1', '2'));
    // French says “0 erreur”, the others “0 errors”.
    const like = (count: number) => counts.error(count).replace(String(count), '#');
    expect(like(0)).toBe(language === 'fr' ? like(1) : like(2));
  },
);
