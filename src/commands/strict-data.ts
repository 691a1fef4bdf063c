import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import { staleness } from '../tariff/age.ts';
import type { ImportedSet } from '../tariff/imported.ts';
import type { Session } from './session.ts';

/** The flag of commands that calculate or decide by dated data: `.option(...STRICT_DATA)`. */
export const STRICT_DATA = [
  '--strict-data',
  'stop when the data are older than the day asked for',
] as const;

export const withStrictData = (command: Command): Command => command.option(...STRICT_DATA);

/**
 * Says it when the tariff is older than the day asked for.
 * @throws UserError then, when the data must be of the day
 */
export function checkAge(session: Session, sets: readonly ImportedSet[], strict: boolean): void {
  const stale = staleness(session.asOf, sets);
  if (stale === undefined) return;
  const hint = 'Import the lists of that year with ewtp tariff import, or update ewtp.';
  if (strict) throw new UserError(stale, hint);
  session.note(`${stale} ${hint}`);
}
