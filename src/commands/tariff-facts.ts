import type { TariffFacts } from '../catalog/rule.ts';
import type { Session } from './session.ts';

/** The tariff edition that covers the day, for the rules that ask whether a code exists. */
export async function tariffFacts(_session: Session): Promise<{ readonly tariff?: TariffFacts }> {
  return {};
}
