import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

const WINE = 'cost --hs 22042100 --price 8.50 --currency EUR --origin BE --incoterm CIF';

const HEAD =
  'sku,hs_code,country_of_origin,price,currency,incoterm,net_weight_kg,freight,retail_price_cny';
const CATALOG = [
  HEAD,
  'CHOC,18063100,BE,2.40,EUR,CIF,0.1,,39.00',
  'WINE,22042100,BE,8.50,EUR,FOB,1.2,0.35,128.00',
  '',
].join('\n');

describe('ewtp cost', () => {
  it('answers in JSON as promised', async () => {
    const { code, out } = await run(`${WINE} --fx EUR=7.85 --json`);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      schema: 'ewtp/cost@1',
      asOf: '2026-11-22',
      fx: [{ currency: 'EUR', rate: '7.85', date: '2026-10-21', kind: 'user', source: '--fx' }],
      items: [
        {
          hs: '22042100',
          origin: 'BE',
          quantity: '1',
          cheapest: 'cbec-bonded',
          regimes: [
            {
              regime: 'general-trade',
              eligible: 'yes',
              reasons: [],
              grade: 'exact',
              assumptions: [],
              totals: {
                customsValue: '66.73',
                duty: '9.34',
                tax: '28.78',
                landed: '95.51',
                currency: 'CNY',
              },
            },
            { regime: 'cbec-bonded', eligible: 'unknown' },
            { regime: 'cbec-direct' },
            { regime: 'postal' },
            { regime: 'sample' },
          ],
        },
      ],
    });
  });

  it('shows the ways side by side, marks the cheapest and says why others are in doubt', async () => {
    const { out } = await run(`${WINE} --fx EUR=7.85`);
    expect(out).toMatch(/cbec-bonded \*/);
    expect(out).toMatch(/least tax: cbec-bonded/);
    expect(out).toMatch(/open only if the code is on the e-commerce list/);
  });

  it('explains every line as data, calculation, value and source', async () => {
    const { out } = await run(`${WINE} --fx EUR=7.85 --regime general-trade --explain`);
    expect(out).toMatch(/calculation +\(66\.73 \+ 9\.34\) ÷ \(1 − 10 %\) × 10 %/);
    expect(out).toMatch(/source .*Value Added Tax Law, Article 14/);
    expect(out).toMatch(/not +agreement rate CH 0 %/);
  });

  it('replaces a rate by what if and shows it as such', async () => {
    const { out } = await run(
      `${WINE} --fx EUR=7.85 --regime general-trade --rate duty=20 --rate vat=17 --json`,
    );
    const [{ lines }] = JSON.parse(out).items[0].regimes;
    expect(lines[1]).toMatchObject({ name: 'duty', rate: '20', kind: 'duty, as given' });
    expect(lines[4]).toMatchObject({ name: 'vat', rate: '17' });
  });

  it('prices a catalog row by row, with its own terms', async () => {
    const { code, out } = await run('cost catalog.csv --fx EUR=7.85 --json', {
      files: { 'catalog.csv': CATALOG },
    });
    expect(code).toBe(0);
    const { items, summary } = JSON.parse(out);
    expect(items.map((item: { sku: string }) => item.sku)).toEqual(['CHOC', 'WINE']);
    expect(items[1].place).toEqual({ file: 'catalog.csv', line: 3, record: 2 });
    expect(items[1].regimes[0].lines[0].how).toBe('(66.73 + 2.75) × 1.003');
    expect(summary).toMatchObject({ items: 2, priced: 2, refused: 0 });
  });

  it('splits the freight of all goods so that the shares sum to it', async () => {
    const rows = ['A,18063100,BE,3.33', 'B,18063100,BE,3.33', 'C,18063100,BE,3.33'];
    const text = `sku,hs_code,country_of_origin,price,currency,incoterm,net_weight_kg\n${rows
      .map((row) => `${row},CNY,CFR,0.1`)
      .join('\n')}\n`;
    for (const split of ['value', 'weight', 'quantity']) {
      const { out } = await run(
        `cost c.csv --regime general-trade --insurance 10CNY --split ${split} --json`,
        { files: { 'c.csv': text } },
      );
      const values = JSON.parse(out).items.map(
        (item: { regimes: { totals: { customsValue: string } }[] }) =>
          Number(item.regimes[0]?.totals.customsValue),
      );
      expect(values.reduce((sum: number, value: number) => sum + value, 0)).toBeCloseTo(19.99, 6);
    }
  });

  it('reads standard input twice when it has to split costs', async () => {
    const { code, out } = await run('cost - --fx EUR=7.85 --insurance 1EUR --json', {
      files: { '-': CATALOG },
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).summary.priced).toBe(2);
  });

  it('says where a weight is missing that the split needs, and answers 1', async () => {
    const { code, err } = await run('cost c.csv --fx EUR=7.85 --freight 10EUR --split volume', {
      files: { 'c.csv': CATALOG },
    });
    expect(code).toBe(1);
    expect(err).toMatch(/c\.csv:2: CHOC has no volume.*\n.*length_cm/);
  });

  it('names file, line, column and value of rows that cannot be priced, and answers 1', async () => {
    const rows = [
      'A,18063100,BE,-1,EUR,CIF,0.1,,',
      'B,18063100,EU,2,EUR,CIF,0.1,,',
      'C,18063100,BE,2,EUX,CIF,0.1,,',
      'D,18063100,BE,2,EUR,CAF,0.1,,',
      'E,18063100,BE,1e400,EUR,CIF,0.1,,',
      'F,99999999,BE,2,EUR,CIF,0.1,,',
      'G,02071411,BE,2,EUR,CIF,,,',
      'A,18063100,BE,2,EUR,CIF,0.1,,',
    ];
    const { code, out } = await run('cost c.csv --fx EUR=7.85 --json', {
      files: { 'c.csv': `${HEAD}\n${rows.join('\n')}\n` },
    });
    expect(code).toBe(1);
    const { items, summary } = JSON.parse(out);
    const faults = items.map((item: { issues?: { column: string }[] }) => item.issues?.[0]?.column);
    expect(faults.slice(0, 5)).toEqual([
      'price',
      'country_of_origin',
      'currency',
      'incoterm',
      'price',
    ]);
    expect(items[5].refused).toMatch(/99999999 is not in the tariff/);
    expect(items[6].regimes[0].refused).toMatch(/net_weight_kg is missing/);
    expect(items[7].issues[0]).toMatchObject({ column: 'sku', value: 'A' });
    expect(items[7].issues[0].message).toMatch(/line 2/);
    expect(summary.refused).toBe(8);
  });

  it.each([
    ['--price -1 --currency EUR --origin BE --fx EUR=7', /--price.*more than 0/],
    ['--price 1e400 --currency EUR --origin BE --fx EUR=7', /--price: 1e400/],
    ['--price 1 --currency EUX --origin BE', /--currency: EUX.*\n.*EUR/],
    ['--price 1 --currency EUR --origin EU --fx EUR=7', /--origin: EU is no country/],
    ['--price 1 --currency EUR --origin BE --incoterm CAF --fx EUR=7', /--incoterm: CAF/],
    ['--price 1 --currency EUR --origin BE --quantity 0 --fx EUR=7', /--quantity 0/],
    ['--price 1 --currency EUR --origin BE', /no exchange rate for EUR/],
    ['--price 1 --currency EUR --origin BE --fx EUR=0', /0 is no rate/],
    ['--price 1 --currency CNY --origin BE --rate dty=4', /no levy dty.*\n.*duty/],
    ['--price 1 --currency CNY --origin BE --rate duty=x', /--rate duty=x is not understood/],
    ['--price 1 --currency CNY --origin BE --split size', /--split size/],
    ['--price 1 --currency CNY --origin BE --format xml', /no format xml/],
    ['--price 1 --currency CNY --origin BE --regime bonded', /no import regime bonded/],
  ])('answers 2 and says what to do for %s', async (flags, message) => {
    const { code, out, err } = await run(`cost --hs 18063100 ${flags}`);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
  });

  it('takes rates from the configuration, those of the month first', async () => {
    const files = {
      'ewtp.config.yaml':
        'fx:\n  - { month: 2026-10, currency: EUR, rate: 8.1 }\n  - { month: 2026-11, currency: EUR, rate: "8.2", source: GACC }\n',
    };
    const { out } = await run(`${WINE} --json`, { files });
    expect(JSON.parse(out).fx).toEqual([
      { currency: 'EUR', rate: '8.2', date: '2026-10-21', kind: 'customs', source: 'GACC' },
    ]);
    const none = await run(`${WINE} --as-of 2026-12-01`, { files });
    expect(none.code).toBe(2);
    expect(none.err).toMatch(/2026-11-18/);
  });

  it('warns when the data are older than the day, and stops if they must not be', async () => {
    const later = await run(`${WINE} --fx EUR=7.85 --as-of 2027-02-01`);
    expect(later.code).toBe(0);
    expect(later.err).toMatch(/tariff in use is that of 2026/);
    expect((await run(`${WINE} --fx EUR=7.85 --as-of 2027-02-01 --strict-data`)).code).toBe(2);
    const before = await run(`${WINE} --fx EUR=7.85 --as-of 2025-06-01 --json`);
    expect(before.code).toBe(1);
    expect(JSON.parse(before.out).items[0].refused).toMatch(/begin on 2026-01-01/);
  });

  it('says the same on any day it is run for the same day of law', async () => {
    const [a, b] = await Promise.all(
      ['2026-11-22', '2027-05-01'].map((today) =>
        run(`${WINE} --fx EUR=7.85 --as-of 2026-06-01 --json`, { today }),
      ),
    );
    expect(a?.out).toBe(b?.out);
  });
});

