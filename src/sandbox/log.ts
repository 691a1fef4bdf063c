import type { Call } from './call.ts';

/** One call as the log keeps it. */
export interface Entry {
  /** ISO 8601, UTC, by the machine's clock. */
  readonly at: string;
  readonly gateway: Call['gateway'];
  readonly api: string;
  readonly from: string;
  readonly params: Readonly<Record<string, string>>;
  /** Size of each file part, in bytes. */
  readonly files: Readonly<Record<string, number>>;
  readonly requestId: string;
  /** `ok`, or the code of the refusal. */
  readonly outcome: string;
  readonly fault?: string;
}

/** Parameters that open doors, in this sandbox or by mistake in the real shop. */
const SECRETS = new Set([
  'sign',
  'access_token',
  'session',
  'refresh_token',
  'code',
  'app_secret',
  'client_secret',
  'password',
]);

const LONGEST = 4000;

/** What was sent, without what nobody should read. */
export function shownParams(params: ReadonlyMap<string, string>): Entry['params'] {
  return Object.fromEntries(
    [...params].map(([name, value]) => [name, SECRETS.has(name) ? '***' : shortened(value)]),
  );
}

function shortened(value: string): string {
  return value.length <= LONGEST
    ? value
    : `${value.slice(0, LONGEST)}… (${value.length} characters in all)`;
}

/** How often each API was called, and how it ended. */
export interface Counts {
  readonly [api: string]: {
    readonly calls: number;
    readonly ok: number;
    readonly refused: Readonly<Record<string, number>>;
    readonly faults: Readonly<Record<string, number>>;
  };
}

/** The counts with one more call. */
export function counted(counts: Counts, { api, outcome, fault }: Entry): Counts {
  const before = (Object.hasOwn(counts, api) ? counts[api] : undefined) ?? {
    calls: 0,
    ok: 0,
    refused: {},
    faults: {},
  };
  const more = (tally: Readonly<Record<string, number>>, name: string) => ({
    ...tally,
    [name]: (Object.hasOwn(tally, name) ? (tally[name] ?? 0) : 0) + 1,
  });
  return {
    ...counts,
    [api]: {
      calls: before.calls + 1,
      ok: before.ok + (outcome === 'ok' ? 1 : 0),
      refused: outcome === 'ok' ? before.refused : more(before.refused, outcome),
      faults: fault === undefined ? before.faults : more(before.faults, fault),
    },
  };
}
