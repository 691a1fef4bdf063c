import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

const WINE = 'cost --hs 22042100 --price 8.50 --currency EUR --origin BE --fx EUR=7.85';

interface Way {
  readonly regime: string;
  readonly grade: string;
  readonly assumptions: readonly string[];
  readonly missing: readonly { readonly column: string }[];
  readonly range?: { readonly low: string; readonly high: string };
  readonly lines: readonly { readonly rejected?: readonly object[] }[];
}

/** The only way into China asked for. */
async function way(argv: string): Promise<Way> {
  const { out } = await run(`${argv} --json`);
  return JSON.parse(out).items[0].regimes[0];
}

describe('what ewtp cost says beside its figures', () => {
  it('never lets a rate of the user’s own look like the law, in any form', async () => {
    const asked = `${WINE} --incoterm CIF --regime general-trade --rate duty=5`;
    const { grade, lines } = await way(asked);
    expect(grade).toBe('assumed');
    expect(lines[1]?.rejected?.[0]).toMatchObject({ rate: '14 %', why: 'Replaced by --rate.' });
    for (const format of ['table', 'csv', 'markdown', 'html']) {
      const { out } = await run(`${asked} --format ${format}`);
      expect(out, format).toContain('what if: duty 5 %, as given with --rate');
    }
  });

  it('says of costs given that the price holds them already', async () => {
    const { assumptions } = await way(
      `${WINE} --regime general-trade --freight 100 --insurance 5 --after-entry 9`,
    );
    expect(assumptions).toEqual([
      'no Incoterm given: the price is taken as CIF',
      'the freight and the insurance given: not added, a CIF price holds it already',
      'the carriage in China given is not taken off: a CIF price does not hold it',
    ]);
    const { grade } = await way(`${WINE} --incoterm CIF --freight 0 --regime general-trade`);
    expect(grade).toBe('exact');
  });

  it('does not call an agreement rate of the sample exact', async () => {
    const { grade, assumptions } = await way(
      'cost --hs 22042100 --price 300 --currency CNY --origin CH --origin-certificate --incoterm CIF --regime general-trade',
    );
    expect(grade).toBe('assumed');
    expect(assumptions).toEqual(['22042100: that the agreement rate (CH) is 0 % is not confirmed']);
  });

  it('names the price undertaking that the range of brandy leaves out', async () => {
    const { assumptions } = await way(
      'cost --hs 22082000 --price 300 --currency CNY --origin FR --volume-l 0.7 --incoterm CIF --regime general-trade',
    );
    expect(assumptions.join()).toMatch(/no price undertaking .*--rate additional-duty=0/);
  });

  it('asks for the size of perfume in the post, and prices both brackets till then', async () => {
    const perfume =
      'cost --hs 33030000 --price 300 --currency CNY --origin FR --incoterm CIF --regime postal';
    const open = await way(perfume);
    expect(open.range).toEqual({ low: '360.00', high: '450.00' });
    expect(open.missing.map(({ column }) => column)).toContain('volume_l');
    expect(await way(`${perfume} --volume-l 0.05`)).toMatchObject({
      totals: { postalTax: '60.00' },
    });
  });

  it('prices a parcel of American goods when the measure is given', async () => {
    const { code } = await run(
      'cost --hs 18063100 --price 300 --currency CNY --origin US --incoterm CIF --regime postal --rate additional-duty=10',
    );
    expect(code).toBe(0);
  });

  it('takes every unit for an order of its own only where nothing else is said', async () => {
    const shirts =
      'cost --hs 61091000 --price 200 --currency CNY --origin PT --incoterm CIF --quantity 4';
    for (const regime of ['cbec-direct', 'postal']) {
      const alone = await way(`${shirts} --regime ${regime}`);
      expect(alone.assumptions.join(), regime).toMatch(/every unit goes in an order of its own/);
      const paired = await way(`${shirts} --regime ${regime} --units-per-order 2`);
      expect(paired.assumptions.join(), regime).not.toMatch(/every unit/);
    }
  });

  it('gathers under a catalog what its lines have no room for, with the number of products', async () => {
    const rows = ['A,18063100,BE,2', 'B,18063100,BE,3', 'C,61091000,PT,3'];
    const text = `sku,hs_code,country_of_origin,price,currency,incoterm\n${rows
      .map((row) => `${row},CNY,CIF\n`)
      .join('')}`;
    const files = { 'c.csv': text };
    const { out } = await run('cost c.csv --rate duty=5', { files });
    const page = await run('cost c.csv --rate duty=5 --format markdown', { files });
    expect(page.out).toContain('- general-trade: assumed: what if: duty 5 %');
    expect(out).toContain(
      '- cbec-bonded, cbec-direct: open only if the code is on the e-commerce list, which is not imported (3 products)\n',
    );
    expect(out).toContain('- general-trade: assumed: what if: duty 5 %');
    expect(out).toMatch(/- postal: assumed: the 13 % bracket .* \(2 products\)\n/);
    expect(out).toMatch(/- postal: assumed: the 20 % bracket .* \(1 product\)\n/);
  });

  it('refuses a delivered price that no customs value makes up, and says between which it lies', async () => {
    const perfume =
      'cost --hs 33030000 --currency CNY --origin FR --incoterm DDP --volume-l 0.05 --regime general-trade --json';
    const inside = await run(`${perfume} --price 620`);
    expect(inside.code).toBe(1);
    expect(JSON.parse(inside.out).items[0].regimes[0].refused).toBe(
      'no customs value makes up the DDP price of 620.00 CNY: 499.99 comes to 581.94 with its taxes, and from a fen more on a higher tax is due, which makes 684.65',
    );
    for (const price of ['581.94', '684.65', '20']) {
      expect((await run(`${perfume} --price ${price}`)).code, price).toBe(0);
    }
    const solved = async (target: string) =>
      JSON.parse(
        (await run(`${perfume.replace('cost', 'cost solve')} --target-landed ${target}`)).out,
      ).items[0].regimes[0];
    expect((await solved('620')).refused).toMatch(
      /^no customs value makes up the DDP price of 620/,
    );
    expect(await solved('700')).toMatchObject({ price: '700.00' });
    expect(await solved('1300')).toMatchObject({ landedPerUnit: '1300.00' });
  });

  it('takes an imported list for the codes that it holds, and for no others', async () => {
    const list = 'hs_code,mfn_pct,source,valid_from\n22042100,11,Notice 1,2027-01-01\n';
    const old = 'hs_code,mfn_pct,source,valid_from\n22042100,11,Notice 1,2025-01-01\n';
    const priced = async (imported: string, hs: string, asOf: string) => {
      const disk = new Map<string, Uint8Array>();
      await run('tariff import l.csv', { files: { 'l.csv': imported }, disk });
      const { out } = await run(
        `cost --hs ${hs} --price 9 --currency CNY --origin BE --incoterm CIF --regime general-trade --as-of ${asOf} --json`,
        { disk },
      );
      return JSON.parse(out).items[0].regimes[0];
    };
    expect(await priced(list, '22042100', '2027-03-01')).toMatchObject({ grade: 'exact' });
    expect(await priced(list, '18063100', '2027-03-01')).toMatchObject({
      grade: 'assumed',
      assumptions: [expect.stringMatching(/tariff of 2026|that of 2026/)],
    });
    expect(await priced(old, '22042100', '2025-06-01')).toMatchObject({ grade: 'exact' });
    expect((await priced(old, '18063100', '2025-06-01')).refused).toMatch(
      /nothing of 2025-06-01 is imported for 18063100/,
    );
  });

  it('parts the ways over several tables where the terminal is narrow', async () => {
    const { out } = await run(`${WINE} --incoterm CIF`, {
      isTerminal: true,
      columns: 48,
    });
    const tables = out.split('\n').filter((line) => line.startsWith('┌'));
    expect(tables.length).toBeGreaterThan(1);
    for (const line of tables) expect(line.length).toBeLessThanOrEqual(48);
    expect(out.match(/general-trade/g)?.length).toBe(1);
  });
});
