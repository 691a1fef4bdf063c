import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { run } from '../support/run.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

function valid(name: string, json: string): unknown {
  const schema = JSON.parse(
    readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8'),
  );
  const document: unknown = JSON.parse(json);
  const check = ajv.compile(schema);
  expect(check(document), JSON.stringify(check.errors)).toBe(true);
  return document;
}

describe('ewtp tariff with a code', () => {
  test('shows a line in full, with its sources', async () => {
    const { code, out } = await run('tariff 2204.2100 --origin BE');
    expect(code).toBe(0);
    expect(out).toContain('2204.21.00 Wine in bottles');
    expect(out).toMatch(/Duty +14 %/);
    expect(out).toMatch(/VAT +13 %/);
    expect(out).toMatch(/Consumption tax +10 %/);
    expect(out).toContain('litres 升 (095)');
    expect(out).toContain('alcoholic strength 酒精浓度');
    expect(out).toContain('税委会公告2025年第12号');
  });

  test('answers in JSON of the promised form, whatever it finds', async () => {
    for (const query of [
      '22042100 --origin BE',
      '04064000',
      '1806',
      '18063199',
      'praline',
      '40011000',
    ])
      valid('tariff', (await run(`tariff ${query} --json`)).out);
  });

  test('gives a 6-digit code the range over its lines', async () => {
    const { out } = await run('tariff 2106.90 --json');
    expect(valid('tariff', out)).toMatchObject({
      result: { kind: 'range', range: { minPercent: expect.any(String) } },
    });
  });

  test('refuses a code that is not in the tariff and shows those that begin like it', async () => {
    const { code, out } = await run('tariff 18063199');
    expect(code).toBe(1);
    expect(out).toContain('1806.31.99 is not in the tariff of 2026');
    expect(out).toContain('1806.31.00');
  });

  test('says that the state of a measure is not known rather than a number', async () => {
    const { out } = await run('tariff 18063100 --origin US');
    expect(out).toContain('additional-duty 24 % [not known whether it applies: calculate');
  });

  test('says that the rate is that outside the quota', async () => {
    const { out } = await run('tariff 10011900');
    expect(out).toContain('under a tariff quota');
  });

  test('names the part of a line that has a lower rate, and shows the other', async () => {
    const { out } = await run('tariff 19011010');
    expect(out).toMatch(/Duty +15 %/);
    expect(out.replace(/\s+/g, '')).toContain('乳基特殊医学用途婴幼儿配方食品');
  });

  test.each([
    ['tariff 123', 'is no tariff code'],
    ['tariff 18063100 --origin EU', 'is no country'],
    ['tariff import', 'takes one file'],
    ['tariff import a.csv --kind vats', 'Did you mean vat?'],
  ])('%s is a wrong command line', async (line, message) => {
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('keeps to the width of the terminal', async () => {
    const { out } = await run('tariff 33030000 --no-color', { isTerminal: true, columns: 60 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('ewtp tariff with words', () => {
  test('shows candidates with what speaks for them, never as an answer', async () => {
    const { code, out } = await run('tariff pralines au lait');
    expect(code).toBe(0);
    expect(out).toContain('None of them is an answer');
    expect(out).toMatch(/1806 +(likely|possible)/);
  });

  test('says when there is nothing', async () => {
    expect((await run('tariff qqqqzzzz')).code).toBe(1);
  });
});

describe('data of another year', () => {
  test('are remarked on, and are an error when the data must be strict', async () => {
    const lax = await run('tariff 18063100 --as-of 2027-03-01');
    expect(lax.code).toBe(0);
    expect(lax.err).toContain('on 2027-03-01 other rates may apply');
    const strict = await run('tariff 18063100 --as-of 2027-03-01 --strict-data');
    expect(strict.code).toBe(2);
    expect(strict.out).toBe('');
    expect((await run('tariff status --as-of 2025-06-01 --strict-data')).code).toBe(2);
  });
});

test('validate does not judge codes by the tariff of another year, and says that it did not', async () => {
  const files = { 'c.csv': 'sku,hs_code,title_en\nA,99999999,Thing\n' };
  const now = await run('validate c.csv --json', { files });
  expect(now.out).toContain('"hs-unknown"');
  const later = await run('validate c.csv --json --as-of 2027-02-01', { files });
  const { issues, notRun } = JSON.parse(later.out);
  expect(issues.map(({ rule }: { rule: string }) => rule)).not.toContain('hs-unknown');
  expect(notRun).toContainEqual(expect.objectContaining({ rule: 'hs-unknown' }));
  const strict = await run('validate c.csv --as-of 2027-02-01 --strict-data', { files });
  expect(strict.code).toBe(2);
  expect(strict.err).toContain('on 2027-02-01 other rates may apply');
});

const LIST = `hs_code,mfn_pct,provisional_pct,vat_pct,source,valid_from
18063100,8,,13,Notice 1/2026,2026-01-01
2204.21.00,14,10,13,Notice 1/2026,2026/1/1
49019900,0,,9,Notice 1/2026,2026-01-01
`;

describe('ewtp tariff import', () => {
  test('stores a list, says what changes, and lookups prefer it', async () => {
    const world = fakeWorld({ files: { 'list.csv': LIST } });
    expect(await main(['tariff', 'import', 'list.csv'], world)).toBe(0);
    expect(world.printed.out).toContain('0 added, 1 changed, 0 removed, 5 as before');
    expect(world.printed.out).toContain('none → 10');
    expect(world.printed.out).toContain('13 → 9');
    world.printed.out = '';
    await main(['tariff', '22042100'], world);
    expect(world.printed.out).toMatch(/Duty +10 %.*Imported by/s);
    world.printed.out = '';
    await main(['tariff', '49019900'], world);
    expect(world.printed.out).toMatch(/VAT +9 % +from the list you imported/);
  });

  test('changes nothing when run again', async () => {
    const world = fakeWorld({ files: { 'list.csv': LIST } });
    await main(['tariff', 'import', 'list.csv'], world);
    const stored = new Map(world.disk);
    world.printed.out = '';
    await main(['tariff', 'import', 'list.csv', '--json'], world);
    expect(world.disk).toEqual(stored);
    const report = valid('tariff-import', world.printed.out);
    expect(report).toMatchObject({ sets: [{ added: 0, changed: 0, removed: 0 }, { same: 3 }] });
  });

  test('stores nothing when a cell is wrong, and says where', async () => {
    const bad = `${LIST}1806,x,,13,,2026-02-30\n`;
    const { code, out, world } = await run('tariff import list.csv', {
      files: { 'list.csv': bad },
    });
    expect(code).toBe(1);
    expect(out).toContain('list.csv:5 hs_code');
    expect(out).toContain('list.csv:5 mfn_pct');
    expect(out).toContain('list.csv:5 valid_from');
    expect(out).toContain('nothing was stored');
    expect([...world.disk.keys()]).toEqual(['/project/list.csv']);
  });

  test('removes what a new list no longer has, unless told to merge', async () => {
    const shorter = LIST.split('\n').slice(0, 3).join('\n');
    const world = fakeWorld({ files: { 'list.csv': LIST, 'new.csv': `${shorter}\n` } });
    await main(['tariff', 'import', 'list.csv'], world);
    world.printed.out = '';
    await main(['tariff', 'import', 'new.csv', '--merge', '--dry-run'], world);
    expect(world.printed.out).not.toContain(' removed  ');
    await main(['tariff', 'import', 'new.csv'], world);
    expect(world.printed.out).toContain('4901.99.00  removed');
  });

  test('makes the list for cross-border e-commerce known', async () => {
    const files = { 'cbec.csv': '商品编号\n18063100\n22042100\n' };
    const world = fakeWorld({ files });
    const words = [
      '--kind',
      'cbec-list',
      '--source',
      'Notice 7/2022',
      '--valid-from',
      '2022-03-01',
    ];
    expect(await main(['tariff', 'import', 'cbec.csv', ...words], world)).toBe(0);
    world.printed.out = '';
    await main(['tariff', '18063100'], world);
    expect(world.printed.out).toMatch(/E-commerce list +on the list/);
    world.printed.out = '';
    await main(['tariff', '33030000'], world);
    expect(world.printed.out).toMatch(/E-commerce list +not on the list/);
  });

  test('refuses a list of which it cannot tell what it is', async () => {
    const files = { 'a.csv': 'hs_code,colour\n18063100,red\n', 'b.csv': 'x,y\n1,2\n' };
    const known = await run('tariff import a.csv', { files });
    expect(known.code).toBe(2);
    expect(known.err).toContain('states nothing that can be imported');
    const unknown = await run('tariff import b.csv', { files });
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('has no column of codes');
  });

  test('keeps the data where EWTP_DATA says', async () => {
    const env = { EWTP_DATA: '/data' };
    const { world } = await run('tariff import list.csv', { files: { 'list.csv': LIST }, env });
    expect(world.disk.has('/data/tariff/sets.json')).toBe(true);
  });

  test('says when what is stored is damaged', async () => {
    const files = { '.ewtp/data/tariff/sets.json': '{' };
    const { code, err } = await run('tariff 18063100', { files });
    expect(code).toBe(2);
    expect(err).toContain('is damaged');
  });
});

describe('ewtp tariff status', () => {
  test('says what is in use, what is imported and what is not covered', async () => {
    const world = fakeWorld({ files: { 'list.csv': LIST } });
    await main(['tariff', 'import', 'list.csv'], world);
    world.printed.out = '';
    expect(await main(['tariff', 'status'], world)).toBe(0);
    expect(world.printed.out).toContain('8972 of 8972 lines; 0 unknown');
    expect(world.printed.out).toMatch(/vat +3 rows +from 2026-01-01/);
    expect(world.printed.out).toContain('Rates by firm are not included.');
    world.printed.out = '';
    await main(['tariff', 'status', '--json'], world);
    expect(valid('tariff-status', world.printed.out)).toMatchObject({
      coverage: { lines: 8972, vatByCode: 3, cbecListed: 'unknown' },
    });
  });
});
