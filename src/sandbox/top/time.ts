const EIGHT_HOURS_MS = 8 * 3_600_000;

/** `yyyy-MM-dd HH:mm:ss` in GMT+8, as TOP writes moments. */
export function topTime(ms: number): string {
  return new Date(ms + EIGHT_HOURS_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** The moment that a TOP timestamp means, milliseconds since 1970 UTC; undefined when it is none. */
export function topMoment(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
  const ms = Date.parse(`${text.replace(' ', 'T')}Z`) - EIGHT_HOURS_MS;
  return Number.isNaN(ms) ? undefined : ms;
}
