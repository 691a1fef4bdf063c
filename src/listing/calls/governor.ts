import type { Clock } from '../../io/world.ts';

/** Keeps calls at the speed that a marketplace bears, which it tells only by refusing. */
export interface Governor {
  /** Resolves when a call to this API may leave. */
  turn(api: string, signal?: AbortSignal): Promise<void>;
  /** A call went through. */
  passed(api: string): void;
  /**
   * A call was refused for too many calls; `scope` says whether all calls or those to this API are meant.
   * @param sentAt when the refused call left, by the same clock
   */
  throttled(api: string, scope: 'api' | 'app', waitMs: number, sentAt: number): void;
  /** Calls a second that leave at most at present; undefined while no limit is known. */
  rate(api: string): number | undefined;
}

/** What was seen to be too fast is taken for the limit; we stay this much below it. */
const BELOW = 0.85;
/** After a refusal it starts again at this part of the speed, and works itself up. */
const BACK_TO = 0.5;
/** Each call that passes makes the pause between calls this much shorter, down to the known limit. */
const FASTER = 0.97;
/** A limit is doubted after so long without a refusal: quotas change with the hour. */
const DOUBT_AFTER_MS = 5 * 60_000;
const SLOWEST_MS = 10_000;
const WINDOW_MS = 1000;

interface Lane {
  /** Pause between two calls; 0 while no limit is known. */
  pauseMs: number;
  /** The shortest pause that is safe by what has been seen. */
  safeMs: number;
  nextAt: number;
  /** Nothing leaves before. */
  closedUntil: number;
  slowedAt: number;
  /** When the calls of the last second left. */
  recent: number[];
}

export function governor(clock: Clock): Governor {
  const lanes = new Map<string, Lane>();
  const lane = (name: string): Lane => {
    const known = lanes.get(name);
    if (known !== undefined) return known;
    const made = { pauseMs: 0, safeMs: 0, nextAt: 0, closedUntil: 0, slowedAt: -1, recent: [] };
    lanes.set(name, made);
    return made;
  };
  // Each call goes through the lane of its API and through that of the whole app.
  const both = (api: string) => [lane(''), lane(api)];
  return {
    async turn(api, signal) {
      while (true) {
        const now = clock.now();
        const at = Math.max(
          ...both(api).map(({ nextAt, closedUntil }) => Math.max(nextAt, closedUntil)),
        );
        if (at <= now || signal?.aborted) {
          for (const one of both(api)) leave(one, now);
          return;
        }
        await clock.sleep(Math.ceil(at - now), signal);
      }
    },
    passed(api) {
      const now = clock.now();
      for (const one of both(api)) {
        if (one.pauseMs === 0) continue;
        if (now - one.slowedAt > DOUBT_AFTER_MS) {
          one.safeMs *= 0.9;
          one.slowedAt = now;
        }
        one.pauseMs = Math.max(one.safeMs, one.pauseMs * FASTER);
      }
    },
    throttled(api, scope, waitMs, sentAt) {
      const one = lane(scope === 'api' ? api : '');
      one.closedUntil = Math.max(one.closedUntil, clock.now() + waitMs);
      // Refusals of calls that left before the last slowdown tell nothing new.
      if (sentAt <= one.slowedAt) return;
      one.slowedAt = clock.now();
      const perSecond = Math.max(
        1,
        one.recent.filter((at) => at > sentAt - WINDOW_MS && at <= sentAt).length,
      );
      one.safeMs = Math.max(one.safeMs, WINDOW_MS / (perSecond * BELOW));
      one.pauseMs = Math.min(SLOWEST_MS, WINDOW_MS / (perSecond * BELOW * BACK_TO));
    },
    rate: (api) => {
      const pause = Math.max(...both(api).map(({ pauseMs }) => pauseMs));
      return pause === 0 ? undefined : 1000 / pause;
    },
  };
}

function leave(lane: Lane, now: number): void {
  lane.nextAt = Math.max(now, lane.nextAt) + lane.pauseMs;
  lane.recent.push(now);
  while ((lane.recent[0] ?? now) <= now - WINDOW_MS) lane.recent.shift();
}
