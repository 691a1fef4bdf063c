import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { HttpOutcome } from '../../src/io/world.ts';
import { run } from '../support/run.ts';
import { schemaCheck } from '../support/schemas.ts';

const WINE = 'cost --hs 22042100 --price 8.50 --currency EUR --origin BE --incoterm CIF';
const BRANDY =
  'cost --hs 22082000 --price 20 --currency EUR --origin FR --incoterm FOB --freight 3 --volume-l 0.7';
const CATALOG = [
  'sku,hs_code,country_of_origin,price,currency,incoterm,net_weight_kg,freight',
  'CHOC,18063100,BE,2.40,EUR,CIF,0.1,',
  '"=HYPERLINK(""x"")",22042100,BE,8.50,EUR,FOB,1.2,0.35',
  '<script>alert(1)</script>,99999999,BE,8.50,EUR,CIF,1.2,',
  'BAD,18063100,BE,-1,EUR,CIF,0.1,',
  '',
].join('\n');
const files = { 'c.csv': CATALOG };

describe('forms of the answer', () => {
  it.each([
    ['schemas/cost.json', `${WINE} --fx EUR=7.85 --json`],
    ['schemas/cost.json', `${BRANDY} --fx EUR=7.85 --local-costs 5 --json`],
    ['schemas/cost.json', 'cost c.csv --fx EUR=7.85 --json'],
    ['schemas/cost.json', `${WINE} --fx EUR=7.85 --rate consumption-tax=0.912/L --json`],
    [
      'schemas/cost-diff.json',
      'cost diff --from 2026-02-01 --to 2026-03-01 c.csv --fx EUR=7.85 --json',
    ],
    [
      'schemas/cost-solve.json',
      'cost solve --target-landed 60 --hs 22042100 --origin BE --currency EUR --incoterm CIF --fx EUR=7.85 --json',
    ],
    [
      'schemas/cost-solve.json',
      'cost solve --target-retail 90 --margin 40 c.csv --fx EUR=7.85 --json',
    ],
  ])('keeps to %s: %s', async (schema, line) => {
    const { out } = await run(line, { files });
    expect(schemaCheck(schema)(JSON.parse(out))).toEqual([]);
  });

  it('writes one CSV row a product and lets no cell become a formula', async () => {
    const { out } = await run('cost c.csv --fx EUR=7.85 --format csv', { files });
    const lines = out.trimEnd().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^CHOC,18063100,BE,1,cbec-bonded,yes,18\.84,1\.51,/);
    expect(out).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines[3]).toContain('99999999 is not in the tariff');
  });

  it('writes a workbook with amounts as numbers and text as text', async () => {
    const { code, out, world } = await run('cost c.csv --fx EUR=7.85 --format xlsx=cost.xlsx', {
      files,
    });
    expect([code, out]).toEqual([1, '']);
    const book = read(world.disk.get('/project/cost.xlsx'));
    const sheet = book.Sheets.cost;
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet ?? {});
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({ sku: 'CHOC', 'general-trade tax CNY': 4.16 });
    expect(rows[1]?.sku).toBe('=HYPERLINK("x")');
    expect(Object.values(sheet ?? {}).some((cell) => cell?.f !== undefined)).toBe(false);
  });

  it('writes a page that stands by itself, with a drawing, and runs nothing of the catalog', async () => {
    const { world } = await run('cost c.csv --fx EUR=7.85 --format html=cost.html', { files });
    const page = new TextDecoder().decode(world.disk.get('/project/cost.html'));
    expect(page).toContain('<svg role="img"');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|src=|href=/);
  });

  it('writes Markdown for goods and catalogs', async () => {
    const one = await run(`${WINE} --fx EUR=7.85 --format markdown`);
    expect(one.out).toMatch(/\| duty \| 9\.34 \(14 %\) \| 0\.00 \(0 %\)/);
    const many = await run('cost c.csv --fx EUR=7.85 --format markdown', { files });
    expect(many.out).toMatch(/\| CHOC \| 18063100 \| 23\.00 \| \*\*20\.55\*\* \|/);
  });

  it('shows every total of goods with an open fact as a range, in every form', async () => {
    const table = (await run(`${BRANDY} --fx EUR=7.85`, {})).out;
    for (const name of ['all taxes', 'landed', 'a unit'])
      expect(table).toMatch(new RegExp(`│ ${name} +│ +[\\d.]+ – [\\d.]+ │`));
    const page = (await run(`${BRANDY} --fx EUR=7.85 --format html`, {})).out;
    expect(page).toMatch(/<th scope="row">a unit<\/th><td[^>]*>[\d.]+ – [\d.]+</);
    const text = (await run(`${BRANDY} --fx EUR=7.85 --format markdown`, {})).out;
    expect(text).toMatch(/\| a unit \| [\d.]+ – [\d.]+ \|/);
    const [head = '', row = ''] = (
      await run(`${BRANDY} --fx EUR=7.85 --regime general-trade --format csv`, {})
    ).out.split('\r\n');
    for (const name of ['tax', 'landed', 'landed per unit']) {
      const at = (header: string) =>
        Number(row.split(',')[head.split(',').indexOf(`general-trade ${header} CNY`)]);
      expect(at(`${name} at least`)).toBeGreaterThan(0);
      expect(at(`${name} at least`)).toBeLessThan(at(name));
    }
  });

  it.each(['table', 'markdown'])(
    'says in a %s of a catalog why a way has no figure, and which column to fill',
    async (format) => {
      const rows = [
        'sku,hs_code,country_of_origin,price,currency,incoterm',
        'HEN,02071411,BE,8.50,EUR,CIF',
        'WINE,22042100,BE,8.50,EUR,XIF',
      ];
      const { code, out } = await run(`cost c.csv --fx EUR=7.85 --format ${format}`, {
        files: { 'c.csv': rows.join('\n') },
      });
      expect(code).toBe(1);
      expect(out).toMatch(/general-trade: net_weight_kg is missing/);
      expect(out).toMatch(/XIF is no rule of Incoterms 2020/);
    },
  );

  it('shows the rates between which a line lies', async () => {
    const { out } = await run(`${BRANDY} --fx EUR=7.85 --regime general-trade`, {});
    expect(out).toMatch(/trade measures +│ +[\d.]+ – [\d.]+ +\([\d.]+ % – [\d.]+ %\)/);
    expect(out).toMatch(/consumption tax │ +[\d.]+ – [\d.]+ +\(20 % \+ 0\.912 CNY\/l\)/);
  });

  it.each([
    [`cost c.csv --hs 22042100 --fx EUR=7.85`, /cannot be priced together/],
    [`${WINE} --fx EUR=7.85 --target-landed 50`, /belong to ewtp cost solve/],
    [`${WINE} --fx EUR=7.85 --from 2026-02-01`, /belong to ewtp cost diff/],
  ])('does not leave out in silence what was asked: %s', async (line, message) => {
    const { code, err } = await run(line, { files });
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('marks no way as the one with the least tax when a single one is asked for', async () => {
    for (const format of ['table', 'markdown', 'html']) {
      const { out } = await run(
        `${WINE} --fx EUR=7.85 --regime general-trade --format ${format}`,
        {},
      );
      expect(out.replace(/<style>.*<\/style>/s, '')).not.toMatch(/least tax|\*/);
      expect(out).toContain('open to you');
    }
  });

  it('sends no workbook to the screen and not two forms to one place', async () => {
    expect((await run(`${WINE} --fx EUR=7.85 --format xlsx`)).err).toMatch(
      /--format xlsx=cost\.xlsx/,
    );
    expect((await run(`${WINE} --fx EUR=7.85 --format csv --json`)).code).toBe(2);
  });
});

