import { loadAdTerms } from '../../catalog/copy/load-ad-terms.ts';
import type { MarketplaceProfile } from '../../catalog/marketplace-profile.ts';
import type { Facts } from '../../catalog/rule.ts';
import type { Regime } from '../../issue.ts';
import { measureFacts } from '../cost/measure-facts.ts';
import type { Session } from '../session.ts';
import { tariffFacts } from './tariff-facts.ts';

/** What the user asks about. */
interface Asked {
  readonly regimes: ReadonlySet<Regime>;
  readonly marketplaces: readonly MarketplaceProfile[];
}

/** What rules may ask besides the row: the day, the tariff, the words of advertising law. */
export async function ruleFacts(
  session: Session,
  { regimes, marketplaces }: Asked,
): Promise<Facts> {
  const { world, asOf } = session;
  const [tariff, measures, adTerms] = await Promise.all([
    tariffFacts(session),
    measureFacts(world, asOf),
    loadAdTerms(world),
  ]);
  const asked = marketplaces.length === 0 ? {} : { marketplaces };
  return { asOf, regimes, ...tariff, ...measures, adTerms, ...asked };
}
