import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SCHEMES } from '../../../src/marketplaces/signing/index.ts';

const vectorSchema = z.object({
  id: z.string(),
  secret: z.string(),
  sign_method: z.string().optional(),
  params: z.record(z.string(), z.string()).default({}),
  api: z.string().optional(),
  url_path: z.string().optional(),
  body: z.string().optional(),
  content: z.string().optional(),
  charset: z.enum(['UTF-8', 'GBK']).optional(),
  string_to_sign: z.string().optional(),
  sign: z.string(),
});
const fixture = z
  .object({ schemes: z.array(z.object({ id: z.string(), vectors: z.array(vectorSchema) })) })
  .parse(
    JSON.parse(
      readFileSync(new URL('../../fixtures/signing/signatures.json', import.meta.url), 'utf8'),
    ),
  );

const NAMES: Readonly<Record<string, string>> = {
  iop: 'iop',
  'aop-1688': '1688',
  'cainiao-link': 'cainiao',
};

function schemeFor(id: string, method: string | undefined) {
  const name = id === 'top' ? `top-${method}` : NAMES[id];
  const scheme = SCHEMES.find((one) => one.name === name);
  if (scheme === undefined) throw new Error(`no scheme for ${id} ${method}`);
  return scheme;
}

describe.each(fixture.schemes)('the vendor’s vectors for $id', ({ id, vectors }) => {
  test.each(vectors)('$id: the string to sign, then the signature', (vector) => {
    const scheme = schemeFor(id, vector.sign_method);
    const request = {
      params: vector.params,
      api: vector.api,
      urlPath: vector.url_path,
      content: vector.content ?? vector.body,
      charset: vector.charset,
    };
    if (vector.string_to_sign !== undefined)
      expect(scheme.stringToSign(request, vector.secret)).toBe(vector.string_to_sign);
    expect(scheme.sign(request, vector.secret)).toBe(vector.sign);
  });
});

test('every vector ran', () => {
  expect(fixture.schemes.flatMap(({ vectors }) => vectors)).toHaveLength(26);
});

test('an empty or blank parameter and the signature itself are never part', () => {
  const params = { app_key: 'k', timestamp: '1', sign_method: 'sha256' };
  const iop = schemeFor('iop', undefined);
  expect(
    iop.stringToSign({ api: '/d', params: { ...params, note: '', x: ' ', sign: 'AB' } }, 's'),
  ).toBe(iop.stringToSign({ api: '/d', params }, 's'));
});
