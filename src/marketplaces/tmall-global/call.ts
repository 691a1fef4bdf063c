import type { HttpRequest } from '../../io/world.ts';
import type { Call, Credentials } from '../../listing/marketplace.ts';
import { topHmac, topHmacSha256, topMd5 } from '../signing/top.ts';

const SIGNING = { md5: topMd5, hmac: topHmac, 'hmac-sha256': topHmacSha256 } as const;

const EIGHT_HOURS_MS = 8 * 3_600_000;

/** A call as the gateway takes it: system and business parameters in one signed form. */
export function request(
  { api, params, file, anonymous }: Call,
  gateway: string,
  { appKey, appSecret, token }: Credentials,
  epochMs: number,
  signMethod: keyof typeof SIGNING,
): HttpRequest {
  const form = {
    ...params,
    method: api,
    app_key: appKey,
    // The gateway's clock is China's, whatever the time zone here.
    timestamp: new Date(epochMs + EIGHT_HOURS_MS).toISOString().slice(0, 19).replace('T', ' '),
    v: '2.0',
    format: 'json',
    sign_method: signMethod,
    ...(anonymous ? {} : { session: token }),
  };
  const sign = SIGNING[signMethod].sign({ params: form }, appSecret);
  return { url: gateway, form: { ...form, sign }, ...(file !== undefined && { file }) };
}

export const anonymous = (api: string, params: Call['params']): Call => ({
  ...read(api, params),
  anonymous: true,
});

export const read = (api: string, params: Call['params']): Call => ({
  api,
  effect: 'read',
  params,
});
export const set = (api: string, params: Call['params']): Call => ({ api, effect: 'set', params });
