import type { Facts } from '../../catalog/rule.ts';
import { staleness } from '../../tariff/age.ts';
import { openCodes } from '../../tariff/open.ts';
import type { Session } from '../session.ts';
import { declarationFacts } from './declaration-facts.ts';

/** The tariff edition that covers the day: which codes there are, and what declarations ask for. */
export async function tariffFacts({
  world,
  asOf,
}: Session): Promise<Pick<Facts, 'tariff' | 'declarations'>> {
  const tariff = await openCodes(world);
  if (staleness(asOf, tariff.imported.sets) !== undefined) return {};
  return { tariff, declarations: await declarationFacts(world) };
}
