import { createHash, createHmac } from 'node:crypto';
import { type SignatureScheme, type SignRequest, sortedByKey } from './scheme.ts';

const SOURCE = 'https://open.taobao.com/doc.htm?docId=101617&docType=1';

const plain = ({ params, content = '' }: SignRequest) => sortedByKey(params) + content;

/** Taobao Open Platform with MD5: the secret stands at both ends of the text. */
export const topMd5: SignatureScheme = {
  name: 'top-md5',
  title: 'Taobao Open Platform, sign_method md5',
  how: 'secret + sorted key+value + body + secret, MD5, upper-case hex',
  source: SOURCE,
  stringToSign: (request, secret) => secret + plain(request) + secret,
  sign: (request, secret) =>
    createHash('md5').update(topMd5.stringToSign(request, secret)).digest('hex').toUpperCase(),
};

const keyed = (name: string, method: string, digest: string): SignatureScheme => ({
  name,
  title: `Taobao Open Platform, sign_method ${method}`,
  how: `sorted key+value + body, HMAC-${digest.toUpperCase()} with the secret, upper-case hex`,
  source: SOURCE,
  stringToSign: plain,
  sign: (request, secret) =>
    createHmac(digest, secret).update(plain(request)).digest('hex').toUpperCase(),
});

/** Taobao Open Platform with HMAC-MD5. */
export const topHmac = keyed('top-hmac', 'hmac', 'md5');

/** Taobao Open Platform with HMAC-SHA256. */
export const topHmacSha256 = keyed('top-hmac-sha256', 'hmac-sha256', 'sha256');
