import type { TariffFacts } from '../catalog/rule.ts';
import { openCodes } from '../tariff/open.ts';
import type { Session } from './session.ts';

/** The tariff edition in use, for the rules that ask whether a code exists. */
export async function tariffFacts({ world }: Session): Promise<{ readonly tariff?: TariffFacts }> {
  return { tariff: await openCodes(world) };
}
