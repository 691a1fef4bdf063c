import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { HttpOutcome, HttpRequest, World } from '../../src/io/world.ts';
import { lineOf } from '../../src/listing/journal/line.ts';
import { fakeShop } from '../support/fake-shop.ts';
import { CONFIG, catalogText, runWith } from '../support/listing.ts';

const PUSH = 'push catalog.csv --shop test';
const files = { 'catalog.csv': catalogText(3) };

test('a missing credential is named by where it should be', async () => {
  const { code, err } = await runWith(fakeShop(), PUSH, {
    files,
    env: { SECRET: 's', TOKEN: '', REFRESH: 'r' },
  });
  expect(code).toBe(3);
  expect(err).toContain('The shop test has no token: the environment variable TOKEN is empty.');
});

test('a credential’s file that is missing, or a source that is not named, is a matter of credentials', async () => {
  const config = CONFIG.replace('{ env: SECRET }', '{ file: nowhere.txt }');
  const missing = await runWith(fakeShop(), PUSH, {
    files: { ...files, 'ewtp.config.yaml': config },
  });
  expect(missing.code).toBe(3);
  expect(missing.err).toContain('The shop test has no appSecret: nowhere.txt does not exist.');
  const unsaid = CONFIG.replace('    appSecret: { env: SECRET }\n', '');
  const none = await runWith(fakeShop(), PUSH, { files: { ...files, 'ewtp.config.yaml': unsaid } });
  expect(none.code).toBe(3);
  expect(none.err).toContain('does not say where the shop test has its appSecret');
});

test.each([
  ['IncompleteSignature', 'the signature', 'ewtp sign'],
  ['InvalidAppKey', 'does not know the app key', 'appKey'],
  ['InsufficientPermission', 'does not permit', 'API package'],
  ['AppWhiteIpLimit', 'does not take calls from this address', 'allow-list'],
  ['IllegalTimestamp', 'clock', 'clock'],
])('%s stops the run with its own words and code 3', async (code, says, hint) => {
  const shop = fakeShop();
  shop.fault = () => ({ code });
  const run = await runWith(shop, PUSH, { files });
  expect(run.code).toBe(3);
  expect(run.err).toContain(says);
  expect(run.err).toContain(hint);
  expect(run.err).toContain(code);
  expect(shop.writes()).toBe(0);
});

test('an account error in the middle stops the run; the report says what was not tried', async () => {
  const shop = fakeShop();
  shop.fault = (_, api) =>
    api.includes('listing') && shop.products.size === 2 ? { code: 'AppWhiteIpLimit' } : undefined;
  const run = await runWith(shop, `${PUSH} --json --concurrency 1`, { files });
  expect(run.code).toBe(3);
  expect(run.report.done).toMatchObject({ created: 2, notTried: 1 });
  expect(run.report).toMatchObject({ resumable: true });
  expect(run.report.stopped).toContain('AppWhiteIpLimit');
});

test('an expired token is renewed once, kept for its owner only, and used by the next run', async () => {
  const shop = fakeShop();
  shop.token = 'another';
  const disk = new Map<string, Uint8Array>();
  expect(await runWith(shop, PUSH, { files, disk })).toMatchObject({ code: 0 });
  const renewals = () => shop.calls.filter(({ api }) => api === '/auth/token/refresh').length;
  expect(renewals()).toBe(1);
  expect(await runWith(shop, PUSH, { disk })).toMatchObject({ code: 0 });
  expect(renewals()).toBe(1);
  expect(new TextDecoder().decode(disk.get('/project/.ewtp/shops/test/tokens.json'))).toContain(
    'refresh-2',
  );
});

test('a token that cannot be renewed is said to be expired', async () => {
  const shop = fakeShop();
  shop.token = 'another';
  const config = CONFIG.replace('    refreshToken: { env: REFRESH }\n', '');
  const { code, err } = await runWith(shop, PUSH, {
    files: { ...files, 'ewtp.config.yaml': config },
  });
  expect(code).toBe(3);
  expect(err).toContain('does not take the access token');
});

test('no secret is ever shown or written down, even where the marketplace repeats it', async () => {
  const secrets = ['canary-secret-91', 'canary-token-92', 'canary-refresh-93'];
  const [SECRET = '', TOKEN = '', REFRESH = ''] = secrets;
  for (const [code, message] of [
    ['B_PRODUCT_PARAM_INVALID', 'bad'],
    ['IllegalAccessToken', 'the token'],
    ['InvalidParameter', 'wrong'],
  ] as const) {
    const shop = fakeShop();
    shop.token = TOKEN;
    const disk = new Map<string, Uint8Array>();
    shop.fault = (n) => (n > 3 ? { code, message: `${message} ${secrets.join(' ')}` } : undefined);
    const { out, err } = await runWith(shop, `${PUSH} --json --failed failed.csv --verbose`, {
      files,
      disk,
      env: { SECRET, TOKEN, REFRESH },
    });
    for (const [path, bytes] of disk) {
      if (path.endsWith('tokens.json')) continue;
      for (const secret of secrets)
        expect(new TextDecoder().decode(bytes), path).not.toContain(secret);
    }
    for (const secret of secrets) expect(out + err).not.toContain(secret);
  }
});

/** A gateway that answers each call in the same way. */
const answering = (
  answer: (request: HttpRequest) => Omit<HttpOutcome & { kind: 'answer' }, 'kind'>,
) => ({
  network: {
    send: async (request: HttpRequest) => ({ kind: 'answer' as const, ...answer(request) }),
  },
  files: { 'ewtp.config.yaml': CONFIG, 'catalog.csv': catalogText(3) },
});

