import { Refusal } from '../api.ts';
import type { Call } from '../call.ts';
import { writeExact } from '../exact-json.ts';
import type { Protocol } from '../protocol.ts';
import { topSignatureHolds } from '../signature.ts';
import { TOP_APIS } from './apis.ts';
import { topMoment } from './time.ts';

/** Largest difference between the timestamp and the server's clock (article 101617). */
const SKEW_MS = 600_000;

const SIGN_METHODS = ['md5', 'hmac', 'hmac-sha256'];

/** The gateway of the Taobao Open Platform, which Tmall Global uses. */
export const TOP: Protocol = {
  tokenParam: 'session',
  api: (name) => TOP_APIS.get(name),
  checkSystem,

  success: ({ api }, body, requestId) =>
    writeExact({ [rootOf(api)]: { ...body, request_id: requestId } }),
  failure: (refusal, requestId) =>
    writeExact({
      error_response: {
        code: Number(refusal.code),
        msg: refusal.message,
        ...(refusal.subCode !== undefined && {
          sub_code: refusal.subCode,
          sub_msg: refusal.detail,
        }),
        request_id: requestId,
      },
    }),

  emptyParameter: (name) =>
    new Refusal('41', `Invalid arguments:${name}`, {
      subCode: `isv.invalid-parameter:${name}`,
      detail: `the parameter ${name} is empty`,
    }),
  missingParameter: (name) =>
    new Refusal('40', `Missing required arguments:${name}`, {
      subCode: `isv.missing-parameter:${name}`,
      detail: `the parameter ${name} is missing`,
    }),
  ipRefused: (from) =>
    new Refusal('11', 'Insufficient isv permissions', {
      subCode: 'isv.permission-ip-whitelist-limit',
      detail: `the address ${from} is not on the app's white list`,
    }),
  tokenMissing: () => new Refusal('26', 'Missing session'),
  tokenRefused: () =>
    new Refusal('27', 'Invalid session', {
      subCode: 'invalid-sessionkey',
      detail: 'SessionKey非法',
    }),
  limited: ({ scope, forMs }) =>
    new Refusal('7', 'App Call Limited', {
      subCode: `accesscontrol.limited-by-${scope === 'api' ? 'app-api' : 'app'}-access-count`,
      detail: `This ban will last for ${Math.ceil(forMs / 1000)} more seconds`,
    }),
  backendFailed: () =>
    new Refusal('15', 'Remote service error', {
      subCode: 'isp.top-remote-connection-timeout',
      detail: 'the service behind the gateway did not answer in time',
      side: 'ISP',
    }),
};

function checkSystem({ api, params }: Call, secret: string, appKey: string, wallMs: number): void {
  const present = (name: string, code: string, what: string): string => {
    const value = params.get(name);
    if (value === undefined) throw new Refusal(code, `Missing ${what}`);
    return value;
  };
  present('method', '21', 'method');
  if (!TOP_APIS.has(api))
    throw new Refusal('22', 'Invalid method', {
      subCode: 'isv.invalid-method',
      detail: `the sandbox has no ${api.slice(0, 100)}`,
    });
  if (params.get('format') !== 'json')
    throw new Refusal('23', 'Invalid format: the sandbox answers in JSON; send format=json');
  if (present('app_key', '28', 'app key') !== appKey) throw new Refusal('29', 'Invalid app key');
  const sent = topMoment(present('timestamp', '30', 'timestamp'));
  if (sent === undefined || Math.abs(sent - wallMs) > SKEW_MS)
    throw new Refusal('31', 'Invalid timestamp');
  if (present('v', '32', 'version') !== '2.0') throw new Refusal('33', 'Invalid version');
  if (params.has('simplify'))
    throw new Refusal('41', 'Invalid arguments:simplify: the sandbox does not simplify');
  if (!SIGN_METHODS.includes(params.get('sign_method') ?? 'md5'))
    throw new Refusal('41', 'Invalid arguments:sign_method');
  present('sign', '24', 'signature');
  if (!topSignatureHolds(params, secret)) throw new Refusal('25', 'Invalid signature');
}

/** `tmall.item.schema.add` answers as `tmall_item_schema_add_response`; `taobao.` falls away. */
function rootOf(api: string): string {
  return `${api.replace(/^taobao\./, '').replaceAll('.', '_')}_response`;
}
