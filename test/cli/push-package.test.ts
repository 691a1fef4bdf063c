import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { fakeWorld } from '../support/fake-world.ts';

const CATALOG = readFileSync(new URL('../../examples/catalog.csv', import.meta.url), 'utf8')
  .split('\n')
  .slice(0, 5)
  .join('\n');
const CONFIG = `shops:
  partner:
    marketplace: export-package
    as: tmall-global
    folder: handover
    categories: { "*": "50013618" }
`;

function folder(catalog = CATALOG, config = CONFIG) {
  const disk = new Map<string, Uint8Array>();
  fakeWorld({ disk, files: { 'catalog.csv': catalog, 'ewtp.config.yaml': config } });
  return {
    disk,
    async run(line: string, files: Record<string, string> = {}) {
      const world = fakeWorld({ disk, files });
      const code = await main(line.split(' '), world);
      const { out, err } = world.printed;
      return { code, out, err, json: out.startsWith('{') ? JSON.parse(out) : undefined };
    },
  };
}

const PUSH = 'push catalog.csv --shop partner --json';

test('a shop run by a partner gets workbook, JSON and pictures list, and no call is made', async () => {
  const { run, disk } = folder();
  const { code, json } = await run(PUSH);
  expect(code).toBe(0);
  expect(json).toMatchObject({
    done: { created: 4 },
    calls: { all: 0 },
    marketplace: 'tmall-global',
  });
  const sheet = read(disk.get('/project/handover/listings.xlsx')).Sheets.Listings ?? {};
  const rows = utils.sheet_to_json<Record<string, string>>(sheet);
  const listings = JSON.parse(
    new TextDecoder().decode(disk.get('/project/handover/listings.json')),
  );
  expect(rows.map(({ sku, title, barcode }) => [sku, title, barcode])).toEqual(
    listings.listings.map(({ sku, fields }: { sku: string; fields: Record<string, string> }) => [
      sku,
      fields.title,
      fields.barcode,
    ]),
  );
  const pictures = new TextDecoder().decode(disk.get('/project/handover/pictures.csv'));
  expect(pictures).toContain('CHOC-70-100,2,https://example.com/pictures/choc-70-100-2.jpg');
});

test('the next package says what has changed since the last one', async () => {
  const { run } = folder();
  await run(PUSH);
  expect((await run(PUSH)).json.done).toMatchObject({ unchanged: 4 });
  const changed = CATALOG.replace(',39.00,127,', ',38.00,127,').split('\n').slice(0, 4).join('\n');
  const refused = await run(PUSH, { 'catalog.csv': changed });
  expect(refused.code).toBe(6);
  const { json } = await run(`${PUSH} --allow-unlist`);
  expect(json.done).toMatchObject({ updated: 1, unchanged: 2, unlisted: 1 });
});

test('what the marketplace would refuse is not handed over', async () => {
  const { run, disk } = folder(CATALOG.replace('70%黑巧克力排块 100克', ''));
  const { code, json } = await run(PUSH);
  expect(code).toBe(1);
  expect(json.done).toMatchObject({ created: 3, rejected: 1 });
  expect(new TextDecoder().decode(disk.get('/project/handover/listings.json'))).not.toContain(
    'CHOC-70-100"',
  );
});

test('plan, status and pull say that there is no access; a package must say for which marketplace', async () => {
  const { run } = folder();
  for (const line of ['plan catalog.csv', 'status', 'pull']) {
    const { code, err } = await run(`${line} --shop partner`);
    expect([code, err]).toEqual([2, expect.stringContaining('is run by a partner')]);
  }
  const bare = folder(CATALOG, CONFIG.replace('    as: tmall-global\n', ''));
  expect((await bare.run(PUSH)).err).toContain('shops.partner.as');
});
