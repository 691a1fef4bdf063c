import { expect, test } from 'vitest';
import { gate } from '../../src/sandbox/limits.ts';
import { readScenario } from '../../src/sandbox/read-scenario.ts';
import { shopOf } from './shop-of.ts';

const LIMITS =
  'limits: { api: { calls: 2, perMs: 1000, banMs: 500 }, app: { calls: 3, perMs: 1000 } }';
const limited = () => gate(readScenario(LIMITS, 's.yaml'));

test('so many calls to an API pass in a window, then a ban says how long it lasts', () => {
  const { pass } = limited();
  expect([pass('app', 'a', 0), pass('app', 'a', 10)]).toEqual([undefined, undefined]);
  expect(pass('app', 'a', 20)).toEqual({ scope: 'api', forMs: 1480 });
  expect(pass('app', 'a', 1100)).toEqual({ scope: 'api', forMs: 400 });
  expect(pass('app', 'a', 1500)).toBeUndefined();
});

test('another API of the app passes, until the app has reached its own limit', () => {
  const { pass } = limited();
  for (const api of ['a', 'a', 'b']) expect(pass('app', api, 0)).toBeUndefined();
  expect(pass('app', 'b', 0)).toEqual({ scope: 'app', forMs: 1000 });
  expect(pass('other app', 'b', 0)).toBeUndefined();
});

test('the gateway says in its body that calls are limited, and lets them pass again later', async () => {
  const { iop, top, advance } = await shopOf('limits: { api: { calls: 1, perMs: 60000 } }');
  const path = '/alibaba/icbu/product/search/v2';
  expect((await iop(path)).json).toMatchObject({ code: '0' });
  const refused = await iop(path);
  expect(refused.status).toBe(200);
  expect(refused.json).toMatchObject({ code: 'ApiCallLimit' });
  expect(refused.json?.message).toMatch(/this ban will last 60 seconds$/);
  await advance(60_000);
  expect((await iop(path)).json).toMatchObject({ code: '0' });
  await top('taobao.time.get');
  expect((await top('taobao.time.get')).json).toMatchObject({ error_response: { code: 7 } });
});

test('a call that is refused for its signature counts against nobody', async () => {
  const { iop } = await shopOf('limits: { api: { calls: 1, perMs: 60000 } }');
  const path = '/alibaba/icbu/product/search/v2';
  await iop(path, {}, { sign: 'x' });
  expect((await iop(path)).json).toMatchObject({ code: '0' });
});

test('limits can be taken away', () => {
  const { pass } = gate(readScenario('limits: none', 's.yaml'));
  for (let call = 0; call < 1000; call++) expect(pass('app', 'a', 0)).toBeUndefined();
});
