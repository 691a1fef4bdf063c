import { expect, test } from 'vitest';
import { praline, shopOf } from './shop-of.ts';

const CREATE = '/alibaba/icbu/product/listing/v2';

test('the log keeps what was sent, and no secret', async () => {
  const { iop, raw, world } = await shopOf();
  await iop(CREATE, praline());
  await iop('/auth/token/refresh', { refresh_token: 'sandbox-refresh-alibaba-com' });
  const { json } = await raw('/__sandbox/log?last=2');
  expect(json).toMatchObject({
    entries: [
      {
        api: CREATE,
        outcome: 'ok',
        params: { app_key: '520001', sign: '***', access_token: '***' },
      },
      { params: { refresh_token: '***' } },
    ],
  });
  const file = new TextDecoder().decode(world.disk.get('/project/.ewtp/sandbox/requests.jsonl'));
  expect(file).toContain('Belgian pralines');
  for (const secret of ['sandbox-token', 'sandbox-refresh', 'sandbox-secret'])
    expect(file + JSON.stringify(json)).not.toContain(secret);
});

test('a very long parameter is shortened in the log', async () => {
  const { iop, raw } = await shopOf();
  await iop(CREATE, { product_info: `"${'x'.repeat(10_000)}"` });
  const { body } = await raw('/__sandbox/log');
  expect(String(body).length).toBeLessThan(6000);
  expect(String(body)).toContain('(10002 characters in all)');
});

test('counts say how often each API was called, refused and met by faults', async () => {
  const { iop, raw } = await shopOf(`faults: [{ fault: cut, api: "*listing/v2", call: 2 }]`);
  await iop(CREATE, praline());
  await iop(CREATE, praline());
  await iop(CREATE, praline(), { sign: 'x' });
  expect((await raw('/__sandbox/counts')).json).toEqual({
    calls: {
      [CREATE]: { calls: 3, ok: 2, refused: { IncompleteSignature: 1 }, faults: { cut: 1 } },
    },
    listings: 2,
    pictures: 0,
  });
});

test('state tells of every listing: keys, audit, and whether search knows it', async () => {
  const { iop, raw, advance } = await shopOf();
  await iop(CREATE, praline());
  const listing = { keys: ['PRAL-250', 'PRAL-250'], wanted: 'online' };
  expect((await raw('/__sandbox/state')).json).toMatchObject({
    listings: [{ ...listing, audit: { status: 'pending' }, searchable: false }],
  });
  await advance(2000);
  expect((await raw('/__sandbox/state')).json).toMatchObject({
    listings: [{ ...listing, audit: { status: 'approved' }, searchable: true }],
  });
});

test('the clock goes on only, by whole milliseconds', async () => {
  const { raw } = await shopOf();
  for (const ms of ['-5', '1.5', 'x', ''])
    expect((await raw(`/__sandbox/advance-clock?ms=${ms || 'none'}`)).status).toBe(400);
  expect((await raw('/__sandbox/advance-clock?ms=5')).json).toEqual({ aheadMs: 5 });
});

test('a scenario can be set while it runs; a bad one is refused and changes nothing', async () => {
  const { raw, shop } = await shopOf();
  const post = (body: string) =>
    shop.answer({
      method: 'POST',
      target: '/__sandbox/scenario',
      headers: { host: 'localhost:1' },
      body: new TextEncoder().encode(body),
      from: '127.0.0.1',
    });
  expect((await post('limits: none')).status).toBe(200);
  expect(shop.scenario.limits).toBe('none');
  const bad = await post('limits: some');
  expect([bad.status, String(bad.body)]).toEqual([
    400,
    expect.stringContaining('scenario:1: limits'),
  ]);
  expect(shop.scenario.limits).toBe('none');
  expect((await raw('/__sandbox/nonsense')).status).toBe(404);
});

test('reset empties the shop but gives no id a second time', async () => {
  const { iop, raw, shop } = await shopOf();
  await iop(CREATE, praline());
  const next = shop.store.shop.nextId;
  await raw('/__sandbox/reset');
  expect(shop.store.shop.listings.size).toBe(0);
  expect(shop.store.shop.nextId).toBe(next);
  expect((await iop(CREATE, praline())).json).toMatchObject({ code: '0' });
});

test('an order wants POST, so that no link and no picture can give it', async () => {
  const { shop } = await shopOf();
  const get = { method: 'GET', body: new Uint8Array(), from: '127.0.0.1' };
  const reply = await shop.answer({
    ...get,
    target: '/__sandbox/stop',
    headers: { host: '127.0.0.1:1' },
  });
  expect(reply.status).toBe(405);
});

test('a web page from elsewhere is not heard, by its origin nor by a borrowed name', async () => {
  const { raw } = await shopOf();
  expect((await raw('/__sandbox/stop', {}, {}, { origin: 'https://evil.example' })).status).toBe(
    403,
  );
  expect((await raw('/', {}, {}, { host: 'evil.example:40001' })).status).toBe(403);
});

test('what is neither gateway nor page is not found, and a body that is no form is refused', async () => {
  const { raw, shop } = await shopOf();
  expect((await raw('/favicon.ico')).status).toBe(404);
  const reply = await shop.answer({
    method: 'POST',
    target: '/router/rest',
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode('{}'),
    from: '127.0.0.1',
  });
  expect([reply.status, String(reply.body)]).toEqual([400, expect.stringContaining('no form')]);
});
