import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/language/language.ts';
import { run } from '../support/run.ts';

const files = { 'catalog.csv': 'sku,title_en,price\nA-1,Dark chocolate bar,\n' };
const json = async (line: string, more: Readonly<Record<string, string>> = {}) =>
  JSON.parse((await run(line, { files: { ...files, ...more } })).out);

test('findings speak the language asked for, names and codes stay', async () => {
  const english = await json('validate catalog.csv --json');
  const dutch = await json('validate catalog.csv --json --lang nl');
  const of = (report: typeof english) =>
    report.issues.find(({ rule }: { rule: string }) => rule === 'price-missing');
  expect(english.lang).toBeUndefined();
  expect(dutch.lang).toBe('nl');
  expect(of(english).message).toBe('This product has no price.');
  expect(of(dutch)).toEqual({
    ...of(english),
    message: 'Dit product heeft geen prijs.',
    hint: 'Vul de prijs van één eenheid in; ook monsters hebben een waarde bij de douane.',
  });
  expect(dutch.rules).toEqual(english.rules);
});

test('the configuration may choose the language, the flag wins', async () => {
  const config = { 'ewtp.config.yaml': 'lang: fr\n' };
  expect((await json('rules price-missing --json', config)).rules[0].title).toBe('Le prix manque');
  expect((await json('rules price-missing --json --lang zh', config)).rules[0].title).toBe(
    '缺少价格',
  );
  expect((await json('rules price-missing --json --lang en', config)).lang).toBeUndefined();
});

test('the machine’s own language decides nothing', async () => {
  const env = { LANG: 'fr_BE.UTF-8', LC_ALL: 'fr_BE.UTF-8', LANGUAGE: 'fr' };
  expect((await run('explain price-missing', { env })).out).toContain('The price is missing');
});

test('an unknown language is answered with the one that is meant', async () => {
  for (const [given, meant] of [
    ['dutch', 'nl'],
    ['nl-BE', 'nl'],
    ['français', 'fr'],
    ['zh-CN', 'zh'],
    ['rf', 'fr'],
  ]) {
    const { code, err } = await run(`explain price-missing --lang ${given}`);
    expect(code).toBe(2);
    expect(err).toContain(`Did you mean --lang ${meant}?`);
  }
  const { code, err } = await run('rules --lang quechua');
  expect(code).toBe(2);
  expect(err).toContain('Known: en, nl, fr, zh.');
});

test.each(LANGUAGES)(
  'in %s no line of the verdict is wider than the terminal',
  async (language) => {
    const { out } = await run(`validate catalog.csv --lang ${language}`, {
      files,
      isTerminal: true,
      columns: 60,
    });
    const { default: stringWidth } = await import('string-width');
    expect(out.split('\n').filter((line) => stringWidth(line) > 60)).toEqual([]);
  },
);
