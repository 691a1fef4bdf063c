import type { TariffFacts } from '../../catalog/rule.ts';
import { staleness } from '../../tariff/age.ts';
import { openCodes } from '../../tariff/open.ts';
import type { Session } from '../session.ts';

/** The tariff edition that covers the day, for the rules that ask whether a code exists. */
export async function tariffFacts({
  world,
  asOf,
}: Session): Promise<{ readonly tariff?: TariffFacts }> {
  const tariff = await openCodes(world);
  return staleness(asOf, tariff.imported.sets) === undefined ? { tariff } : {};
}
