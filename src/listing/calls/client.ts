import type { World } from '../../io/world.ts';
import { accountStop } from '../account/account.ts';
import { redacted } from '../account/redact.ts';
import type {
  Call,
  Conversation,
  Credentials,
  Marketplace,
  Reply,
  Tokens,
} from '../marketplace.ts';
import { answerOfHttp, doubt, NOTHING, retryAfter, type Trace, traceOf } from './answer.ts';
import type { Governor } from './governor.ts';
import { type Brake, banned, noNetwork, outOfOrder } from './stop.ts';

/** How a conversation ended. */
export type Ended<Result> =
  | { readonly kind: 'done'; readonly value: Result; readonly trace: Trace }
  /** Refused for good; nothing has happened. */
  | { readonly kind: 'rejected'; readonly trace: Trace }
  /** Refused for now, or never sent; nothing has happened. */
  | { readonly kind: 'refused'; readonly trace: Trace }
  /** It may have had its effect or not. */
  | { readonly kind: 'unknown'; readonly trace: Trace };

export interface Client {
  /**
   * Holds the conversation; `before` is awaited before the first call that changes the shop leaves.
   * @param finishing whether it brings something to its end, which a stop lets happen where it can
   */
  hold<Result>(
    conversation: Conversation<Result>,
    before?: () => Promise<void>,
    finishing?: boolean,
  ): Promise<Ended<Result>>;
  /** Calls that changed the shop or tried to, and calls in all. */
  readonly sent: { writes: number; all: number };
}

export interface ClientParts {
  readonly world: World;
  readonly marketplace: Marketplace;
  readonly gateway: string;
  readonly credentials: Credentials;
  readonly governor: Governor;
  readonly brake: Brake;
  /** Called with new tokens as soon as there are any. */
  readonly keep: (tokens: Tokens) => Promise<void>;
}

/** Tries of a call that may be sent again. */
const TRIES = 5;
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 20_000;
/** A throttle without a number is waited out so often, the pauses doubling; then it counts as a long one. */
const THROTTLES = 8;
/** Longer bans are daily quotas: the run ends and can be taken up again. */
const LONGEST_BAN_MS = 90_000;
/** So many calls in a row without a sound answer, and the marketplace counts as down. */
const FAILURES = 25;