test('a signature that the marketplace repeats is masked', async () => {
  const signatures: string[] = [];
  const { err } = await runWith(
    fakeShop(),
    PUSH,
    answering(({ form }) => {
      signatures.push(form.sign ?? '');
      const said = { type: 'ISV', code: 'Strange', message: `you signed ${form.sign}` };
      return { status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(said)) };
    }),
  );
  expect(err).toContain('you signed ***');
  expect(signatures.length).toBeGreaterThan(0);
  for (const signature of signatures) expect(err).not.toContain(signature);
});

test('a redirect is not followed, and said to be one', async () => {
  const asked: string[] = [];
  const headers = { location: 'https://elsewhere.test/rest' };
  const { code, err } = await runWith(
    fakeShop(),
    PUSH,
    answering(({ url }) => {
      asked.push(new URL(url).host);
      return { status: 307, headers, body: new Uint8Array() };
    }),
  );
  expect(code).toBe(4);
  expect(err).toContain('HTTP 307, a redirect, which is not followed');
  expect(new Set(asked)).toEqual(new Set(['shop.test']));
});

test('an unknown shop or marketplace is answered with the nearest known one', async () => {
  const typo = await runWith(fakeShop(), 'push catalog.csv --shop tset', { files });
  expect(typo).toMatchObject({ code: 2 });
  expect(typo.err).toContain('Did you mean test?');
  const config = CONFIG.replace('alibaba-com', 'alibaba-co');
  const odd = await runWith(fakeShop(), PUSH, { files: { ...files, 'ewtp.config.yaml': config } });
  expect(odd.code).toBe(2);
  expect(odd.err).toContain('Did you mean alibaba-com?');
});

test('without network the run says so, code 4, and has changed nothing', async () => {
  const shop = fakeShop();
  shop.fault = () => 'not-sent';
  const { code, err } = await runWith(shop, PUSH, { files });
  expect(code).toBe(4);
  expect(err).toContain('cannot be reached: the connection was refused');
});

test('a long ban ends the run with code 5 and a line that says when to go on', async () => {
  const shop = fakeShop();
  shop.fault = (_, api) => (api.includes('listing') ? { throttleSeconds: 7200 } : undefined);
  const { code, err } = await runWith(shop, PUSH, { files });
  expect(code).toBe(5);
  expect(err).toContain('another 120 minutes');
  expect(err).toContain('Run the same command again');
});

test('a journal of a newer ewtp is refused, a damaged one too, and a torn tail is cut', async () => {
  const path = '.ewtp/shops/test/journal.jsonl';
  const head = {
    record: 'journal',
    format: 1,
    shop: 'test',
    marketplace: 'alibaba-com',
    at: 1,
  } as const;
  const newer = await runWith(fakeShop(), PUSH, {
    files: { ...files, [path]: lineOf({ ...head, format: 2 }) },
  });
  expect(newer.code).toBe(2);
  expect(newer.err).toContain('newer ewtp');
  const bad = `${lineOf(head)}deadbeef {"record":"picture"}\n${lineOf(head)}`;
  const damaged = await runWith(fakeShop(), PUSH, { files: { ...files, [path]: bad } });
  expect(damaged.code).toBe(6);
  expect(damaged.err).toContain('damaged at line 2');
  const disk = new Map<string, Uint8Array>();
  const torn = `${lineOf(head)}${lineOf(head).slice(0, 30)}`;
  expect(
    await runWith(fakeShop(), PUSH, { disk, files: { ...files, [path]: torn } }),
  ).toMatchObject({
    code: 0,
  });
});

test('a full disk stops everything before it is sent', async () => {
  const shop = fakeShop();
  const full = (world: World): World => ({
    ...world,
    files: {
      ...world.files,
      append: async () => ({
        append: () => Promise.reject(new UserError('j cannot be written: the disk is full.', 'x')),
        close: async () => {},
      }),
    },
  });
  const { code, err } = await runWith(shop, PUSH, { files }, full);
  expect(code).toBe(5);
  expect(err).toContain('the disk is full');
  expect(shop.writes()).toBe(0);
});

test('--max-minutes stops in time, and the next run does the rest', async () => {
  const shop = fakeShop();
  const disk = new Map<string, Uint8Array>();
  const many = { 'catalog.csv': catalogText(40) };
  const line = `${PUSH} --json --concurrency 1 --max-minutes 0.05`;
  const first = await runWith(shop, line, { disk, files: many, tickMs: 20 });
  expect(first.code).toBe(5);
  expect(first.report.done.notTried).toBeGreaterThan(0);
  expect(first.report.done.created).toBeGreaterThan(0);
  const second = await runWith(shop, `${PUSH} --json`, { disk });
  expect(second.code).toBe(0);
  expect(Object.values(shop.counts())).toEqual(Array(40).fill(1));
});

test('a clock that is hours off is set right by the gateway’s own, once, and the run goes on', async () => {
  const shop = fakeShop();
  const ahead = 3 * 3_600_000;
  let refused = 0;
  const network = {
    async send(request: HttpRequest): Promise<HttpOutcome> {
      const now = shop.clock.epochMs() + ahead;
      if (Math.abs(Number(request.form.timestamp) - now) < 7_200_000)
        return shop.network.send(request);
      refused++;
      const body = JSON.stringify({ type: 'ISV', code: 'IllegalTimestamp', message: 'timestamp' });
      return {
        kind: 'answer',
        status: 200,
        headers: { date: new Date(now).toUTCString() },
        body: new TextEncoder().encode(body),
      };
    },
  };
  const { code } = await runWith(shop, `${PUSH} --concurrency 1`, { files, network });
  expect(code).toBe(0);
  expect(refused).toBe(1);
});
