import type { MarketplaceProfile } from '../catalog/marketplace-profile.ts';
import { nearest } from '../did-you-mean.ts';
import { UserError } from '../errors.ts';
import { PROFILES } from '../marketplaces/profiles.ts';

/**
 * What the marketplaces of these names take, each once.
 * @throws UserError for a marketplace that ewtp does not know
 */
export function marketplacesNamed(names: readonly string[]): readonly MarketplaceProfile[] {
  return [...new Set(names.map(marketplaceNamed))];
}

function marketplaceNamed(name: string): MarketplaceProfile {
  const profile = PROFILES.find((known) => known.name === name.toLowerCase());
  if (profile !== undefined) return profile;
  const names = PROFILES.map((known) => known.name);
  const close = nearest(name, names);
  throw new UserError(
    `There is no marketplace ${name}.`,
    `${close === undefined ? '' : `Did you mean ${close}? `}Known: ${names.join(', ')}.`,
  );
}
