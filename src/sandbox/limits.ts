import type { Limit, Scenario } from './scenario.ts';

/** Which limit a call ran into, and how long the ban still lasts. */
export interface Ban {
  readonly scope: 'api' | 'app';
  readonly forMs: number;
}

/** Counts calls against the limits of an app and of an API within it. */
export interface Gate {
  /** Counts the call, or says why it may not pass. */
  pass(app: string, api: string, nowMs: number): Ban | undefined;
}

interface Window {
  fromMs: number;
  calls: number;
  bannedUntilMs: number;
}

export function gate({ limits }: Scenario): Gate {
  if (limits === 'none') return { pass: () => undefined };
  const windows = new Map<string, Window>();
  const count = (key: string, limit: Limit, nowMs: number): number => {
    const window = windows.get(key) ?? { fromMs: nowMs, calls: 0, bannedUntilMs: 0 };
    windows.set(key, window);
    if (nowMs < window.bannedUntilMs) return window.bannedUntilMs - nowMs;
    if (nowMs >= window.fromMs + limit.perMs) {
      window.fromMs = nowMs;
      window.calls = 0;
    }
    if (window.calls < limit.calls) {
      window.calls++;
      return 0;
    }
    window.bannedUntilMs = window.fromMs + limit.perMs + limit.banMs;
    return window.bannedUntilMs - nowMs;
  };
  return {
    pass(app, api, nowMs) {
      const appBan = count(app, limits.app, nowMs);
      if (appBan > 0) return { scope: 'app', forMs: appBan };
      const apiBan = count(`${app} ${api}`, limits.api, nowMs);
      return apiBan > 0 ? { scope: 'api', forMs: apiBan } : undefined;
    },
  };
}
