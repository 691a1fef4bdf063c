import { nearest } from '../did-you-mean.ts';
import { UserError } from '../errors.ts';
import { REGIMES, type Regime } from '../issue.ts';

/**
 * `cbec` stands for both e-commerce regimes, `all` and nothing for all.
 * @throws UserError for a regime that there is not
 */
export function regimesNamed(names: readonly string[]): ReadonlySet<Regime> {
  if (names.length === 0 || names.includes('all')) return new Set(REGIMES);
  return new Set(names.flatMap(regimeNamed));
}

function regimeNamed(name: string): readonly Regime[] {
  if (name === 'cbec') return ['cbec-bonded', 'cbec-direct'];
  const regime = REGIMES.find((known) => known === name);
  if (regime !== undefined) return [regime];
  const close = nearest(name, REGIMES);
  throw new UserError(
    `There is no import regime ${name}.`,
    `${close === undefined ? '' : `Did you mean ${close}? `}Use ${REGIMES.join(', ')}, cbec or all.`,
  );
}
