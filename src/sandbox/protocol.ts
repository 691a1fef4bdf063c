import type { Answer, Api, Desk, Refusal } from './api.ts';
import { APPS } from './apps.ts';
import type { Call } from './call.ts';
import type { Ban } from './limits.ts';
import type { Token } from './shop/state.ts';

/** How one gateway checks calls and words its replies. */
export interface Protocol {
  /** The parameter that carries the token. */
  readonly tokenParam: string;
  api(name: string): Api | undefined;
  /**
   * Everything about a call that concerns no API: system parameters, app key, time, signature.
   * @throws Refusal
   */
  checkSystem(call: Call, secret: string, appKey: string, wallMs: number): void;
  success(call: Call, body: Answer['body'], requestId: string): string;
  failure(refusal: Refusal, requestId: string): string;
  emptyParameter(name: string): Refusal;
  missingParameter(name: string): Refusal;
  ipRefused(from: string): Refusal;
  tokenMissing(): Refusal;
  tokenRefused(): Refusal;
  limited(ban: Ban): Refusal;
  backendFailed(): Refusal;
}

/**
 * What a gateway does with a call, in the order in which the sandbox looks at it.
 * @throws Refusal
 */
export function answerCall(
  protocol: Protocol,
  desk: Desk,
  conditions: {
    readonly mayCall: boolean;
    readonly pass: (app: string, api: string) => Ban | undefined;
  },
): Answer {
  const { call } = desk;
  const app = APPS[call.gateway];
  for (const [name, value] of call.params)
    if (value.trim() === '') throw protocol.emptyParameter(name);
  protocol.checkSystem(call, app.appSecret, app.appKey, desk.wallMs);
  if (!conditions.mayCall) throw protocol.ipRefused(call.from);
  const api = protocol.api(call.api);
  if (api === undefined) throw new Error(`${call.api} passed the checks without being known`);
  if (api.open !== true) checkToken(protocol, desk);
  const ban = conditions.pass(app.appKey, call.api);
  if (ban !== undefined) throw protocol.limited(ban);
  for (const name of api.required)
    if (!call.params.has(name)) throw protocol.missingParameter(name);
  for (const name of api.files ?? [])
    if (!call.files.has(name)) throw protocol.missingParameter(name);
  return api.answer(desk);
}

function checkToken(protocol: Protocol, { call, shop, nowMs }: Desk): void {
  const given = call.params.get(protocol.tokenParam);
  if (given === undefined) throw protocol.tokenMissing();
  const token = shop.tokens.get(given);
  if (token?.gateway !== call.gateway || token.use !== 'access' || isExpired(token, nowMs))
    throw protocol.tokenRefused();
}

export function isExpired(token: Token, nowMs: number): boolean {
  return token.expiresMs !== null && nowMs >= token.expiresMs;
}
