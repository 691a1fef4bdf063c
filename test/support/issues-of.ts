import { loadAdTerms } from '../../src/catalog/copy/load-ad-terms.ts';
import { issueLog } from '../../src/catalog/issue-log.ts';
import type { Facts, Rule } from '../../src/catalog/rule.ts';
import { RULES } from '../../src/catalog/rules/index.ts';
import { validateFile } from '../../src/catalog/validate.ts';
import { measureFacts } from '../../src/commands/cost/measure-facts.ts';
import { declarationFacts } from '../../src/commands/validate/declaration-facts.ts';
import { type Issue, REGIMES, type Severity } from '../../src/issue.ts';
import { openCodes } from '../../src/tariff/open.ts';
import { catalogOf } from './catalog-of.ts';
import { fakeWorld } from './fake-world.ts';

const world = fakeWorld();

/** All that rules may ask, as it ships with the package. */
export const ALL_FACTS: Facts = {
  asOf: '2026-11-22',
  regimes: new Set(REGIMES),
  tariff: await openCodes(world),
  ...(await measureFacts(world, '2026-11-22')),
  // The list does not ship: one that has all but one code stands in.
  ecommerceList: { has: (hs) => !hs.startsWith('18063100') },
  adTerms: await loadAdTerms(world),
};

/** Every product of another line would lack elements: only the rules about them are told of these. */
export const DECLARATIONS: Pick<Facts, 'declarations'> = {
  declarations: await declarationFacts(world),
};

/** All but what is only good to know of goods of a kind, and is said of sound products too. */
export const USUAL_RULES: readonly Rule[] = RULES.filter(
  (rule) => !(rule.kind === 'file' && rule.code.startsWith('EW5')),
);

/** What the rules find in a catalog, in file order. */
export async function issuesOf(
  content: string | Uint8Array,
  facts: Facts = ALL_FACTS,
  rules: readonly Rule[] = USUAL_RULES,
): Promise<readonly Issue[]> {
  const log = issueLog(1000);
  const set = { rules, severityOf: (rule: Rule, own?: Severity) => own ?? rule.severity };
  await validateFile(await catalogOf(content), set, facts, log, () => {});
  return log.kept();
}
