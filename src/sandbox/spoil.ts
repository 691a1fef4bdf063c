import type { OutgoingReply } from '../io/world.ts';
import { type FaultName, type FaultRule, HAVE_EFFECT } from './scenario.ts';

/** How much a fault is off when the scenario does not say. */
const SLOW_MS = 3000;
const LATE_MS = 1000;
const WAIT_SECONDS = 2;
/** Above what either gateway forgives. */
const SKEW_MS = 3 * 3_600_000;

const GARBAGE = Uint8Array.from({ length: 512 }, (_, at) => (at * 151 + 37) % 256);

const LOGIN_PAGE =
  '<!doctype html><html><head><title>Network login</title></head><body><h1>Please log in</h1></body></html>';

/** What is to become of a call's effect: it happens now, later, or not. */
export function effectOf(rule: FaultRule | undefined): 'done' | 'late' | 'none' {
  if (rule === undefined || rule.fault === 'reset-after') return 'done';
  if (rule.fault === 'late') return 'late';
  if (rule.fault === 'reset-before') return 'none';
  return rule.effect ?? HAVE_EFFECT.get(rule.fault) ?? 'done';
}

export function lateMs(rule: FaultRule): number {
  return rule.ms ?? LATE_MS;
}

/** How far a fault puts the gateway's clock off. */
export function skewMs(rule: FaultRule | undefined): number {
  return rule?.fault === 'clock-skew' ? (rule.ms ?? SKEW_MS) : 0;
}

/** How long a fault shuts the caller out; undefined when it does not. */
export function banMs(rule: FaultRule | undefined): number | undefined {
  return rule?.fault === 'throttle' ? (rule.seconds ?? WAIT_SECONDS) * 1000 : undefined;
}

/** The reply as it leaves, after the fault has had its way with it. */
export function spoiled(reply: OutgoingReply, rule: FaultRule | undefined): OutgoingReply {
  if (rule === undefined) return reply;
  const spoil = SPOILERS[rule.fault];
  return spoil === undefined ? reply : spoil(reply, rule);
}

const SPOILERS: Readonly<
  Partial<Record<FaultName, (reply: OutgoingReply, rule: FaultRule) => OutgoingReply>>
> = {
  'reset-before': (reply) => ({ ...reply, ends: 'reset' }),
  'reset-after': (reply) => ({ ...reply, ends: 'reset' }),
  late: (reply) => ({ ...reply, ends: 'reset' }),
  cut: (reply) => ({ ...reply, ends: 'cut' }),
  slow: (reply, { ms }) => ({ ...reply, afterMs: ms ?? SLOW_MS }),
  garbage: (reply) => ({ ...reply, body: GARBAGE }),
  html: () => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: LOGIN_PAGE,
  }),
  duplicate: (reply) => ({ ...reply, body: Buffer.concat([bytes(reply), bytes(reply)]) }),
  unavailable: (_reply, { seconds }) => ({
    status: 503,
    headers: { 'content-type': 'text/plain', 'retry-after': String(seconds ?? WAIT_SECONDS) },
    body: 'Service Unavailable',
  }),
};

function bytes({ body }: OutgoingReply): Uint8Array {
  return Buffer.from(body);
}
