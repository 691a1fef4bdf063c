import { expect, test } from 'vitest';
import { APPS } from '../../../src/sandbox/apps.ts';
import { shopOf, topSigned } from '../shop-of.ts';

const METHOD = 'taobao.items.custom.get';
const ASKED = { outer_id: 'A,B', fields: 'num_iid,title' };

test('a well-made call is answered under its own root', async () => {
  const { top } = await shopOf();
  const { status, json } = await top(METHOD, ASKED);
  expect(status).toBe(200);
  expect(json).toMatchObject({ items_custom_get_response: { items: { item: [] } } });
  expect(Object.keys(json ?? {})).toHaveLength(1);
});

test.each([
  ['a wrong signature', { sign: 'A'.repeat(32) }, 25],
  ['a parameter changed after signing', { fields: 'num_iid' }, 25],
  ['an empty parameter', { fields: '' }, 41],
  ['a foreign app key', { app_key: '1' }, 29],
  ['an unknown method', { method: 'taobao.item.teleport' }, 22],
  ['XML', { format: 'xml' }, 23],
  ['another version', { v: '1.0' }, 33],
  ['a timestamp in another form', { timestamp: '1795343400000' }, 31],
  ['another way of signing', { sign_method: 'sha1' }, 41],
])('%s is refused', async (_what, change, code) => {
  const { top } = await shopOf();
  const { json } = await top(METHOD, ASKED, change);
  expect(json).toMatchObject({ error_response: { code } });
});

test.each([
  ['method', 21],
  ['app_key', 28],
  ['timestamp', 30],
  ['v', 32],
  ['sign', 24],
])('%s may not be missing', async (name, code) => {
  const { raw, world } = await shopOf();
  const { [name]: _left, ...params } = topSigned(METHOD, ASKED, world);
  const { json } = await raw('/router/rest', params);
  expect(json).toMatchObject({ error_response: { code } });
});

test.each([
  ['10 min 1 s too old', -601_000, 31],
  ['10 min 1 s ahead', 602_000, 31],
  ['9 min 59 s too old', -598_000, undefined],
])('a timestamp %s, in GMT+8', async (_what, off, code) => {
  const { top, world } = await shopOf();
  const eightHours = 8 * 3_600_000;
  const iso = new Date(world.clock.epochMs() + eightHours + off).toISOString();
  const timestamp = iso.slice(0, 19).replace('T', ' ');
  const { json } = await top(METHOD, { ...ASKED, timestamp });
  expect((json?.error_response as { code?: number } | undefined)?.code).toBe(code);
});

test('a timestamp in UTC is 8 hours off, and refused', async () => {
  const { top, world } = await shopOf();
  const timestamp = new Date(world.clock.epochMs()).toISOString().slice(0, 19).replace('T', ' ');
  expect((await top(METHOD, { ...ASKED, timestamp })).json).toMatchObject({
    error_response: { code: 31 },
  });
});

test('a session is wanted, and the right one', async () => {
  const { top } = await shopOf();
  const foreign = { ...ASKED, session: APPS['alibaba-com'].accessToken };
  expect((await top(METHOD, foreign)).json).toMatchObject({
    error_response: { code: 27, sub_code: 'invalid-sessionkey' },
  });
});

test('a missing or surplus parameter is named', async () => {
  const { top } = await shopOf();
  expect((await top(METHOD, { fields: 'num_iid' })).json).toMatchObject({
    error_response: { code: 40, sub_code: 'isv.missing-parameter:outer_id' },
  });
  const outer_id = Array.from({ length: 41 }, (_, at) => `S${at}`).join(',');
  expect((await top(METHOD, { ...ASKED, outer_id })).json).toMatchObject({
    error_response: { code: 41 },
  });
});

test('the server says what time it has', async () => {
  const { top } = await shopOf();
  expect((await top('taobao.time.get')).json).toMatchObject({
    time_get_response: { time: '2026-11-22 20:00:00' },
  });
});

test('a refreshed token comes as JSON text and works', async () => {
  const { top } = await shopOf();
  const { json } = await top('taobao.top.auth.token.refresh', {
    refresh_token: APPS['tmall-global'].refreshToken,
  });
  const root = json?.top_auth_token_refresh_response as { token_result: string } | undefined;
  const token = JSON.parse(root?.token_result ?? '{}') as Record<string, string>;
  expect(token).toMatchObject({ token_type: 'Bearer', w1_expires_in: 86_400 });
  const asked = await top(METHOD, { ...ASKED, session: token.access_token ?? '' });
  expect(asked.json).toHaveProperty('items_custom_get_response');
  expect((await top('taobao.top.auth.token.refresh', { refresh_token: 'x' })).json).toMatchObject({
    error_response: { code: 15, sub_code: 'isv.invalid-refresh-token' },
  });
  expect((await top('taobao.top.auth.token.create', { code: 'x' })).json).toMatchObject({
    error_response: { code: 15, sub_code: 'isv.invalid-code' },
  });
  expect((await top('taobao.top.auth.token.create', { code: 'sandbox-code' })).json).toHaveProperty(
    'top_auth_token_create_response',
  );
});
