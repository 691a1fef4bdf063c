import { expect, test } from 'vitest';
import { APPS } from '../../../src/sandbox/apps.ts';
import { iopSigned, shopOf } from '../shop-of.ts';

const PATH = '/alibaba/icbu/product/search/v2';

test('a well-made call is answered with code 0 and a request id', async () => {
  const { iop } = await shopOf();
  const { status, json } = await iop(PATH);
  expect(status).toBe(200);
  expect(json).toMatchObject({ code: '0', success: true, product_info: [] });
  expect(json?.request_id).toMatch(/^\w{6,}$/);
});

test.each([
  ['a wrong signature', { sign: 'A'.repeat(64) }, 'IncompleteSignature'],
  ['a parameter changed after signing', { page_size: '7' }, 'IncompleteSignature'],
  ['a foreign app key', { app_key: '999' }, 'InvalidAppKey'],
  ['an empty parameter', { sku_code: '' }, 'InvalidParameter'],
  ['a blank parameter', { sku_code: '  ' }, 'InvalidParameter'],
  ['another way of signing', { sign_method: 'md5' }, 'InvalidParameter'],
  ['a timestamp that is none', { timestamp: 'yesterday' }, 'IllegalTimestamp'],
])('%s is refused', async (_what, change, code) => {
  const { iop } = await shopOf();
  const { json } = await iop(PATH, { page_size: '5' }, change);
  expect(json).toMatchObject({ type: 'ISV', code });
});

test.each([
  ['2 h 1 s too old', -7_201_000, 'IllegalTimestamp'],
  ['2 h 1 s ahead', 7_201_000, 'IllegalTimestamp'],
  ['1 h 59 min too old', -7_140_000, '0'],
])('a timestamp %s', async (_what, off, code) => {
  const { iop, world } = await shopOf();
  const timestamp = String(world.clock.epochMs() + off);
  const { json } = await iop(PATH, { timestamp });
  expect(json).toMatchObject({ code });
});

test('a timestamp may be ISO 8601 in UTC', async () => {
  const { iop, world } = await shopOf();
  const timestamp = new Date(world.clock.epochMs()).toISOString();
  expect((await iop(PATH, { timestamp })).json).toMatchObject({ code: '0' });
});

test.each(['app_key', 'timestamp', 'sign_method', 'sign'])(
  '%s may not be missing',
  async (name) => {
    const { raw, world } = await shopOf();
    const { [name]: _left, ...params } = iopSigned(PATH, {}, world);
    const { json } = await raw(`/rest${PATH}`, params);
    expect(json).toMatchObject({ code: 'MissingParameter' });
    expect(json?.message).toContain(name);
  },
);

test('a call without token is refused, one with a foreign token too', async () => {
  const { raw, iop, world } = await shopOf();
  const { access_token: _left, ...business } = iopSigned(PATH, {}, world);
  const { sign: _sign, ...params } = business;
  const { createHmac } = await import('node:crypto');
  const text = Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
  const sign = createHmac('sha256', APPS['alibaba-com'].appSecret)
    .update(`${PATH}${text}`)
    .digest('hex')
    .toUpperCase();
  expect((await raw(`/rest${PATH}`, { ...params, sign })).json).toMatchObject({
    code: 'MissingParameter',
  });
  const { json } = await iop(PATH, { access_token: APPS['tmall-global'].accessToken });
  expect(json).toMatchObject({ code: 'IllegalAccessToken' });
});

test('an unknown path is refused before its signature is looked at', async () => {
  const { iop } = await shopOf();
  const { json } = await iop('/icbu/product/teleport', {}, { sign: 'x' });
  expect(json).toMatchObject({ code: 'InvalidApiPath' });
});

test('a missing business parameter is named', async () => {
  const { iop } = await shopOf();
  const { json } = await iop('/alibaba/icbu/product/listing/v2');
  expect(json).toMatchObject({ code: 'MissingParameter' });
  expect(json?.message).toContain('product_info');
});

test('the API may be named by `method` on the bare gateway, as a path or dotted', async () => {
  const { raw, world } = await shopOf();
  const byPath = iopSigned(PATH, { method: PATH }, world);
  expect((await raw('/rest', byPath)).json).toMatchObject({ code: '0' });
  expect((await raw('/sync', byPath)).json).toMatchObject({ code: '0' });
  // A dotted name stands not in front of what is signed.
  const { sign: _sign, ...dotted } = iopSigned(
    '',
    { method: PATH.slice(1).replaceAll('/', '.') },
    world,
  );
  const signed = iopSigned('', dotted, world);
  expect((await raw('/sync', signed)).json).toMatchObject({ code: '0' });
});

test('tokens are made from a code and renewed from a refresh token', async () => {
  const { iop } = await shopOf('shop: { tokenSeconds: 60 }');
  const made = await iop('/auth/token/create', { code: 'sandbox-code-1' });
  expect(made.json).toMatchObject({ code: '0', expires_in: 60, account_platform: 'icbu' });
  const token = String(made.json?.access_token);
  expect((await iop(PATH, { access_token: token })).json).toMatchObject({ code: '0' });
  const renewed = await iop('/auth/token/refresh', {
    refresh_token: String(made.json?.refresh_token),
  });
  expect(renewed.json?.access_token).not.toBe(token);
  expect((await iop('/auth/token/refresh', { refresh_token: token })).json).toMatchObject({
    code: 'IllegalRefreshToken',
  });
  expect((await iop('/auth/token/create', { code: 'x' })).json).toMatchObject({
    code: 'InvalidCode',
  });
  expect((await iop('/auth/token/create', { code: 'sandbox-code', uuid: 'u' })).json).toMatchObject(
    { code: 'InvalidParameter' },
  );
});

test('a token expires by the shop’s clock', async () => {
  const { iop, advance } = await shopOf('shop: { tokenSeconds: 60 }');
  const { json } = await iop('/auth/token/create', { code: 'sandbox-code-1' });
  const access_token = String(json?.access_token);
  await advance(61_000);
  expect((await iop(PATH, { access_token })).json).toMatchObject({ code: 'IllegalAccessToken' });
});

test('calls from an address that is not on the list are refused', async () => {
  const { iop } = await shopOf('allow: [192.0.2.1]');
  expect((await iop(PATH)).json).toMatchObject({ code: 'AppWhiteIpLimit' });
});
