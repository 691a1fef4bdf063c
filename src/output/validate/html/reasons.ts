import type { ReadinessReason, RegimeReadiness } from '../../../catalog/readiness/readiness.ts';
import type { Regime } from '../../../issue.ts';
import { html, type Markup, NOTHING } from '../../page/markup.ts';
import { confidenceTag, ruleLink } from './parts.ts';
import type { View } from './view.ts';

/** Why a product is not open: the papers by name, each leading to the law that asks for it, and how sure. */
export function reasonText(reason: ReadinessReason, view: View): Markup {
  const { papers, why, makes, rule } = reason;
  const { reasons, colon } = view.words;
  const doubtful = makes === 'unknown' && why !== 'facts' && why !== 'no-data';
  const sure = doubtful ? html` ${confidenceTag('not-confirmed', view)}` : NOTHING;
  // The title of a rule that could not look would read as what it found.
  if (why === 'no-data') return html`${reasons[why]}${colon}${ruleLink(rule, silence(rule, view))}`;
  const between = reason.oneIsEnough ? ` ${reasons.or} ` : ', ';
  const names =
    papers.length === 0 ? titleOf(rule, view) : papers.map(view.columnTitle).join(between);
  return html`${ruleLink(rule, names)}${colon}${reasons[why]}${sure}`;
}

/** Why a rule could not look; its name where that is not said. */
function silence(rule: string, { report }: View): string {
  return report.notRun.find((one) => one.rule === rule)?.why ?? rule;
}

/** A rule's title, in the words of those applied or of the law behind the readiness. */
export function titleOf(rule: string, { rules, report }: View): string {
  const law = report.readiness?.laws.find((one) => one.rule === rule);
  return rules.get(rule)?.title ?? law?.title ?? rule;
}

/** A reason, and the regimes it holds for. */
export interface Held {
  readonly key: string;
  readonly reason: ReadinessReason;
  readonly of: Regime[];
}

/** Each reason once, with its regimes. */
export function heldReasons(
  regimes: readonly Pick<RegimeReadiness, 'regime' | 'reasons'>[],
): Held[] {
  const held = new Map<string, Held>();
  for (const { regime, reasons } of regimes)
    for (const reason of reasons) {
      const key = [reason.rule, reason.why, reason.makes, ...reason.papers].join('\n');
      const known = held.get(key);
      if (known === undefined) held.set(key, { key, reason, of: [regime] });
      else known.of.push(regime);
    }
  return [...held.values()];
}

/** The reasons, each with the regimes it holds for where it does not hold for all. */
export function reasonList(held: readonly Held[], view: View): Markup {
  return held.length === 0 ? NOTHING : html`<ul>${reasonItems(held, view)}</ul>`;
}

export function reasonItems(held: readonly Held[], view: View): readonly Markup[] {
  const { ways, reasons } = view.words;
  const asked = view.report.readiness?.regimes.length;
  return held.map(({ reason, of }) => {
    const names = of.map((regime) => ways.names[regime]).join(', ');
    const only = of.length === asked ? NOTHING : html` <small>(${reasons.only(names)})</small>`;
    return html`<li>${reasonText(reason, view)}${only}</li>`;
  });
}
