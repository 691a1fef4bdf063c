import { createHmac } from 'node:crypto';
import { type SignatureScheme, type SignRequest, sortedByKey } from './scheme.ts';

/** The path stands in front only when the API is named by a path; a dotted name is a parameter. */
const text = ({ api = '', params }: SignRequest) =>
  (api.includes('/') ? api : '') + sortedByKey(params);

/** The IOP gateways: Alibaba.com, AliExpress, Lazada, TaoWorld. */
export const iop: SignatureScheme = {
  name: 'iop',
  title: 'IOP gateways (Alibaba.com, AliExpress, Lazada), sign_method sha256',
  how: 'API path + sorted key+value, HMAC-SHA256 with the secret, upper-case hex',
  source: 'http://developer.alibaba.com/docs/doc.htm?articleId=118817&docType=1&treeId=703',
  stringToSign: text,
  sign: (request, secret) =>
    createHmac('sha256', secret).update(text(request)).digest('hex').toUpperCase(),
};
