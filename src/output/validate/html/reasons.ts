import type { ReadinessReason } from '../../../catalog/readiness.ts';
import { html, type Markup, NOTHING } from '../../page/markup.ts';
import { confidenceTag, ruleLink } from './parts.ts';
import type { View } from './view.ts';

/** Why a product is not open: the papers by name, each leading to the law that asks for it, and how sure. */
export function reasonText(reason: ReadinessReason, view: View): Markup {
  const { papers, why, makes, rule } = reason;
  const { reasons, colon } = view.words;
  const doubtful = makes === 'unknown' && why !== 'facts' && why !== 'no-data';
  const sure = doubtful ? html` ${confidenceTag('not-confirmed', view)}` : NOTHING;
  const between = reason.oneIsEnough ? ` ${reasons.or} ` : ', ';
  const names =
    papers.length === 0 ? titleOf(rule, view) : papers.map(view.columnTitle).join(between);
  return html`${ruleLink(rule, names)}${colon}${reasons[why]}${sure}`;
}

/** A rule's title, in the words of those applied or of the law behind the readiness. */
export function titleOf(rule: string, { rules, report }: View): string {
  const law = report.readiness?.laws.find((one) => one.rule === rule);
  return rules.get(rule)?.title ?? law?.title ?? rule;
}