describe('with the e-commerce list imported', () => {
  it('opens e-commerce for what is on it, closes it for the rest, and validate says so too', async () => {
    const disk = new Map<string, Uint8Array>();
    const list = 'hs_code\n22042100\n';
    const imported = await run(
      'tariff import list.csv --kind cbec-list --source 7/2022 --valid-from 2022-03-01',
      {
        files: { 'list.csv': list, 'catalog.csv': CATALOG },
        disk,
      },
    );
    expect(imported.code).toBe(0);
    const { out } = await run('cost catalog.csv --fx EUR=7.85 --regime cbec-bonded --json', {
      disk,
    });
    const { items } = JSON.parse(out);
    const doors = items.map(
      (item: { regimes: { eligible: string }[] }) => item.regimes[0]?.eligible,
    );
    expect(doors).toEqual(['no', 'yes']);
    const verdict = await run('validate catalog.csv --regime cbec --json', { disk });
    const { issues, notRun } = JSON.parse(verdict.out);
    const ours = issues.filter((issue: { rule: string }) => issue.rule === 'cbec-not-listed');
    expect(ours).toMatchObject([{ code: 'EW9001', sku: 'CHOC', column: 'hs_code' }]);
    expect(notRun.map((one: { rule: string }) => one.rule)).not.toContain('cbec-not-listed');
  });

  it('leaves the rule out of the verdict while there is no list', async () => {
    const { out } = await run('validate catalog.csv --json', { files: { 'catalog.csv': CATALOG } });
    const rules = JSON.parse(out).notRun.map((one: { rule: string }) => one.rule);
    expect(rules).toContain('cbec-not-listed');
  });
});
