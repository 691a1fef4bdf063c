// The sandbox's own pages: the shop as a shopper sees it, and what tests ask and tell the sandbox.

import { UserError } from '../errors.ts';
import type { IncomingRequest, OutgoingReply } from '../io/world.ts';
import { targetOf } from './call.ts';
import { writeExact } from './exact-json.ts';
import { shopPages } from './page/pages.ts';
import { readScenario } from './read-scenario.ts';
import type { Sandbox } from './sandbox.ts';
import { auditOf } from './shop/audit.ts';
import { asSearched } from './shop/search.ts';

const PREFIX = '/__sandbox/';

/** Whether a request concerns the sandbox itself and not one of its gateways. */
export function isAdmin(request: IncomingRequest): boolean {
  const { path } = targetOf(request);
  return path.startsWith(PREFIX) || /^\/($|shop\.css$|item\/|photobank\/|fonts\/)/.test(path);
}

export async function adminPage(
  request: IncomingRequest,
  sandbox: Sandbox,
): Promise<OutgoingReply> {
  if (!isOwnHost(request)) return json({ error: 'this address is not the sandbox’s' }, 403);
  const target = targetOf(request);
  if (!target.path.startsWith(PREFIX)) return shopPages(target, request, sandbox);
  const name = target.path.slice(PREFIX.length);
  const asked = QUESTIONS.get(name);
  if (asked !== undefined) return json(asked(sandbox, target.query));
  const order = ORDERS.get(name);
  if (order === undefined)
    return json({ error: `known: ${[...QUESTIONS.keys(), ...ORDERS.keys()].join(', ')}` }, 404);
  if (request.method !== 'POST') return json({ error: 'this one wants POST' }, 405);
  return order(sandbox, target.query, request);
}

type Question = (sandbox: Sandbox, query: URLSearchParams) => unknown;
type Order = (
  sandbox: Sandbox,
  query: URLSearchParams,
  request: IncomingRequest,
) => Promise<OutgoingReply>;

const QUESTIONS: ReadonlyMap<string, Question> = new Map<string, Question>([
  ['alive', ({ folder }) => ({ sandbox: 1, folder })],
  [
    'counts',
    ({ counts, store }) => ({
      calls: counts,
      listings: store.shop.listings.size,
      pictures: store.shop.pictures.size,
    }),
  ],
  ['log', ({ log }, query) => ({ entries: log.slice(-Number(query.get('last') ?? 100)) })],
  ['state', stateOf],
]);

const ORDERS: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['advance-clock', advanceClock],
  ['scenario', playScenario],
  [
    'reset',
    async (sandbox) => {
      await sandbox.reset();
      return json({ listings: 0 });
    },
  ],
  [
    'stop',
    async (sandbox) => {
      sandbox.askToStop();
      return json({ stopping: true });
    },
  ],
]);

async function advanceClock(sandbox: Sandbox, query: URLSearchParams): Promise<OutgoingReply> {
  const ms = Number(query.get('ms') ?? Number.NaN);
  if (!Number.isSafeInteger(ms) || ms < 0)
    return json({ error: 'say how far: ?ms=60000; a clock only goes on' }, 400);
  await sandbox.store.record([{ kind: 'clock', aheadMs: sandbox.store.shop.aheadMs + ms }]);
  return json({ aheadMs: sandbox.store.shop.aheadMs });
}

async function playScenario(
  sandbox: Sandbox,
  _query: URLSearchParams,
  { body }: IncomingRequest,
): Promise<OutgoingReply> {
  try {
    sandbox.play(readScenario(new TextDecoder().decode(body), 'scenario'));
    return json({ scenario: sandbox.scenario });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return json({ error: error.message, hint: error.hint }, 400);
  }
}

function stateOf(sandbox: Sandbox): unknown {
  const { store, scenario } = sandbox;
  const nowMs = sandbox.nowMs();
  return {
    nowMs,
    aheadMs: store.shop.aheadMs,
    scenario,
    pictures: [...store.shop.pictures.values()],
    later: store.shop.later.length,
    listings: [...store.shop.listings.values()].map((listing) => ({
      id: listing.id,
      gateway: listing.gateway,
      keys: listing.offer.keys,
      offer: listing.offer,
      content: listing.content,
      wanted: listing.wanted,
      audit: auditOf(listing, nowMs, scenario.shop.auditAfterMs),
      searchable: asSearched(listing, nowMs) === listing,
    })),
  };
}

/** A web page from elsewhere must not steer the sandbox through the user's browser. */
function isOwnHost({ headers }: IncomingRequest): boolean {
  const host = headers.host ?? '';
  const { origin } = headers;
  return (
    /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) &&
    (origin === undefined || origin === `http://${host}`)
  );
}

function json(value: unknown, status = 200): OutgoingReply {
  return { status, headers: { 'content-type': 'application/json' }, body: writeExact(value) };
}
