import { html, type Markup, NOTHING } from '../../page/markup.ts';
import { countTags, ruleLink } from './parts.ts';
import { heldReasons, reasonItems } from './reasons.ts';
import { faultSums, type RuleSum } from './rule-sums.ts';
import type { View } from './view.ts';

const STEPS_SHOWN = 5;

/** What to do first: what stops the most, the file itself before what is in it. */
export function firstSteps(view: View): Markup {
  const { first, verdict } = { ...view.words, verdict: view.phrases.verdict };
  const sums = faultSums(view).toSorted(byUrgency);
  const more = sums.length - STEPS_SHOWN;
  const steps = [...sums.map((sum) => step(sum, view)), ...stillUnclear(sums, view)];
  const rest =
    more > 0 ? html`<p><a href="#rules">${first.more(verdict.checks(more))}</a></p>` : NOTHING;
  return html`<section class="first" aria-labelledby="first">
<h2 id="first">${first.title}</h2>
${steps.length === 0 ? html`<p>${first.nothing}</p>` : html`<ol>${steps.slice(0, STEPS_SHOWN)}</ol>`}${rest}
</section>
`;
}

function step({ rule, title, fix, counts }: RuleSum, view: View): Markup {
  return html`<li>${ruleLink(rule, title)} ${countTags(counts, view)}<br>${fix}</li>`;
}

/** What keeps a way from being open though no finding says so, for want of official data for example. */
function stillUnclear(sums: readonly RuleSum[], view: View): readonly Markup[] {
  const said = new Set(sums.map(({ rule }) => rule));
  const held = heldReasons(view.report.readiness?.regimes ?? []);
  return reasonItems(
    held.filter(({ reason }) => !said.has(reason.rule)),
    view,
  );
}

/** What is wrong with the file itself may be the cause of all the rest. */
function byUrgency(a: RuleSum, b: RuleSum): number {
  const { error: errorsA = 0 } = a.counts;
  const { error: errorsB = 0 } = b.counts;
  const file = Number(b.family === 'file') - Number(a.family === 'file');
  return (
    Number(errorsB > 0) - Number(errorsA > 0) || file || errorsB - errorsA || b.count - a.count
  );
}
