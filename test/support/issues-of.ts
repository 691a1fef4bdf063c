import { issueLog } from '../../src/catalog/issue-log.ts';
import type { Facts, Rule } from '../../src/catalog/rule.ts';
import { RULES } from '../../src/catalog/rules/index.ts';
import { validateFile } from '../../src/catalog/validate.ts';
import type { Issue } from '../../src/issue.ts';
import { catalogOf } from './catalog-of.ts';
import { SMALL_TARIFF } from './sound-product.ts';

const FACTS: Facts = { asOf: '2026-11-22', tariff: SMALL_TARIFF };

/** What the rules find in a catalog, in file order. */
export async function issuesOf(
  content: string | Uint8Array,
  facts: Facts = FACTS,
  rules: readonly Rule[] = RULES,
): Promise<readonly Issue[]> {
  const log = issueLog(1000);
  const set = { rules, severityOf: (rule: Rule) => rule.severity };
  await validateFile(await catalogOf(content), set, facts, log, () => {});
  return log.kept();
}
