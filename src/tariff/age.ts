import type { ImportedSet } from './imported.ts';
import { EDITION } from './tariff.ts';

/**
 * Why the data may be out of date on a day; undefined when they cover it. Rates that the user imported for
 * that year count.
 */
export function staleness(date: string, sets: readonly ImportedSet[]): string | undefined {
  const outside = outsideEdition(date);
  if (outside === undefined) return undefined;
  const year = date.slice(0, 4);
  const own = sets.some(({ kind, newest }) => kind === 'rates' && newest.slice(0, 4) === year);
  return own ? undefined : outside;
}

/** Why a figure that ewtp brings along may not hold on a day; undefined within its edition. */
export function outsideEdition(date: string): string | undefined {
  if (date >= EDITION.from && date <= EDITION.to) return undefined;
  return date > EDITION.to
    ? `The tariff in use is that of ${EDITION.name} and was made for the days up to ${EDITION.to}; on ${date} other rates may apply.`
    : `The tariff in use is that of ${EDITION.name}, in force from ${EDITION.from}; on ${date} other rates applied.`;
}