describe('ewtp cost diff', () => {
  it('names the products that change and the rate that did it', async () => {
    const catalog = [
      'sku,hs_code,country_of_origin,price,currency,incoterm',
      'BLUE,04064000,BE,10,EUR,CIF',
      'CHOC,18063100,BE,10,EUR,CIF',
      '',
    ].join('\n');
    const { code, out } = await run(
      'cost diff --from 2026-02-12 --to 2026-02-13 d.csv --fx EUR=8 --regime general-trade --json',
      { files: { 'd.csv': catalog } },
    );
    expect(code).toBe(0);
    const { items, summary } = JSON.parse(out);
    expect(summary).toEqual({ items: 2, changed: 1 });
    expect(items[0]).toMatchObject({ sku: 'BLUE', regimes: [{ regime: 'general-trade' }] });
    expect(items[0].regimes[0].because).toMatchObject([
      {
        line: 'additional-duty',
        from: expect.stringMatching(/^42\.7 %/),
        to: expect.stringMatching(/^11\.7 %/),
      },
    ]);
  });

  it('asks for both days', async () => {
    expect((await run('cost diff c.csv --from 2026-02-01', { files })).code).toBe(2);
  });
});

describe('ewtp cost solve', () => {
  it('gives the highest price that lands at the target, and shows that a cent more does not', async () => {
    const { out } = await run(
      'cost solve --target-landed 95.51 --hs 22042100 --origin BE --currency EUR --incoterm CIF --fx EUR=7.85 --regime general-trade --json',
    );
    const [{ regimes }] = JSON.parse(out).items;
    expect(regimes).toMatchObject([
      { price: '8.50', landedPerUnit: '95.51', next: { price: '8.51' } },
    ]);
    expect(Number(regimes[0].next.landedPerUnit)).toBeGreaterThan(95.51);
  });

  it('says so when the costs alone are above the target', async () => {
    const { code, out } = await run(
      'cost solve --target-landed 10 --hs 22042100 --origin BE --currency EUR --freight 100CNY --regime general-trade --fx EUR=7.85',
    );
    expect(code).toBe(1);
    expect(out).toMatch(/costs beside the price are above the target/);
  });

  it('needs one target', async () => {
    expect((await run('cost solve --hs 22042100 --origin BE --currency CNY')).code).toBe(2);
  });
});

