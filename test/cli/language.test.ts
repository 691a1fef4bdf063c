import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { LANGUAGES, TRANSLATIONS } from '../../src/language/language.ts';
import { run } from '../support/run.ts';

const files = { 'catalog.csv': 'sku,title_en,price\nA-1,Dark chocolate bar,\n' };
const example = (name: string) =>
  readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
const EXAMPLES = {
  'catalog-faulty.csv': example('catalog-faulty.csv'),
  'one.csv': example('catalog.csv').split('\n').slice(0, 2).join('\n'),
};
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

test.each(LANGUAGES)('in %s no line is wider than the terminal', async (language) => {
  const terminal = { files: EXAMPLES, isTerminal: true, columns: 60 };
  for (const line of [
    'validate catalog-faulty.csv',
    'validate one.csv --verbose',
    'explain trade-measure',
    'explain listing-category',
  ]) {
    const { out } = await run(`${line} --lang ${language}`, terminal);
    // Examples and settings are shown as they are.
    const prose = out.split('\n').filter((text) => !/^ {2}(sku,|A-\d|--rule)/.test(text));
    expect(prose.filter((text) => stringWidth(text) > 60)).toEqual([]);
  }
});

test.each(TRANSLATIONS)('every rule and finding can be explained in %s', async (language) => {
  const english = (await run('rules')).out.match(/EW\d{4}/g) ?? [];
  const spoken = (await run(`rules --lang ${language}`)).out.match(/EW\d{4}/g) ?? [];
  expect(spoken).toEqual(english);
  for (const name of ['hs_code', 'columns', 'EW8515', ...english]) {
    const shown = await run(`explain ${name} --lang ${language}`);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).not.toContain('{fix}');
    expect(shown.out).not.toBe((await run(`explain ${name}`)).out);
  }
});

test('our words in a finding are translated, what stands in the file is not', async () => {
  const catalog = 'sku,title_en,hs_code,country_of_origin,price\nA-1,none,04064000,BE,none\n';
  const { issues } = await json('validate c.csv --json --lang nl', { 'c.csv': catalog });
  const of = (name: string) =>
    issues.find(({ rule }: { readonly rule: string }) => rule === name).message;
  expect(of('trade-measure')).toContain('compenserend recht van');
  expect(of('trade-measure')).toContain('op kaas, en ongesuikerde melk');
  expect(of('price-not-number')).toContain('“none”');
  const country = await json('validate c.csv --json --lang fr', {
    'c.csv': 'sku,country_of_origin\nA-1,Germany\n',
  });
  expect(JSON.stringify(country)).toContain('DE, Allemagne');
});
