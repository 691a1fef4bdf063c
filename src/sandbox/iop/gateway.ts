import { type Api, Refusal } from '../api.ts';
import { writeExact } from '../exact-json.ts';
import type { Protocol } from '../protocol.ts';
import { iopSignatureHolds } from '../signature.ts';
import { IOP_APIS } from './apis.ts';

/** Largest difference between the timestamp and the server's clock (Lazada Open Platform). */
const SKEW_MS = 7_200_000;

const SYSTEM_PARAMS = ['app_key', 'timestamp', 'sign_method', 'sign'];

/** The IOP gateway, as Alibaba.com runs it. */
export const IOP: Protocol = {
  tokenParam: 'access_token',
  api: apiNamed,

  checkSystem(call, secret, appKey, wallMs) {
    for (const name of SYSTEM_PARAMS) if (!call.params.has(name)) throw missing(name);
    if (call.params.get('app_key') !== appKey)
      throw new Refusal('InvalidAppKey', 'The specified App Key is invalid');
    if (call.params.get('sign_method') !== 'sha256')
      throw new Refusal('InvalidParameter', 'sign_method must be sha256');
    const sent = momentOf(call.params.get('timestamp') ?? '');
    if (sent === undefined || Math.abs(sent - wallMs) > SKEW_MS)
      throw new Refusal('IllegalTimestamp', 'The timestamp is illegal or expired');
    if (apiNamed(call.api) === undefined)
      throw new Refusal('InvalidApiPath', 'The specified API path is invalid');
    if (!iopSignatureHolds(call.api, call.params, secret))
      throw new Refusal(
        'IncompleteSignature',
        'The request signature does not conform to platform standards',
      );
  },

  success: (_call, body, requestId) => writeExact({ code: '0', request_id: requestId, ...body }),
  failure: (refusal, requestId) =>
    writeExact({
      type: refusal.side,
      code: refusal.code,
      message: refusal.message,
      request_id: requestId,
    }),

  emptyParameter: (name) => new Refusal('InvalidParameter', `The parameter ${name} is empty`),
  missingParameter: missing,
  ipRefused: (from) =>
    new Refusal('AppWhiteIpLimit', `The address ${from} is not on the app's white list`),
  tokenMissing: () => missing('access_token'),
  tokenRefused: () =>
    new Refusal('IllegalAccessToken', 'The specified access token is invalid or expired'),
  limited: ({ scope, forMs }) =>
    new Refusal(
      scope === 'api' ? 'ApiCallLimit' : 'AppCallLimit',
      `${scope === 'api' ? 'Api' : 'App'} access frequency exceeds the limit. this ban will last ${Math.ceil(forMs / 1000)} seconds`,
    ),
  backendFailed: () =>
    new Refusal('ServiceTimeout', 'The backend service did not answer in time', { side: 'ISP' }),
};

function missing(name: string): Refusal {
  return new Refusal(
    'MissingParameter',
    `The input parameter "${name}" that is mandatory for processing this request is not supplied`,
  );
}

/** By its path, or by the dotted name that means the same. */
function apiNamed(name: string): Api | undefined {
  return IOP_APIS.get(name) ?? IOP_APIS.get(`/${name.replaceAll('.', '/')}`);
}

/** The SDKs send milliseconds; the documents also allow ISO 8601 in UTC. */
function momentOf(text: string): number | undefined {
  if (/^\d{13}$/.test(text)) return Number(text);
  const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  return Number.isNaN(iso) ? undefined : iso;
}
