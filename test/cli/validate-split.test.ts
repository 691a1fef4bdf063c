import { expect, test } from 'vitest';
import { validateSchema } from '../../src/output/validate/schema.ts';
import { encodeGbk } from '../support/gbk.ts';
import { run } from '../support/run.ts';

const HEADER = 'sku;title_en;title_zh;hs_code;country_of_origin;net_weight_kg;price;currency\r\n';
const GOOD = 'A-1;"Scented candle; white";白色香薰蜡烛一百克;34060000;BE;0.1;2.40;EUR\r\n';
const BAD = 'A-2;Red candle;红色香薰蜡烛一百克;34060000;BE;heavy;2.40;EUR\r\n';
const RAGGED = 'A-3;too short\r\n';

const text = (disk: ReadonlyMap<string, Uint8Array>, path: string) =>
  Buffer.from(disk.get(`/project/${path}`) ?? []).toString();

test('rows with an error go to one file, the others to another, with header and bytes as they were', async () => {
  const files = {
    'catalog.csv': `\ufeff${HEADER}${GOOD}${BAD}\r\n${RAGGED}${GOOD.replace('A-1', 'A-4')}`,
  };
  const { code, err, world } = await run('validate catalog.csv --split parts', { files });
  expect(code).toBe(1);
  expect(text(world.disk, 'parts/valid.csv')).toBe(
    `\ufeff${HEADER}${GOOD}${GOOD.replace('A-1', 'A-4')}`,
  );
  expect(text(world.disk, 'parts/failed.csv')).toBe(`\ufeff${HEADER}${BAD}${RAGGED}`);
  expect(err).toContain('parts/failed.csv written: 2 of the rows');
});

test('the parts, checked again, have the findings that the whole had', async () => {
  const files = { 'catalog.csv': HEADER + GOOD + BAD + RAGGED };
  const all = await run('validate catalog.csv --split parts --json', { files });
  const valid = await run('validate parts/valid.csv --json', { disk: all.world.disk });
  const failed = await run('validate parts/failed.csv --json', { disk: all.world.disk });
  expect(valid.code).toBe(0);
  const found = (out: string) =>
    validateSchema
      .parse(JSON.parse(out))
      .issues.filter(({ record, severity }) => record > 0 && severity !== 'info')
      .map(({ rule, sku, column, value }) => [rule, sku, column, value]);
  expect([...found(valid.out), ...found(failed.out)].sort()).toEqual(found(all.out).sort());
});

test('a Chinese file in GBK stays one', async () => {
  const files = { 'catalog.csv': encodeGbk(HEADER + GOOD + BAD) };
  const { world } = await run('validate catalog.csv --encoding gbk --split parts', { files });
  expect(Buffer.from(world.disk.get('/project/parts/failed.csv') ?? [])).toEqual(
    Buffer.from(encodeGbk(HEADER + BAD)),
  );
});

test('the rows of one product stay together', async () => {
  const header =
    'Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Price,Image Src\n';
  const rows = [
    'bar,Chocolate bar,x,Maison,Size,small,B-S,100,2.40,https://example.com/a.jpg\n',
    'bar,,,,,large,B-L,heavy,4.40,\n',
    'box,Chocolate box,x,Maison,Size,small,C-S,100,2.40,https://example.com/b.jpg\n',
  ];
  const { world } = await run(
    'validate shop.csv --split parts --rule hs-missing=off --rule origin-missing=off',
    {
      files: { 'shop.csv': header + rows.join('') },
    },
  );
  const failed = text(world.disk, 'parts/failed.csv');
  expect(failed.includes('B-S')).toBe(failed.includes('B-L'));
  const both = text(world.disk, 'parts/valid.csv') + failed;
  for (const row of rows) expect(both).toContain(row);
});

test('what cannot be taken apart is refused, and nothing is written', async () => {
  const files = {
    'catalog.csv': `${HEADER}${GOOD}"A-9;never closed\r\n`,
    'a.jsonl': '{"sku":"A-1","title_en":"Bar"}\n',
  };
  const broken = await run('validate catalog.csv --split parts', { files });
  expect(broken.code).toBe(2);
  expect(broken.err).toContain('lines that cannot be read as rows');
  const lines = await run('validate a.jsonl --split parts', { files });
  expect(lines.err).toContain('only delimited text');
  const two = await run('validate catalog.csv a.jsonl --split parts', { files });
  expect(two.err).toContain('one catalog at a time');
  const over = await run('validate parts/valid.csv --split parts', {
    files: { 'parts/valid.csv': HEADER + GOOD },
  });
  expect(over.err).toContain('is not written over');
  for (const { world } of [broken, lines, two])
    expect(world.disk.has('/project/parts/valid.csv')).toBe(false);
});
