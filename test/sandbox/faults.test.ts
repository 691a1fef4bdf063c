import { expect, test } from 'vitest';
import { faultDraw } from '../../src/sandbox/faults.ts';
import { readScenario } from '../../src/sandbox/read-scenario.ts';
import { FAULTS } from '../../src/sandbox/scenario.ts';
import { praline, shopOf } from './shop-of.ts';

const CREATE = '/alibaba/icbu/product/listing/v2';
const BASIC = {
  title: 'Chocolate',
  keywords: 'x',
  product_image: [{ image_url: '//a.example/b.jpg' }],
};
const only = (fault: string, more = '') =>
  `faults: [{ fault: ${fault}, api: "*listing/v2"${more} }]`;

/** What a create meets under a fault: the reply, and how many listings there are then. */
async function created(scenario: string) {
  const made = await shopOf(scenario);
  const reply = await made.iop(CREATE, praline());
  return { ...made, reply, listings: () => made.shop.store.shop.listings.size };
}

test('reset-before cuts the connection and nothing has happened', async () => {
  const { reply, listings } = await created(only('reset-before'));
  expect([reply.ends, listings()]).toEqual(['reset', 0]);
});

test('reset-after cuts the connection and the listing is there', async () => {
  const { reply, listings } = await created(only('reset-after'));
  expect([reply.ends, listings()]).toEqual(['reset', 1]);
});

test('late cuts the connection, and the listing comes a while after', async () => {
  const { reply, listings, advance, raw } = await created(only('late', ', ms: 800'));
  expect([reply.ends, listings()]).toEqual(['reset', 0]);
  await advance(700);
  await raw('/__sandbox/state');
  expect(listings()).toBe(0);
  await advance(100);
  await raw('/__sandbox/state');
  expect(listings()).toBe(1);
});

test('what is listed between a late call and its effect gets an id of its own', async () => {
  const { iop, advance, raw, listings } = await created(only('late', ', call: 1'));
  await iop(CREATE, praline());
  await advance(5000);
  await raw('/__sandbox/state');
  expect(listings()).toBe(2);
});

test('effects that are late come in the order in which they are due', async () => {
  const { iop, raw, advance, shop } = await shopOf(
    'faults: [{ fault: late, call: 1, ms: 5000 }, { fault: late, call: 2, ms: 1000 }]',
  );
  for (const model_number of ['FIRST', 'SECOND'])
    await iop(CREATE, praline({ basic_info: { ...BASIC, model_number } }));
  await advance(1000);
  await raw('/__sandbox/state');
  const keys = () => [...shop.store.shop.listings.values()].map(({ offer }) => offer.keys[0]);
  expect(keys()).toEqual(['SECOND']);
  await advance(4000);
  await raw('/__sandbox/state');
  expect(keys()).toEqual(['SECOND', 'FIRST']);
});

test('cut breaks the reply off, with the effect or as told without', async () => {
  const done = await created(only('cut'));
  expect([done.reply.ends, done.listings()]).toEqual(['cut', 1]);
  const none = await created(only('cut', ', effect: none'));
  expect([none.reply.ends, none.listings()]).toEqual(['cut', 0]);
});

test('slow lets the caller wait for a whole reply', async () => {
  const { reply, listings } = await created(only('slow', ', ms: 1234'));
  expect([reply.afterMs, listings()]).toEqual([1234, 1]);
  expect(reply.json).toMatchObject({ code: '0' });
});

test('garbage and a doubled reply are no JSON, yet the listing is there', async () => {
  for (const fault of ['garbage', 'duplicate']) {
    const { reply, listings } = await created(only(fault));
    expect([reply.status, reply.json, listings()]).toEqual([200, undefined, 1]);
  }
});

test('html is a web page with status 200, in front of the gateway unless told', async () => {
  const { reply, listings } = await created(only('html'));
  expect(reply).toMatchObject({
    status: 200,
    headers: { 'content-type': expect.stringContaining('html') },
  });
  expect(listings()).toBe(0);
  expect((await created(only('html', ', effect: done'))).listings()).toBe(1);
});

test('throttle says in the body how long, in the words of each gateway', async () => {
  const { reply, listings } = await created(only('throttle', ', seconds: 7'));
  expect(reply.json).toMatchObject({
    type: 'ISV',
    code: 'ApiCallLimit',
    message: 'Api access frequency exceeds the limit. this ban will last 7 seconds',
  });
  expect(listings()).toBe(0);
  const { top } = await shopOf('faults: [{ fault: throttle, seconds: 7 }]');
  expect((await top('taobao.time.get')).json).toMatchObject({
    error_response: {
      code: 7,
      sub_code: 'accesscontrol.limited-by-app-api-access-count',
      sub_msg: 'This ban will last for 7 more seconds',
    },
  });
});

