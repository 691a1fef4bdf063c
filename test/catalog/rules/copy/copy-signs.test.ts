import { expect, test } from 'vitest';
import type { Values } from '../../../../src/catalog/rule.ts';
import { issuesOf } from '../../../support/issues-of.ts';
import { csvOf, soundRows } from '../../../support/sound-product.ts';

/** The findings of the rules about signs of careless copy, as rule and message. */
async function told(row: Values): Promise<readonly string[]> {
  const issues = await issuesOf(csvOf(soundRows([row])));
  return issues
    .filter(({ code }) => code >= 'EW6006' && code <= 'EW6012')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

test.each([
  '单一产地黑巧克力，可可含量70.5%，净含量100g（10块×10g）。',
  '的的确确好吃，不了了之，是是非非，和和美美。',
  '乾坤、象徵、乾隆年间的故事。',
  '适用于E27灯座，支持Wi-Fi 6、Bluetooth 5.3，型号BX-100,200V。',
  '成分：Aqua, Glycerin, Cetearyl Alcohol, Caprylic/Capric Triglyceride, Tocopherol, Parfum, Citric Acid。',
  '<p>比利时啤酒，</p><p>酒精度8.5%vol。</p>&nbsp;<img src="https://example.com/a.jpg" alt="">',
  '品牌：Maison Exemple；产地：比利时；规格：12×33cl……敬请品尝！',
  '口感醇厚，回味悠长。建议冷藏，建议避光。',
])('careful copy has none of the signs: %s', async (description_zh) => {
  expect(await told({ description_zh })).toEqual([]);
});

test('traditional characters are named with their place and their simple form, but not within the brand', async () => {
  expect(await told({ title_zh: '鼎泰豐 經典巧克力禮盒', brand: '鼎泰豐' })).toEqual(
    [
      'traditional-character: title_zh has traditional characters (3), the first at character 5: 經 → 经, 禮 → 礼.',
    ].map((line) => line.replace('(3)', '(2)')),
  );
});

test('full-width digits are shown as they should be', async () => {
  expect(await told({ title_zh: '黑巧克力１００ｇ ７０％' })).toEqual([
    'full-width-character: “１００ｇ” at character 5 is written full-width (places: 2).',
  ]);
});

test.each([
  ['{{name}}', '{{name}}'],
  ['黑巧克力，%s克', '%s'],
  ['比利时&amp;nbsp;巧克力', '&amp;nbsp;'],
  ['lorem ipsum 巧克力', 'lorem ipsum'],
  ['暂无', '暂无'],
])('what a program left behind is shown: %s', async (description_zh, left) => {
  expect(await told({ description_zh })).toContainEqual(expect.stringContaining(`“${left}”`));
});

test('a passage of prose in another language is not translated; names and lists are', async () => {
  const dutch =
    '黑巧克力。Deze chocolade is gemaakt met de beste bonen van het land en voor jou en de familie.';
  expect(await told({ description_zh: dutch })).toEqual([
    'copy-untranslated: A passage of the Chinese description is not translated: “Deze chocolade is gemaakt met de beste b…”.',
  ]);
  expect(await told({ description_zh: 'Chocolat noir.' })).toHaveLength(1);
});

test('a clause that comes twice is shown', async () => {
  expect(
    await told({ description_zh: '采用比利时传统手工艺制作，口感好。采用比利时传统手工艺制作！' }),
  ).toEqual(['copy-repeated: “采用比利时传统手工艺制作” stands there twice or is doubled.']);
});

test('Latin marks between Chinese characters are counted and shown once', async () => {
  expect(await told({ description_zh: '口感好,不甜腻,独立包装。。' })).toEqual([
    'copy-punctuation: Punctuation between Chinese characters is Latin or doubled (3): “口感好,不甜腻,”.',
  ]);
});

test('the sentence on health food is found behind tags and blanks', async () => {
  const pills = {
    hs_code: '21069090',
    title_zh: '维生素C片 保健食品',
    health_food_no: '国食健注J20260001',
  };
  expect(await told({ ...pills, description_zh: '每日一片。' })).toHaveLength(1);
  expect(await told({ ...pills, description_zh: '每日一片。<b>本品</b> 不能代替药物。' })).toEqual(
    [],
  );
});

test('no text makes these rules slow', async () => {
  const signs = ['的', ',', '<', '{{', '&amp;', 'the and ', '品，', '１', '國'];
  for (const sign of signs)
    expect((await told({ description_zh: `品${sign.repeat(40_000)}` })).length).toBeLessThan(5);
});
