import { createHmac } from 'node:crypto';
import { type SignatureScheme, type SignRequest, sentParams } from './scheme.ts';

/** What is sorted are the joined texts, not the keys: `a` + `b1` stands behind `ab`. */
function text({ urlPath = '', params }: SignRequest): string {
  const pairs = sentParams(params)
    .filter(([name]) => name !== '_aop_signature')
    .map(([name, value]) => name + value);
  return urlPath + pairs.toSorted().join('');
}

/** The 1688 open platform's `_aop_signature`. */
export const aop1688: SignatureScheme = {
  name: '1688',
  title: '1688 open platform, _aop_signature',
  how: 'url path from param2 + sorted list of key+value, HMAC-SHA1 with the secret, upper-case hex',
  source: 'https://open.1688.com/api/sysSignature.htm?ns=cn.alibaba.open',
  stringToSign: text,
  sign: (request, secret) =>
    createHmac('sha1', secret).update(text(request)).digest('hex').toUpperCase(),
};
