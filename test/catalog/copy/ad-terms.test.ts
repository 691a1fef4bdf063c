import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadAdTerms } from '../../../src/catalog/copy/load-ad-terms.ts';
import type { KindName } from '../../../src/catalog/goods/kinds.ts';
import { kindsFinder } from '../../../src/catalog/goods/kinds-of.ts';
import { fakeWorld } from '../../support/fake-world.ts';

const kindsOfCode = (code: string) =>
  kindsFinder()({ text: (column) => (column === 'hs_code' ? code : ''), number: () => undefined });
const terms = await loadAdTerms(fakeWorld());
const CHOCOLATE = kindsOfCode('18063200');
const CREAM = kindsOfCode('33049900');
const LAMP = kindsOfCode('94052100');
const found = (copy: string, kinds = CHOCOLATE) => terms.find(copy, kinds).map((hit) => hit.found);

test.each([
  '特级初榨橄榄油',
  '最佳赏味期',
  '最大承重 5千克',
  '最近',
  '第一步：打开包装',
  '100%羊毛',
  '糖尿病患者慎用',
])('a plain statement is no claim: %s', (copy) => {
  expect(found(copy)).toEqual([]);
  expect(found(copy, CREAM)).toEqual([]);
});

test('a word that the law names is found where it stands', () => {
  const [hit] = terms.find('本品为国家级巧克力', CHOCOLATE);
  expect(hit).toMatchObject({
    found: '国家级',
    from: 3,
    term: { verdict: 'block', confidence: 'verified' },
  });
});

test('full-width letters, traditional characters, blanks and signs hide nothing', () => {
  expect(found('國 家★級')).toEqual(['國 家★級']);
  expect(found('加ＶＸ')).toHaveLength(1);
});

test('the end of a clause is no filler', () => {
  expect(found('全家第，一起吃')).toEqual([]);
});

test('the longest word counts, not the words inside it', () => {
  expect(found('最高级')).toEqual(['最高级']);
});

test('what is banned for cosmetics says nothing of a lamp', () => {
  expect(found('美白', CREAM)).toEqual(['美白']);
  expect(found('美白', LAMP)).toEqual([]);
});

test('every literal word is found in copy that holds it, for its goods', () => {
  const rows = readFileSync(new URL('../../../data/advertising/terms.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const literal = rows
    .map((row) => row.split(','))
    .filter(([, , match, , verdict]) => match === 'literal' && verdict !== 'allow');
  const missed = literal.filter(([, term = '', , , , goods = '']) => {
    const kinds = new Set(goods.split(' ')) as ReadonlySet<KindName>;
    return terms.find(`这款${term}产品`, kinds).length === 0;
  });
  expect(missed.map(([id, term]) => `${id} ${term}`)).toEqual([]);
});

test('no copy makes the search fail, and hits never overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (copy) => {
      const hits = terms.find(copy, CREAM);
      for (const [i, hit] of hits.entries()) {
        expect(hit.from).toBeGreaterThanOrEqual(hits[i - 1]?.from ?? 0);
        expect(hit.from).toBeLessThanOrEqual(copy.length);
      }
    }),
  );
});

test('the quick look never passes copy that holds a word, however it is dressed', () => {
  const words = ['国家级', '最佳', '辟邪', '加VX', 'SPF', '第一品牌', '100%有效', '3天见效'];
  const dressed = fc
    .tuple(
      fc.constantFrom(...words),
      fc.constantFrom('', ' ', '★', '·', '＿'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    )
    .map(([word, sign, around]) => ({
      word,
      copy: `巧克力${[...word].join(/[a-z0-9%]/i.test(word) ? '' : sign)}${around}`,
    }));
  fc.assert(
    fc.property(dressed, ({ copy }) => {
      const kinds = new Set([...CREAM, ...CHOCOLATE]);
      if (terms.surelyHarmless(copy)) expect(terms.find(copy, kinds)).toEqual([]);
    }),
  );
});
