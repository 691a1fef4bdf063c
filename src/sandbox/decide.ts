import { type Answer, type Desk, Refusal } from './api.ts';
import type { Call, Gateway } from './call.ts';
import { IOP } from './iop/gateway.ts';
import type { Gate } from './limits.ts';
import { type Entry, shownParams } from './log.ts';
import { answerCall, type Protocol } from './protocol.ts';
import type { Sandbox } from './sandbox.ts';
import type { FaultRule, Scenario } from './scenario.ts';
import type { Change, Shop } from './shop/state.ts';
import { banMs, effectOf, lateMs, skewMs } from './spoil.ts';
import { TOP } from './top/gateway.ts';

const PROTOCOLS: Readonly<Record<Gateway, Protocol>> = { 'alibaba-com': IOP, 'tmall-global': TOP };

/** What becomes of one call. */
export interface Decision {
  readonly text: string;
  readonly rule: FaultRule | undefined;
  readonly changes: readonly Change[];
  readonly picture: Answer['picture'];
  readonly entry: Entry;
}

/** What becomes of a call. Takes no time, so that no other call comes in between. */
export function decide(
  { scenario, store, world, nowMs }: Sandbox,
  call: Call,
  requestId: string,
  rule: FaultRule | undefined,
  limits: Gate,
): Decision {
  const protocol = PROTOCOLS[call.gateway];
  const desk: Desk = {
    call,
    shop: store.shop,
    nowMs: nowMs(),
    wallMs: world.clock.epochMs() + scenario.shop.skewMs + skewMs(rule),
    rules: scenario.shop,
    requestId,
  };
  const outcome = attempt(protocol, desk, rule, scenario, limits);
  const refusal = outcome instanceof Refusal ? outcome : undefined;
  const answer = outcome instanceof Refusal ? undefined : outcome;
  const failed =
    refusal ?? (rule?.fault === 'backend-error' ? protocol.backendFailed() : undefined);
  return {
    text:
      failed === undefined
        ? protocol.success(call, answer?.body ?? {}, requestId)
        : protocol.failure(failed, requestId),
    rule,
    changes: effect(answer?.changes ?? [], rule, desk),
    picture: answer?.picture,
    entry: {
      at: new Date(world.clock.epochMs()).toISOString(),
      gateway: call.gateway,
      api: call.api,
      from: call.from,
      params: shownParams(call.params),
      files: Object.fromEntries([...call.files].map(([name, { bytes }]) => [name, bytes.length])),
      requestId,
      outcome: failed === undefined ? 'ok' : (failed.subCode ?? failed.code),
      ...(rule !== undefined && { fault: rule.fault }),
    },
  };
}

function attempt(
  protocol: Protocol,
  desk: Desk,
  rule: FaultRule | undefined,
  scenario: Scenario,
  limits: Gate,
): Answer | Refusal {
  const { from } = desk.call;
  const forMs = banMs(rule);
  const mayCall = rule?.fault !== 'ip-refused' && (scenario.allow?.includes(from) ?? true);
  const shop = rule?.fault === 'expired-token' ? withoutToken(desk, protocol) : desk.shop;
  try {
    return answerCall(
      protocol,
      { ...desk, shop },
      {
        mayCall,
        pass: (app, api) =>
          forMs === undefined
            ? limits.pass(app, api, desk.nowMs)
            : ({ scope: 'api', forMs } as const),
      },
    );
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** The shop as it is once the token of this call has expired. */
function withoutToken({ shop, call }: Desk, protocol: Protocol): Readonly<Shop> {
  const tokens = new Map(shop.tokens);
  tokens.delete(call.params.get(protocol.tokenParam) ?? '');
  return { ...shop, tokens };
}

/** The changes that a call really makes, now or later. */
function effect(
  changes: readonly Change[],
  rule: FaultRule | undefined,
  { call, shop, nowMs }: Desk,
): readonly Change[] {
  if (rule?.fault === 'expired-token') {
    const used = shop.tokens.get(call.params.get(PROTOCOLS[call.gateway].tokenParam) ?? '');
    // A call that uses no token, such as a renewal, is left alone.
    return used === undefined ? changes : [{ kind: 'token', token: { ...used, expiresMs: nowMs } }];
  }
  if (effectOf(rule) === 'done' || rule === undefined) return changes;
  if (effectOf(rule) === 'none') return [];
  // Ids are given out at once, or the next call would get the same.
  const ids = changes.filter(({ kind }) => kind === 'ids');
  const rest = changes.filter(({ kind }) => kind !== 'ids');
  return rest.length === 0
    ? []
    : [...ids, { kind: 'later', dueMs: nowMs + lateMs(rule), changes: rest }];
}
