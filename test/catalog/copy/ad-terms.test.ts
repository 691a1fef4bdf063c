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
      fc.constantFrom(
        '',
        ' ',
        '★',
        '·',
        '＿',
        '\u200b',
        '<b>',
        '</p><p>',
        '&nbsp;',
        '<i alt="x">',
        '😀',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('巧克力', '<p>', '<img src="https://example.com" alt="', '&#32;', '<'),
    )
    .map(([word, sign, around, before]) => ({
      word,
      copy: `${before}${[...word].join(/[a-z0-9%]/i.test(word) ? '' : sign)}${around}`,
    }));
  fc.assert(
    fc.property(dressed, ({ copy }) => {
      const kinds = new Set([...CREAM, ...CHOCOLATE]);
      if (terms.surelyHarmless(copy)) expect(terms.find(copy, kinds)).toEqual([]);
    }),
  );
});

test.each([
  '最 佳',
  '最·佳',
  '最\u200b佳',
  '最\ufeff佳',
  '最\u00ad佳',
  '最😀佳',
  '最\ufe0f佳',
  '最\u0308佳',
  '最.佳',
  '最+佳',
  '最\n佳',
  '最\u3000佳',
  '蕞佳',
  '<b>最</b>佳',
  '最<br/>佳',
  '最&nbsp;佳',
  '&#26368;&#x4F73;',
  '<img src="a.jpg" alt="最佳">',
  '<!-- 第 -->最<span title="x">佳</span>',
])('no dress hides a word: %j', (copy) => {
  expect(terms.surelyHarmless(copy)).toBe(false);
  expect(terms.find(copy, CHOCOLATE).map(({ term }) => term.term)).toEqual(['最佳']);
});

test.each(['ＮＯ．１', 'No.1', 'NO . 1', '𝗡𝗢.1', 'ＴＯＰ１', '全網第一', '國傢級', '加Ｖ信'])(
  'nor letters and characters of another form: %s',
  (copy) => {
    expect(terms.surelyHarmless(copy)).toBe(false);
    expect(found(copy)).toHaveLength(1);
  },
);

test('a word is shown as the copy has it, at its place there, tags and all', () => {
  const copy = '<p>🍫 我们是<b>國 家</b>級 品牌</p>';
  const [hit] = terms.find(copy, CHOCOLATE);
  expect(hit?.found).toBe('國 家</b>級');
  expect(copy.slice(hit?.from, (hit?.from ?? 0) + (hit?.found.length ?? 0))).toBe(hit?.found);
});

test('the end of a paragraph is the end of a clause', () => {
  expect(found('<p>营养全国</p><p>级别</p>', LAMP)).toEqual([]);
  expect(found('<li>真的最</li><li>佳肴</li>')).toEqual(['最']);
});

// Sentences as they stand on product pages: none makes a claim.
test.each([
  ['18063200', '精选单一产地可可豆，可可含量70%，建议存放于阴凉干燥处。'],
  ['18063200', '开启后请尽快食用，最好在三天内吃完，每日最多食用两块。'],
  ['18063200', '保质期最长18个月，最低储存温度5℃。其中风味最常见的是海盐味。'],
  ['18063200', '第一口是可可香。治愈系小甜点，抗氧化剂（维生素C）。'],
  ['04012000', '巴氏杀菌乳，经超高温瞬时灭菌处理，添加微量元素。'],
  ['15092000', '特级初榨橄榄油，冷压榨。'],
  ['22030000', '最佳饮用温度8-10℃，冰镇后饮用风味更佳。过量饮酒有害健康。'],
  ['33049900', '取适量涂抹于全面部，按摩至完全吸收，如有不良反应请停止使用并咨询医生。'],
  ['33030000', '前调柑橘，后调烟草香与皮革，复活节礼盒。'],
  ['94052100', '打开光源，最大功率10瓦，最高亮度800流明，第一档为暖光。'],
  ['61091000', '100%纯棉T恤，洗涤时水温最高30℃，最大胸围110厘米，流行气质。'],
  ['95030089', '比利时国旗拼图，最小尺寸3厘米，更生动，增添情趣。'],
  ['39241000', '北欧风水杯，最大容量500毫升，耐极端温度，材料为再生塑料。'],
  ['85183000', '发烧级耳机，唯一编码见包装，扫码查看说明书。'],
])('ordinary copy is silent: %s %s', (code, copy) => {
  expect(found(copy, kindsOfCode(code))).toEqual([]);
});

test('every plain statement of the list is silent, for goods of all kinds', () => {
  const rows = readFileSync(new URL('../../../data/advertising/terms.csv', import.meta.url), 'utf8')
    .split('\n')
    .map((row) => row.split(','));
  const allowing = rows.filter(
    ([, , match, , verdict]) => match === 'literal' && verdict === 'allow',
  );
  expect(allowing.length).toBeGreaterThan(70);
  const kinds = new Set([...CHOCOLATE, ...CREAM, ...LAMP]);
  expect(allowing.flatMap(([, term = '']) => found(`这款${term}。`, kinds))).toEqual([]);
});

test('a statement of measure allows no claim beside it', () => {
  expect(found('最高温度200℃，全网最高品质')).toEqual(['全网最']);
  expect(found('最好在三天内吃完，最好吃')).toEqual(['最好']);
});

test('a cell of nothing but signs is looked through in one pass', () => {
  for (const sign of ['★', ' ', '<', '&', '最', '最佳', '<a ', '1', '&#'])
    expect(() => terms.find(sign.repeat(60_000), CREAM)).not.toThrow();
});
