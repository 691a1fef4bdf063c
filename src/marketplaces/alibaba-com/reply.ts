import type { Call, Reply, ReplyKind } from '../../listing/marketplace.ts';
import { type JsonObject, list, object, objectIn, text } from '../exact-json.ts';

// What the gateway's and the product service's codes mean for what comes next. The lists come from
// public transcripts of the vendor's pages and from clients in use; a code that none of them has is
// judged by its type or its prefix, and in case of doubt as doubt.

const GATEWAY: Readonly<Record<string, ReplyKind>> = {
  ApiCallLimit: 'throttled',
  AppCallLimit: 'throttled',
  SellerCallLimit: 'throttled',
  '901': 'throttled',
  '1002': 'throttled',
  '506': 'throttled',
  IllegalAccessToken: 'token',
  InvalidAccessToken: 'token',
  IncompleteSignature: 'account',
  InvalidAppKey: 'account',
  AppWhiteIpLimit: 'account',
  InsufficientPermission: 'account',
  InvalidApiPath: 'account',
  IllegalTimestamp: 'clock',
  InvalidTimestamp: 'clock',
  MissingParameter: 'item',
  InvalidParameter: 'item',
  ServiceTimeout: 'doubt',
};

const BUSINESS: Readonly<Record<string, ReplyKind>> = {
  S_COMMON_INTERNAL_ERROR: 'doubt',
  S_PRODUCT_SEARCH_ERROR: 'doubt',
  '-2': 'doubt',
  // The translation service behind it is busy; nothing was listed.
  B_PRODUCT_INFO_TRANSLATION_FAILED: 'throttled',
  PUB_BIZCHECK_ASSURANCE_ACCOUNT_REQUIRED: 'account',
  PUB_BIZCHECK_AUDITING_COMPANY_INFO: 'account',
  PUB_BIZCHECK_SUSPICIOUS: 'account',
  FUNCTION_FORBIDDEN: 'account',
  NOCAPACITY: 'account',
};

/** The one that decides when an answer has several codes. */
const STRONGEST: readonly ReplyKind[] = ['account', 'token', 'clock', 'doubt', 'throttled', 'item'];

/** Reads an answer of the IOP gateway: its envelope first, then what the product service says in it. */
export function readReply(
  _call: Call,
  { status, body }: { status: number; body: Uint8Array },
): Reply {
  const json = objectIn(body);
  if (json === undefined) return doubtful(`HTTP ${status} with a body that is no JSON`);
  const code = text(json.code);
  if (code !== '' && code !== '0') return gatewayFault(json, code);
  if (status >= 400) return doubtful(`HTTP ${status}`);
  const failed = failureIn(json);
  if (failed !== undefined) return businessFault(json, failed);
  return { ...traces(json), kind: 'ok', body: json, codes: [], message: '' };
}

function gatewayFault(json: JsonObject, code: string): Reply {
  const type = text(json.type);
  const kind = GATEWAY[code] ?? (type === 'ISV' ? 'item' : 'doubt');
  const message = text(json.message);
  return {
    ...traces(json),
    kind,
    body: json,
    codes: [code],
    message,
    scope: code === 'ApiCallLimit' ? 'api' : 'app',
    ...banned(message),
  };
}

function businessFault(json: JsonObject, failed: JsonObject): Reply {
  const errors = list(failed.errors ?? json.errors).map(object);
  const own = text(failed.msg_code ?? failed.error_code ?? failed.errorCode);
  const codes = [...new Set([own, ...errors.map((error) => text(error.msg_code))].flatMap(split))];
  const words = [text(failed.message ?? failed.error_msg), ...errors.map((e) => text(e.message))];
  const kinds = codes.map((code) => BUSINESS[code] ?? (code.startsWith('S_') ? 'doubt' : 'item'));
  return {
    ...traces(json),
    kind: STRONGEST.find((kind) => kinds.includes(kind)) ?? 'doubt',
    body: json,
    codes,
    message: words.filter((word) => word !== '').join('; '),
    scope: 'api',
    ...banned(words.join(' ')),
  };
}

/** The object that says `success: false`, wherever the service puts it. */
function failureIn(json: JsonObject): JsonObject | undefined {
  const result = object(json.result);
  return [json, result, object(json.response_object)].find((part) =>
    [part.success, part.biz_success].some((value) => value === false || value === 'false'),
  );
}

/** The gateway writes into the message how long it will refuse; it sends no Retry-After. */
function banned(message: string): { waitMs?: number } {
  const match = /ban will last (?:for )?(\d{1,7})(?: more)? seconds?/i.exec(message);
  return match ? { waitMs: Number(match[1]) * 1000 } : {};
}

function traces(json: JsonObject) {
  const inner = object(json.result);
  return { requestId: text(json.request_id), traceId: text(json.trace_id ?? inner.trace_id) };
}

function doubtful(message: string): Reply {
  return { kind: 'doubt', body: {}, codes: [], message, requestId: '', traceId: '' };
}

const split = (codes: string) =>
  codes
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