describe('rates of the European Central Bank', () => {
  const feed = `<?xml version="1.0"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="x"><Cube>
<Cube time="2026-10-22"><Cube currency="USD" rate="1.2"/><Cube currency="CNY" rate="9"/></Cube>
<Cube time="2026-10-21"><Cube currency="USD" rate="1.0750"/><Cube currency="CNY" rate="8.1234"/></Cube></Cube></gesmes:Envelope>`;
  const answer = (status: number, text: string): HttpOutcome => ({
    kind: 'answer',
    status,
    headers: {},
    body: new TextEncoder().encode(text),
  });

  it('are those of the customs day, marked as an estimate, and kept for the next run', async () => {
    const asked: string[] = [];
    const network = {
      get: async (url: string) => {
        asked.push(url);
        return answer(200, feed);
      },
    };
    const disk = new Map<string, Uint8Array>();
    const first = await run(`${WINE} --fetch-fx --json`, { network, disk });
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out).fx).toMatchObject([
      { currency: 'EUR', rate: '8.1234', date: '2026-10-21', kind: 'estimate' },
    ]);
    const second = await run(
      'cost --hs 18063100 --price 1 --currency USD --origin BE --fetch-fx --json',
      {
        network,
        disk,
      },
    );
    expect(JSON.parse(second.out).fx).toMatchObject([{ currency: 'USD', rate: '7.5567' }]);
    expect(asked).toEqual(['https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml']);
  });

  it('answer 4 with the reason when they cannot be had, and price nothing', async () => {
    for (const outcome of [
      answer(503, ''),
      answer(200, '<html>'),
      answer(200, feed.replaceAll('CNY', 'XXX')),
      { kind: 'not-sent', why: 'the host name is not known' } as const,
    ]) {
      const { code, out, err } = await run(`${WINE} --fetch-fx`, {
        network: { get: async () => outcome },
      });
      expect([code, out]).toEqual([4, '']);
      expect(err).toMatch(/European Central Bank cannot be had/);
    }
  });
});
