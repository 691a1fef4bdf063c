import { expect, test } from 'vitest';
import { encodeGbk } from '../support/gbk.ts';
import { run } from '../support/run.ts';

const HEADER =
  'sku;title_en;title_zh;hs_code;country_of_origin;net_weight_kg;price;currency;ours\r\n';
const BEFORE = `${HEADER}A-1;"Scented candle; white ";白色香薰蜡烛一百克;3406.00.00;Belgium;100 g;2,40;EUR; x \r\n`;
const AFTER = `${HEADER}A-1;"Scented candle; white";白色香薰蜡烛一百克;34060000;BE;0.1;2.40;EUR; x \r\n`;

const bytesOf = (disk: ReadonlyMap<string, Uint8Array>, path = 'catalog.csv') =>
  Buffer.from(disk.get(`/project/${path}`) ?? []);

test('what is certain is mended in the file, which is checked as it is then', async () => {
  const { code, err, out, world } = await run('validate catalog.csv --fix', {
    files: { 'catalog.csv': `\ufeff${BEFORE}` },
  });
  expect(bytesOf(world.disk).toString()).toBe(`\ufeff${AFTER}`);
  expect(code).toBe(0);
  expect(err).toContain(
    '1 row mended: trim 1, hs-dots 1, country-code 1, metric-unit 1, decimal-sign 1',
  );
  expect(out).not.toContain('origin-not-code');
});

test('done again, nothing is left to do', async () => {
  const { err, world } = await run('validate catalog.csv --fix', {
    files: { 'catalog.csv': AFTER },
  });
  expect(bytesOf(world.disk).toString()).toBe(AFTER);
  expect(err).toContain('nothing to mend');
});

test('a Chinese file in GBK stays one', async () => {
  const { world } = await run('validate catalog.csv --encoding gbk --fix', {
    files: { 'catalog.csv': encodeGbk(BEFORE) },
  });
  expect(bytesOf(world.disk)).toEqual(Buffer.from(encodeGbk(AFTER)));
});

test('--diff shows what would be mended, and writes nothing', async () => {
  const { code, out, err, world } = await run('validate catalog.csv --fix --diff', {
    files: { 'catalog.csv': `sep=;\r\n${BEFORE}` },
  });
  expect(bytesOf(world.disk).toString()).toBe(`sep=;\r\n${BEFORE}`);
  expect(out.split('\n')).toEqual([
    '--- catalog.csv',
    '+++ catalog.csv (mended)',
    '@@ -3,1 +3,1 @@',
    `-${BEFORE.split('\r\n')[1]}`,
    `+${AFTER.split('\r\n')[1]}`,
    '',
  ]);
  expect(err).toContain('Afterwards fit');
  expect(code).toBe(0);
});

test('what is only likely is offered, and done with --unsafe', async () => {
  const files = { 'catalog.csv': AFTER.replace('34060000', '4069000') };
  const safe = await run('validate catalog.csv --fix', { files });
  expect(bytesOf(safe.world.disk).toString()).toBe(files['catalog.csv']);
  expect(safe.err).toContain(
    'With --unsafe more can be mended, to be compared afterwards: hs-rewritten 1',
  );
  const unsafe = await run('validate catalog.csv --fix --unsafe', { files });
  expect(bytesOf(unsafe.world.disk).toString()).toBe(AFTER.replace('34060000', '04069000'));
});

test('the exit code is that of the file as it is afterwards', async () => {
  const files = { 'catalog.csv': BEFORE.replace('100 g', 'heavy') };
  const { code, out } = await run('validate catalog.csv --fix', { files });
  expect(code).toBe(1);
  expect(out).toContain('weight-not-number');
});

test('damaged rows stay as they are, byte for byte', async () => {
  const damaged = `A-2;too short \r\nA-3;inch 5" bar;黑巧克力;3406.00.00;BE;1,5;2,40;EUR;\r\n`;
  const { world } = await run('validate catalog.csv --fix', {
    files: { 'catalog.csv': BEFORE + damaged },
  });
  expect(bytesOf(world.disk).toString()).toBe(AFTER + damaged);
});

test('bytes that are no text stay as they are', async () => {
  const row = (weight: string) =>
    Buffer.concat([
      Buffer.of(0x41, 0xff, 0x20),
      Buffer.from(`;b;c;34060000;BE;${weight};1;EUR;\n`),
    ]);
  const { world } = await run('validate catalog.csv --fix --encoding utf-8', {
    files: { 'catalog.csv': Buffer.concat([Buffer.from(BEFORE), row(' 1')]) },
  });
  expect(bytesOf(world.disk)).toEqual(Buffer.concat([Buffer.from(AFTER), row('1')]));
});

test('what cannot be mended in place is refused, with what to do', async () => {
  const files = { 'a.jsonl': '{"sku":"A-1","title_en":"Bar"}\n', 'catalog.csv': BEFORE };
  const lines = await run('validate a.jsonl --fix', { files });
  expect(lines.code).toBe(2);
  expect(lines.err).toContain('only delimited text');
  expect((await run('validate catalog.csv --diff', { files })).err).toContain('--diff needs --fix');
  expect((await run('validate catalog.csv --fix --diff --json', { files })).err).toContain(
    'standard output',
  );
  expect((await run('validate catalog.csv --fix --diff --split parts', { files })).code).toBe(2);
});
