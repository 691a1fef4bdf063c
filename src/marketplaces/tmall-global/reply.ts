import type { Call, Reply, ReplyKind } from '../../listing/marketplace.ts';
import { type JsonObject, object, objectIn, text } from '../exact-json.ts';

// TOP's own classification: below 100 the platform's check failed, except 15, 40 and 41, where the
// `sub_code` decides: `isp.` is the service's fault, `isv.` the caller's.

const BY_CODE: Readonly<Record<string, ReplyKind>> = {
  '3': 'item',
  '4': 'throttled',
  '5': 'throttled',
  '6': 'throttled',
  '7': 'throttled',
  '8': 'throttled',
  '9': 'account',
  '10': 'doubt',
  '11': 'account',
  '12': 'account',
  '13': 'account',
  '21': 'account',
  '22': 'account',
  '23': 'account',
  '24': 'account',
  '25': 'account',
  '26': 'token',
  '27': 'token',
  '28': 'account',
  '29': 'account',
  '30': 'clock',
  '31': 'clock',
  '32': 'account',
  '33': 'account',
  '34': 'account',
  '40': 'item',
  '41': 'item',
  '42': 'account',
  '43': 'account',
};

/** The name under which a successful answer stands. */
export function rootOf(method: string): string {
  return `${method.replace(/^taobao\./, '').replaceAll('.', '_')}_response`;
}

/** Reads an answer of the TOP gateway. */
export function readReply(
  call: Call,
  { status, body }: { status: number; body: Uint8Array },
): Reply {
  const json = objectIn(body);
  if (json === undefined) return doubtful(`HTTP ${status} with a body that is no JSON`);
  if (json.error_response !== undefined) return refusal(object(json.error_response));
  const root = json[rootOf(call.api)];
  if (root === undefined || status >= 400)
    return doubtful(`HTTP ${status} without an answer to ${call.api}`);
  const answer = object(root);
  return {
    kind: 'ok',
    body: answer,
    codes: [],
    message: '',
    requestId: text(answer.request_id),
    traceId: '',
  };
}

function refusal(error: JsonObject): Reply {
  const code = text(error.code);
  const subCode = text(error.sub_code);
  const message = [text(error.msg), text(error.sub_msg)].filter((part) => part !== '').join(': ');
  const seconds = /ban will last (?:for )?(\d{1,7})(?: more)? seconds?/i.exec(message)?.[1];
  return {
    kind: kindOf(code, subCode),
    body: error,
    codes: [code, ...subCode.split(';')].map((part) => part.trim()).filter((part) => part !== ''),
    message,
    requestId: text(error.request_id),
    traceId: '',
    scope: /limited-by-app-api/.test(subCode) ? 'api' : 'app',
    ...(seconds !== undefined && { waitMs: Number(seconds) * 1000 }),
  };
}

function kindOf(code: string, subCode: string): ReplyKind {
  if (/^accesscontrol\.limited/.test(subCode) || subCode === 'isp.call-limited') return 'throttled';
  if (/permission/.test(subCode)) return 'account';
  if (subCode.startsWith('isp.')) return 'doubt';
  const known = BY_CODE[code];
  if (known !== undefined) return known;
  return subCode.startsWith('isv.') ? 'item' : 'doubt';
}

function doubtful(message: string): Reply {
  return { kind: 'doubt', body: {}, codes: [], message, requestId: '', traceId: '' };
}