/** Sends a marketplace's calls: signs, waits its turn, tries again what may be tried again. */
export function client(parts: ClientParts): Client {
  const { world, marketplace, gateway, governor, brake } = parts;
  const { clock } = world;
  const sent = { writes: 0, all: 0 };
  let credentials = parts.credentials;
  let clockOffMs = 0;
  let failures = 0;
  let renewing: Promise<boolean> | undefined;

  async function hold<Result>(
    conversation: Conversation<Result>,
    before: () => Promise<void> = async () => {},
    finishing = false,
  ): Promise<Ended<Result>> {
    let trace = NOTHING;
    let announced = false;
    let step = conversation.next();
    while (!step.done) {
      const call = step.value;
      if (isOver(finishing)) return { kind: 'refused', trace };
      if (call.effect !== 'read' && !announced) {
        announced = true;
        await before();
      }
      const result = await exchange(call, finishing);
      trace = result.trace;
      if (result.kind !== 'done') return result;
      step = conversation.next(result.value.body);
    }
    return { kind: 'done', value: step.value, trace };
  }

  const goesOn = (finishing: boolean) => finishing && brake.stop?.mayFinish === true;
  const isOver = (finishing: boolean) => brake.signal.aborted && !goesOn(finishing);

  /** One call, until it is answered, refused, or in doubt. */
  async function exchange(call: Call, finishing: boolean): Promise<Ended<Reply>> {
    let throttles = 0;
    let renewed = false;
    let clockSet = false;
    for (let tries = 1; ; ) {
      await governor.turn(call.api, goesOn(finishing) ? undefined : brake.signal);
      await brake.look();
      if (isOver(finishing)) return { kind: 'refused', trace: NOTHING };
      const sentAt = clock.now();
      const { reply, reached, date } = await once(call);
      const trace = traceOf(reply);
      switch (reply.kind) {
        case 'ok':
          failures = 0;
          governor.passed(call.api);
          return { kind: 'done', value: reply, trace };
        case 'item': {
          failures = 0;
          governor.passed(call.api);
          const absent = reply.codes.some((code) => call.missing?.includes(code));
          return absent
            ? { kind: 'done', value: { ...reply, body: {} }, trace }
            : { kind: 'rejected', trace };
        }
        case 'throttled': {
          failures = 0;
          const waitMs = reply.waitMs ?? pause(++throttles);
          if (waitMs > LONGEST_BAN_MS || throttles > THROTTLES) {
            brake.pull(banned(Math.ceil(waitMs / 1000)));
            return { kind: 'refused', trace };
          }
          governor.throttled(call.api, reply.scope ?? 'app', waitMs, sentAt);
          continue;
        }
        case 'token':
          if (!renewed && (await renew(call))) {
            renewed = true;
            continue;
          }
          brake.pull(accountStop(reply, marketplace.title));
          return { kind: 'refused', trace };
        case 'clock': {
          const off = date === undefined ? 0 : date - clock.epochMs();
          if (!clockSet && Math.abs(off) > 1000) {
            clockSet = true;
            clockOffMs = off;
            continue;
          }
          brake.pull(accountStop(reply, marketplace.title));
          return { kind: 'refused', trace };
        }
        case 'account':
          brake.pull(accountStop(reply, marketplace.title));
          return { kind: 'refused', trace };
        case 'doubt': {
          if (++failures > FAILURES) brake.pull(outOfOrder(reply.message));
          // The heart of it: a create that may have worked is never sent again.
          if (reached && call.effect === 'create') return { kind: 'unknown', trace };
          if (tries++ >= TRIES || brake.signal.aborted) return exhausted(call, reached, trace);
          await clock.sleep(reply.waitMs ?? pause(tries), brake.signal);
        }
      }
    }
  }

  function exhausted(call: Call, reached: boolean, trace: Trace): Ended<never> {
    if (!reached) brake.pull(noNetwork(trace.message));
    const harmless = !reached || call.effect === 'read';
    return { kind: harmless ? 'refused' : 'unknown', trace };
  }

  async function once(call: Call) {
    const now = Math.round(clock.epochMs() + clockOffMs);
    sent.all++;
    if (call.effect !== 'read') sent.writes++;
    const request = marketplace.request(call, gateway, credentials, now);
    const outcome = await world.network.send(request);
    if (outcome.kind !== 'answer')
      return { reply: doubt(outcome.why), reached: outcome.kind === 'lost' };
    const date = Date.parse(outcome.headers.date ?? '');
    const wait = retryAfter(outcome.headers['retry-after'], clock.epochMs());
    const secrets = [...secretsOf(credentials), request.form.sign ?? ''];
    // An answer by HTTP itself; everything else is in the body.
    const reply =
      answerOfHttp(outcome.status) ?? redacted(marketplace.read(call, outcome), secrets);
    return {
      reply: wait === undefined || reply.waitMs !== undefined ? reply : { ...reply, waitMs: wait },
      reached: true,
      ...(Number.isFinite(date) && { date }),
    };
  }

  /** Whether there is a newer token now. Calls that fail at the same moment share one renewal. */
  async function renew(call: Call): Promise<boolean> {
    const { refreshToken } = credentials;
    if (refreshToken === undefined || call.anonymous) return false;
    renewing ??= (async () => {
      const ended = await hold(marketplace.refresh(refreshToken));
      if (ended.kind !== 'done' || ended.value.token === '') return false;
      credentials = { ...credentials, ...withoutExpiry(ended.value) };
      await parts.keep(ended.value);
      return true;
    })().finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  /** Doubling pauses, each somewhere between half and whole, so that runs do not beat in step. */
  function pause(tries: number): number {
    const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
    return Math.round(whole * (0.5 + world.random() / 2));
  }

  return { hold, sent };
}

const secretsOf = ({ appSecret, token, refreshToken }: Credentials) =>
  [appSecret, token, refreshToken].filter((secret) => secret !== undefined);

function withoutExpiry({ token, refreshToken }: Tokens) {
  return { token, ...(refreshToken !== undefined && { refreshToken }) };
}
