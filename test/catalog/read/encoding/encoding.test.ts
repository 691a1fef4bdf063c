import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ENCODINGS } from '../../../../src/catalog/read/encoding/encoding-names.ts';
import { openCatalog } from '../../../../src/catalog/read/open.ts';
import { catalogRows, sourceOf } from '../../../support/catalog-rows.ts';
import { encode } from '../../../support/encode.ts';

const CHINESE = `sku,title_zh,description_zh,price
A-1,比利时黑巧克力,选用单一产地可可豆制成口感浓郁,2.40
A-2,焦糖饼干,传统配方香脆可口适合下午茶时间,1.85
A-3,三料啤酒,瓶内二次发酵酒体饱满回味悠长,3.10
`;

async function titles(bytes: Uint8Array) {
  const { file, goods, damage } = await catalogRows(sourceOf(bytes, 97));
  return { encoding: file.encoding, title: goods[0]?.title_zh ?? goods[0]?.title_en, damage };
}

describe('what a file proves', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s with its mark', async (encoding) => {
    const read = await titles(encode(`\uFEFF${CHINESE}`, encoding));
    expect(read).toEqual({ encoding, title: '比利时黑巧克力', damage: [] });
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)(
    '%s without a mark',
    async (encoding) => {
      const read = await titles(encode(CHINESE, encoding));
      expect(read).toEqual({ encoding, title: '比利时黑巧克力', damage: [] });
    },
  );

  test('UTF-16 of a table that has nothing but ASCII', async () => {
    const { encoding, damage } = await titles(encode('sku,title_en,price\nA,Bar,1\n', 'utf-16le'));
    expect([encoding, damage]).toEqual(['utf-16le', []]);
  });

  test('GB 18030 of the sample catalog, European letters in it and all', async () => {
    const sample = await readFile(
      new URL('../../../../examples/catalog.csv', import.meta.url),
      'utf8',
    );
    const [utf8, gbk] = [await catalogRows(sample), await catalogRows(encode(sample, 'gb18030'))];
    expect(gbk.file.encoding).toBe('gb18030');
    expect(gbk.goods).toEqual(utf8.goods);
  });
});

describe('what a file does not prove is asked, never guessed', () => {
  test.each([
    ['windows-1252', 'Praliné noir', 'windows-1252'],
    ['windows-1251', 'Шоколад', 'windows-1251'],
    ['macintosh', 'Crème brûlée', 'macintosh'],
    ['big5', '比利時黑巧克力', 'big5'],
    ['gb18030', '黑巧克力', 'gb18030'],
    ['shift_jis', 'ベルギーチョコレート', 'shift_jis'],
    ['euc-kr', '벨기에초콜릿다크', 'euc-kr'],
  ] as const)('%s of %s', async (encoding, title, named) => {
    const bytes = encode(`sku,title_en,price\nA-1,Bar,2\nA-2,${title},2\n`, encoding);
    const { goods, damage } = await catalogRows(bytes);
    expect(goods).toEqual([]);
    expect(damage).toMatchObject([{ rule: 'encoding-ambiguous', line: 3 }]);
    expect(damage[0]?.data?.guesses).toContain(named);
    expect(damage[0]?.data?.guesses).toContain(title);
  });

  test('long traditional Chinese and Korean are not taken for simplified Chinese', async () => {
    const text = '比利時黑巧克力選用單一產地可可豆製成口感濃郁傳統配方香脆可口適合下午茶時間';
    const korean = '벨기에초콜릿다크우유시럽과자비스킷맥주화장품크림비누향초가죽장갑모자목도리';
    for (const [encoding, value] of [
      ['big5', text],
      ['euc-kr', korean],
    ] as const) {
      const { damage } = await catalogRows(encode(`sku,title_en\nA,${value}\n`, encoding));
      expect(damage).toMatchObject([{ rule: 'encoding-ambiguous' }]);
    }
  });
});

test.each(ENCODINGS)('%s is read when it is named', async (encoding) => {
  const text = 'sku,title_en,price\nA-1,Bar,2\n';
  const { goods } = await catalogRows(encode(text, encoding), { encoding });
  expect(goods).toEqual([{ sku: 'A-1', title_en: 'Bar', price: '2' }]);
});

test('UTF-16 that is named is read in the byte order of its mark', async () => {
  const bytes = encode('\uFEFFsku,title_en,price\nA-1,Bar,2\n', 'utf-16be');
  const { goods } = await catalogRows(bytes, { encoding: 'utf-16le' });
  expect(goods).toHaveLength(1);
});

test('a device that gives zeros without end is refused by its first bytes', async () => {
  const endless = {
    path: 'zero',
    size: 0,
    async *chunks() {
      for (let given = 0; given < 64; given++) yield new Uint8Array(1 << 14);
      throw new Error('read on, though it was plain that this is no text');
    },
  };
  await expect(openCatalog(endless, {})).rejects.toThrow('zero is no catalog: it is binary data.');
});
