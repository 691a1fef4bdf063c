import { createHash } from 'node:crypto';
import { encodeGbk } from './gbk.ts';
import type { SignatureScheme, SignRequest } from './scheme.ts';

const text = ({ content = '' }: SignRequest, secret: string) => content + secret;

/** Cainiao LINK's `data_digest`: base64 of the digest's 16 bytes, not of its hex text. */
export const cainiao: SignatureScheme = {
  name: 'cainiao',
  title: 'Cainiao LINK, data_digest',
  how: 'content + secret, MD5, base64 of the raw 16 bytes; UTF-8 or GBK',
  source: 'https://openapi.express.cainiao.com/docs/sign.html',
  stringToSign: text,
  sign(request, secret) {
    const whole = text(request, secret);
    const bytes = request.charset === 'GBK' ? encodeGbk(whole) : new TextEncoder().encode(whole);
    return createHash('md5').update(bytes).digest('base64');
  },
};
