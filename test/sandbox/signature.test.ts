import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iopSignatureHolds, topSignatureHolds } from '../../src/sandbox/signature.ts';

interface Vector {
  readonly id: string;
  readonly secret: string;
  readonly api?: string;
  readonly body?: string;
  readonly params: Readonly<Record<string, string>>;
  readonly sign: string;
}

const { schemes } = JSON.parse(
  readFileSync(new URL('../fixtures/signing/signatures.json', import.meta.url), 'utf8'),
) as { schemes: { id: string; vectors: Vector[] }[] };

const vectorsOf = (scheme: string) => schemes.find(({ id }) => id === scheme)?.vectors ?? [];

const holds = (vector: Vector, sign: string, secret = vector.secret) => {
  const params = new Map(Object.entries({ ...vector.params, sign }));
  return vector.api === undefined
    ? topSignatureHolds(params, secret, vector.body)
    : iopSignatureHolds(vector.api, params, secret);
};

// One published vector leaves the method out of its parameters; a call always names it.
const named = (vector: Vector): Vector => ({
  ...vector,
  params: { sign_method: vector.id.split('/')[1] ?? '', ...vector.params },
});

const TOP = vectorsOf('top').filter(({ params }) => 'sign_method' in params);
const BARE = vectorsOf('top').filter(({ params }) => !('sign_method' in params));

test.each([...TOP, ...vectorsOf('iop')])('$id: the published signature holds', (vector) => {
  expect(holds(vector, vector.sign)).toBe(true);
});

test.each([...TOP, ...vectorsOf('iop')])('$id: any other does not', (vector) => {
  expect(holds(vector, vector.sign.toLowerCase())).toBe(false);
  expect(
    holds(
      vector,
      vector.sign.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ),
  ).toBe(false);
  expect(holds(vector, '')).toBe(false);
  expect(holds(vector, vector.sign, `${vector.secret}x`)).toBe(false);
});

test('the vectors that leave the method out are the three about the order of keys', () => {
  expect(BARE.map(({ id }) => id)).toEqual([
    'top-key-order-case/md5',
    'top-key-order-case/hmac',
    'top-key-order-case/hmac-sha256',
  ]);
  // With the method named it is signed too, so the published value cannot hold.
  for (const vector of BARE) expect(holds(named(vector), vector.sign)).toBe(false);
});

test('there are as many vectors as were published', () => {
  expect([TOP.length + BARE.length, vectorsOf('iop').length]).toEqual([13, 6]);
});
