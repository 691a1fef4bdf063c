// What an answer of HTTP means by itself, before the marketplace's own words are read.
import type { Reply } from '../marketplace.ts';

/** What the marketplace said that its support will ask for. */
export interface Trace {
  readonly codes: readonly string[];
  readonly message: string;
  readonly requestId: string;
  readonly traceId: string;
}

export const NOTHING: Trace = { codes: [], message: '', requestId: '', traceId: '' };

export function answerOfHttp(status: number): Reply | undefined {
  if (status === 429) return { ...doubt('HTTP 429'), kind: 'throttled', scope: 'app' };
  if (status < 300 || status > 399) return undefined;
  return doubt(
    `HTTP ${status}, a redirect, which is not followed because the credentials would go with it; is the address of the gateway right?`,
  );
}

export function doubt(message: string): Reply {
  return { ...NOTHING, kind: 'doubt', body: {}, message };
}

export function traceOf({ codes, message, requestId, traceId }: Reply): Trace {
  return { codes, message, requestId, traceId };
}

/** Seconds or a date, as HTTP has it; undefined when neither. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,7}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isFinite(at) ? Math.max(0, at - now) : undefined;
}
