import { expect, test } from 'vitest';
import { run } from '../support/run.ts';

const request = {
  secretEnv: 'APP_SECRET',
  api: '/order/get',
  params: {
    app_key: '123456',
    access_token: 'test',
    timestamp: '1517820392000',
    sign_method: 'sha256',
    order_id: '1234',
  },
};
const SIGNATURE = '4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A';

const sign = (
  file: unknown,
  flags = '--scheme iop',
  env: Record<string, string> = { APP_SECRET: 'helloworld' },
) =>
  run(`sign ${flags} --request request.json --json`, {
    files: { 'request.json': JSON.stringify(file) },
    env,
  });

test('the vendor’s example gives the vendor’s signature', async () => {
  const { code, out } = await sign(request);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    schema: 'ewtp/sign@1',
    stringToSign:
      '/order/getaccess_tokentestapp_key123456order_id1234sign_methodsha256timestamp1517820392000',
    signature: SIGNATURE,
  });
});

test('numbers in the file are signed digit by digit', async () => {
  const text = JSON.stringify(request).replace('"1517820392000"', '1517820392000');
  const { out } = await run('sign --scheme iop --request r.json --json', {
    files: { 'r.json': text },
    env: { APP_SECRET: 'helloworld' },
  });
  expect(JSON.parse(out).signature).toBe(SIGNATURE);
});

test('the secret is shown nowhere, not even where the scheme or the request puts it', async () => {
  const secret = 'canary-5ecret';
  const params = { method: 'taobao.time.get', client_secret: secret };
  for (const scheme of ['top-md5', 'top-hmac', 'cainiao', '1688']) {
    const file = { secretEnv: 'S', params, content: 'x', url_path: 'param2/1' };
    const { code, out, err } = await sign(file, `--scheme ${scheme}`, {
      APP_SECRET: '',
      S: secret,
    });
    expect(code).toBe(0);
    expect(out + err).not.toContain(secret);
  }
});

test('a wrong signature and an empty parameter are told', async () => {
  const params = { ...request.params, sign: 'ABC', note: '' };
  const { code, out } = await sign({ ...request, params });
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ matches: false, leftOut: ['note'] });
});

test('a missing secret is a matter of credentials, an unknown scheme one of usage', async () => {
  expect(await sign(request, '--scheme iop', { APP_SECRET: '' })).toMatchObject({ code: 3 });
  const { code, err } = await sign(request, '--scheme top-hmc');
  expect(code).toBe(2);
  expect(err).toContain('Did you mean top-hmac?');
});