test('unavailable is status 503 with Retry-After', async () => {
  const { reply, listings } = await created(only('unavailable', ', seconds: 3'));
  expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '3' } });
  expect(listings()).toBe(0);
});

test('backend-error blames the service behind the gateway; the effect may be there all the same', async () => {
  const { reply, listings } = await created(only('backend-error', ', effect: done'));
  expect(reply.json).toMatchObject({ type: 'ISP', code: 'ServiceTimeout' });
  expect(listings()).toBe(1);
  const { top } = await shopOf('faults: [{ fault: backend-error }]');
  expect((await top('taobao.time.get')).json).toMatchObject({
    error_response: { code: 15, sub_code: 'isp.top-remote-connection-timeout' },
  });
});

test('expired-token ends the token for good, until it is renewed', async () => {
  const { reply, iop } = await created(only('expired-token', ', call: 1'));
  expect(reply.json).toMatchObject({ code: 'IllegalAccessToken' });
  expect((await iop(CREATE, praline())).json).toMatchObject({ code: 'IllegalAccessToken' });
  const renewed = await iop('/auth/token/refresh', {
    refresh_token: 'sandbox-refresh-alibaba-com',
  });
  const access_token = String(renewed.json?.access_token);
  expect((await iop(CREATE, { ...praline(), access_token })).json).toMatchObject({ code: '0' });
});

test('expired-token leaves a renewal alone, so that a client can go on', async () => {
  const { iop } = await shopOf('faults: [{ fault: expired-token, times: 2 }]');
  const renewed = await iop('/auth/token/refresh', {
    refresh_token: 'sandbox-refresh-alibaba-com',
  });
  const access_token = String(renewed.json?.access_token);
  const call = () => iop(CREATE, { ...praline(), access_token });
  expect((await call()).json).toMatchObject({ code: 'IllegalAccessToken' });
  expect((await call()).json).toMatchObject({ code: 'IllegalAccessToken' });
});

test('clock-skew refuses a timestamp that is right', async () => {
  expect((await created(only('clock-skew'))).reply.json).toMatchObject({
    code: 'IllegalTimestamp',
  });
  const { top } = await shopOf('faults: [{ fault: clock-skew, ms: -700000 }]');
  expect((await top('taobao.time.get')).json).toMatchObject({ error_response: { code: 31 } });
});

test('ip-refused says that the address may not call', async () => {
  expect((await created(only('ip-refused'))).reply.json).toMatchObject({ code: 'AppWhiteIpLimit' });
  const { top } = await shopOf('faults: [{ fault: ip-refused }]');
  expect((await top('taobao.time.get')).json).toMatchObject({
    error_response: { code: 11, sub_code: 'isv.permission-ip-whitelist-limit' },
  });
});

test('every fault leaves the next call alone when it was for one call', async () => {
  for (const fault of Object.keys(FAULTS).filter((name) => name !== 'expired-token')) {
    const { iop } = await created(only(fault, ', call: 1'));
    expect((await iop(CREATE, praline())).json, fault).toMatchObject({ code: '0' });
  }
});

const drawn = (scenario: string, calls: readonly string[]) => {
  const draw = faultDraw(readScenario(scenario, 's.yaml'));
  return calls.map((api) => draw.next(api)?.fault ?? '-').join(' ');
};

test('a fault meets the calls it names, counted for itself', () => {
  const scenario = `
faults:
  - { fault: cut, api: 'a', call: [2, 3] }
  - { fault: slow, api: 'b*', every: 2, times: 1 }
`;
  expect(drawn(scenario, ['a', 'bb', 'a', 'b', 'a', 'b.c', 'b', 'a', 'ab'])).toBe(
    '- - cut slow cut - - - -',
  );
});

test('the first fault that fits is met; the others count the call too', () => {
  const scenario = 'faults: [{ fault: cut, call: 1 }, { fault: slow, call: 2 }]';
  expect(drawn(scenario, ['a', 'a', 'a'])).toBe('cut slow -');
});

test('chance comes from the seed: the same seed, the same faults', () => {
  const calls = Array.from({ length: 200 }, () => 'a');
  const seeded = (seed: number) =>
    drawn(`{ seed: ${seed}, faults: [{ fault: cut, probability: 0.3 }] }`, calls);
  expect(seeded(7)).toBe(seeded(7));
  expect(seeded(7)).not.toBe(seeded(8));
  const met = seeded(7)
    .split(' ')
    .filter((one) => one === 'cut').length;
  expect(met).toBeGreaterThan(35);
  expect(met).toBeLessThan(85);
});

test('a star stands for anything, a dot only for itself', () => {
  const scenario = "faults: [{ fault: cut, api: '*.item.*add' }]";
  expect(drawn(scenario, ['tmall.item.schema.add', 'tmall-item-add', 'x.item.add'])).toBe(
    'cut - cut',
  );
});
