// The sandbox checks signatures by itself: it shares no line with the code that makes them, so that
// one mistake cannot hide in both.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

type Params = ReadonlyMap<string, string>;

/**
 * Whether a call to an IOP gateway is signed with this secret. The API's name stands in front of the
 * parameters only when it is a path (developer.alibaba.com, article 118817).
 */
export function iopSignatureHolds(api: string, params: Params, secret: string): boolean {
  const text = `${api.includes('/') ? api : ''}${joined(params)}`;
  return same(params.get('sign'), createHmac('sha256', secret).update(text, 'utf8').digest('hex'));
}

/**
 * Whether a call to the TOP gateway is signed with this secret, by the method the call names; a raw
 * body stands behind the parameters (developer.alibaba.com, article 101617).
 */
export function topSignatureHolds(params: Params, secret: string, body = ''): boolean {
  return same(params.get('sign'), topDigest(`${joined(params)}${body}`, params, secret));
}

function topDigest(text: string, params: Params, secret: string): string {
  switch (params.get('sign_method')) {
    case 'hmac':
      return createHmac('md5', secret).update(text, 'utf8').digest('hex');
    case 'hmac-sha256':
      return createHmac('sha256', secret).update(text, 'utf8').digest('hex');
    case 'md5':
      return createHash('md5').update(`${secret}${text}${secret}`, 'utf8').digest('hex');
    default:
      return '';
  }
}

function joined(params: Params): string {
  return [...params.keys()]
    .filter((name) => name !== 'sign')
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => `${name}${params.get(name)}`)
    .join('');
}

function same(given: string | undefined, expected: string): boolean {
  const one = Buffer.from(given ?? '', 'utf8');
  const other = Buffer.from(expected.toUpperCase(), 'utf8');
  return expected !== '' && one.length === other.length && timingSafeEqual(one, other);
}
