import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { startSandbox } from '../../src/sandbox/open.ts';
import { type FakeOptions, fakeWorld, NOON } from '../support/fake-world.ts';

const CATALOG = readFileSync(new URL('../../examples/catalog.csv', import.meta.url), 'utf8');
const HEAD = CATALOG.split('\n').slice(0, 7).join('\n');

/** Command lines one after the other, in one folder; the sandbox starts and ends with each. */
function folder(files: NonNullable<FakeOptions['files']>) {
  const disk = new Map<string, Uint8Array>();
  let since = 0;
  fakeWorld({ disk, files });
  const run = async (line: string, changed: NonNullable<FakeOptions['files']> = {}) => {
    const world = fakeWorld({ disk, files: changed, sinceNoonMs: since });
    const code = await main(line.split(' '), world);
    // A minute goes by between two commands.
    since = world.clock.epochMs() - NOON + 60_000;
    const { out, err } = world.printed;
    return { code, out, err, json: out.startsWith('{') ? JSON.parse(out) : undefined };
  };
  return { run, disk };
}

const ajv = new Ajv2020();
function expectForm(json: unknown, name: string): void {
  const schema = JSON.parse(
    readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8'),
  );
  const valid = ajv.validate(schema, json);
  expect(ajv.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
}

describe.each(['sandbox', 'sandbox-tmall'])('the contract of every marketplace, on %s', (shop) => {
  test('plan says what push does; a second push sends no write; status and pull agree', async () => {
    const { run } = folder({ 'catalog.csv': HEAD });
    const plan = await run(`plan catalog.csv --shop ${shop} --json`);
    expectForm(plan.json, 'plan');
    expect(plan.json.counts).toEqual({ create: 6, update: 0, unlist: 0, same: 0, blocked: 0 });

    const push = await run(`push catalog.csv --shop ${shop} --json`);
    expectForm(push.json, 'push');
    expect(push).toMatchObject({ code: 0, err: '' });
    expect(push.json.done).toMatchObject({ created: 6, rejected: 0, unknown: 0 });
    for (const { remoteId } of push.json.items) expect(remoteId).toMatch(/^\d{15,19}$/);

    const again = await run(`push catalog.csv --shop ${shop} --json`);
    expect(again.json.done).toMatchObject({ unchanged: 6 });
    expect(again.json.calls.writes).toBe(0);

    const status = await run(`status --shop ${shop} --json`);
    expectForm(status.json, 'status');
    expect(status.json.counts).toEqual({ draft: 6, pending: 0, live: 0, rejected: 0 });
    // Nobody shall take what ewtp has made for the whole shop.
    expect(status.err.includes('not the whole shop')).toBe(shop === 'sandbox-tmall');

    const pull = await run(`pull --shop ${shop} --json`);
    expectForm(pull.json, 'pull');
    expect(pull.json.listings.map(({ sku }: { sku: string }) => sku).sort()).toEqual(
      push.json.items.map(({ sku }: { sku: string }) => sku).sort(),
    );
  });

  test('changes are planned field by field, done, and then are no changes any more', async () => {
    const { run } = folder({ 'catalog.csv': HEAD });
    await run(`push catalog.csv --shop ${shop} --json`);
    const changed = HEAD.replace(
      ',2.40,EUR,FCA,0.10,39.00,127,',
      ',2.30,EUR,FCA,0.10,38.00,120,',
    ).replace(/Dark chocolate bar 85 %|85%黑巧克力排块/g, (title) => `${title}!`);
    const plan = await run(`plan catalog.csv --shop ${shop} --json`, { 'catalog.csv': changed });
    expect(plan.json.counts).toMatchObject({ create: 0, update: 2, same: 4 });
    const push = await run(`push catalog.csv --shop ${shop} --json`);
    expect(push.json.done).toMatchObject({ updated: 2, unchanged: 4 });
    const after = await run(`plan catalog.csv --shop ${shop} --json`);
    expect(after.json.counts).toMatchObject({ update: 0, same: 6 });
  });

  test('--publish puts listings on the shelf; what the catalog has no more leaves it by consent only', async () => {
    const { run } = folder({ 'catalog.csv': HEAD });
    await run(`push catalog.csv --shop ${shop} --publish --json`);
    const status = await run(`status --shop ${shop} --json`);
    expect(status.json.counts).toMatchObject({ draft: 0, live: 6 });

    const shorter = HEAD.split('\n').slice(0, 6).join('\n');
    const refused = await run(`push catalog.csv --shop ${shop} --publish`, {
      'catalog.csv': shorter,
    });
    expect(refused).toMatchObject({ code: 6, out: '' });
    expect(refused.err).toContain('--allow-unlist');
    const allowed = await run(`push catalog.csv --shop ${shop} --publish --allow-unlist --json`);
    expect(allowed.json.done).toMatchObject({ unlisted: 1, unchanged: 5 });
    expect((await run(`status --shop ${shop} --json`)).json.counts).toMatchObject({
      draft: 1,
      live: 5,
    });
  });

  test('a saved plan is done as it is, and refused when catalog, shop or the plan itself has changed', async () => {
    const { run, disk } = folder({ 'catalog.csv': HEAD });
    await run(`plan catalog.csv --shop ${shop} -o plan.json`);
    const saved = new TextDecoder().decode(disk.get('/project/plan.json'));
    const edited = await run(`push edited.json --shop ${shop}`, {
      'edited.json': saved.replace('"publish": false', '"publish": true'),
    });
    expect(edited).toMatchObject({ code: 6 });
    expect((await run(`push plan.json --shop ${shop} --json`)).json.done).toMatchObject({
      created: 6,
    });
    // Its own work makes it no staler: the same command may be run again.
    expect((await run(`push plan.json --shop ${shop} --json`)).json.done).toMatchObject({
      unchanged: 6,
    });
    const changed = HEAD.replace('39.00,127,', '39.00,5,');
    const stale = await run(`push plan.json --shop ${shop}`, { 'catalog.csv': changed });
    expect(stale).toMatchObject({ code: 6 });
    expect(stale.err).toContain('catalog.csv has changed');
    await run(`push catalog.csv --shop ${shop}`);
    const drifted = await run(`push plan.json --shop ${shop}`, { 'catalog.csv': HEAD });
    expect(drifted).toMatchObject({ code: 6 });
    expect(drifted.err).toContain('the shop has changed');
  });

  test('a guard refuses steep price drops and too many changes before anything is sent', async () => {
    const { run } = folder({ 'catalog.csv': HEAD });
    await run(`push catalog.csv --shop ${shop} --json`);
    const cheap = HEAD.replace(',2.40,EUR,FCA,0.10,39.00,', ',0.24,EUR,FCA,0.10,3.90,');
    const drop = await run(`push catalog.csv --shop ${shop}`, { 'catalog.csv': cheap });
    expect(drop).toMatchObject({ code: 6, out: '' });
    expect(drop.err).toMatch(/price of CHOC-70-100 would fall by 90 %/);
    const change = await run(`push catalog.csv --shop ${shop} --max-price-drop 95 --max-change 10`);
    expect(change).toMatchObject({ code: 6 });
    const dry = await run(`push catalog.csv --shop ${shop} --max-price-drop 95 --dry-run --json`);
    expect(dry.json).toMatchObject({ dryRun: true, planned: { update: 1 }, calls: { writes: 0 } });
    const done = await run(`push catalog.csv --shop ${shop} --max-price-drop 95 --json`);
    expect(done.json.done).toMatchObject({ updated: 1 });
  });
});

test.each(['md5', 'hmac', 'hmac-sha256'])('TOP takes requests signed by %s', async (signMethod) => {
  const world = fakeWorld({ files: { 'catalog.csv': HEAD }, env: {} });
  const sandbox = await startSandbox(world, '.', {});
  const { gateway, appKey, appSecret, accessToken } = sandbox.apps['tmall-global'];
  await world.files.write(
    'ewtp.config.yaml',
    `shops:
  mine:
    marketplace: tmall-global
    gateway: ${gateway}
    signMethod: ${signMethod}
    appKey: "${appKey}"
    appSecret: { file: secret.txt }
    token: { file: token.txt }
    categories: { "*": "50013618" }
`,
  );
  await world.files.write('secret.txt', `${appSecret}\n`);
  await world.files.write('token.txt', `${accessToken}\n`);
  expect(await main(['push', 'catalog.csv', '--shop', 'mine'], world)).toBe(0);
  expect(world.printed.out).toContain('6 created');
  await sandbox.close();
});

test('a gateway that would carry the token in the clear is refused', async () => {
  const config = `shops:
  mine: { marketplace: alibaba-com, gateway: "http://api.test/rest", appKey: k, appSecret: { env: A }, token: { env: B } }
`;
  const world = fakeWorld({ files: { 'catalog.csv': HEAD, 'ewtp.config.yaml': config } });
  expect(await main(['push', 'catalog.csv', '--shop', 'mine'], world)).toBe(2);
  expect(world.printed.err).toContain('in the clear');
});

test('on Tmall the form’s rules are checked before anything is sent, each finding with its row', async () => {
  const { run } = folder({
    'catalog.csv': HEAD.replace('70%黑巧克力排块 100克', '黑'.repeat(31)).replace(
      ',42.00,134,',
      ',42.00,,',
    ),
  });
  const { code, json } = await run('push catalog.csv --shop sandbox-tmall --json');
  expect(code).toBe(1);
  expect(json.planned).toMatchObject({ blocked: 2, create: 4 });
  expect(json.items.slice(0, 2)).toMatchObject([
    {
      sku: 'CHOC-70-100',
      line: 2,
      codes: ['EW8502'],
      message: expect.stringContaining('62 bytes'),
    },
    { sku: 'CHOC-85-100', line: 3, codes: ['EW8516'] },
  ]);
  expect(json.calls.writes).toBe(4);
});

test('on Alibaba.com the attributes of the category are checked before anything is sent', async () => {
  const beer = CATALOG.split('\n').filter((row, i) => i === 0 || row.startsWith('BEER-TRIP'));
  const world = fakeWorld({ files: { 'catalog.csv': beer.join('\n') } });
  const sandbox = await startSandbox(world, '.', {});
  const { gateway, appKey, appSecret, accessToken } = sandbox.apps['alibaba-com'];
  const config = (attributes: string) => `shops:
  mine:
    marketplace: alibaba-com
    gateway: ${gateway}
    appKey: "${appKey}"
    appSecret: { command: "print secret" }
    token: { command: "print token" }
    categories: { beer: "203" }
    attributes: ${attributes}
`;
  const secrets: Record<string, string> = { 'print secret': appSecret, 'print token': accessToken };
  const processes = {
    ...world.processes,
    output: async (command: string) => `${secrets[command]}\n`,
  };
  const push = async (attributes: string) => {
    await world.files.write('ewtp.config.yaml', config(attributes));
    world.printed.out = '';
    await main(['push', 'catalog.csv', '--shop', 'mine', '--json'], { ...world, processes });
    return JSON.parse(world.printed.out);
  };
  const blocked = await push('{ Colour: "=brown" }');
  expect(blocked.items[0].codes).toContain('EW8516');
  expect(blocked.items[0].message).toContain('Alcohol Content');
  expect(blocked.calls.writes).toBe(0);
  const filled = await push(
    '{ Alcohol Content: abv, Net Weight: net_weight_kg, Brand Name: brand, Shelf Life: shelf_life }',
  );
  expect(filled.items[0]).toMatchObject({ outcome: 'created' });
  await sandbox.close();
});
