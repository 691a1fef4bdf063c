import type { ReadinessState, RegimeCount } from '../../../catalog/readiness/readiness.ts';
import { html, type Markup, NOTHING } from '../../page/markup.ts';
import { bar } from './parts.ts';
import { reasonText } from './reasons.ts';
import type { View } from './view.ts';

/** The states in the order in which they are shown, with sign and colour. */
export const STATES = [
  ['open', '✔', 'good'],
  ['closed', '✖', 'error'],
  ['unknown', '?', 'warning'],
] as const satisfies readonly (readonly [ReadinessState, string, string])[];

/** By which import regime how many products can come in, and what keeps the others out. */
export function waysIn(view: View): Markup {
  const { readiness } = view.report;
  if (readiness === undefined) return NOTHING;
  const { words, phrases } = view;
  const { ways } = words;
  const head = STATES.map(
    ([state, sign]) =>
      html`<th scope="col" class="number">${sign} ${phrases.ways.states[state]}</th>`,
  );
  const leftOut =
    readiness.leftOut.length === 0
      ? NOTHING
      : html`<p>${ways.leftOut(readiness.leftOut.join(', '))}</p>`;
  return html`<section aria-labelledby="ways">
<h2 id="ways">${ways.title}</h2>
<div class="wide"><table class="ways">
<thead><tr><th scope="col">${ways.regime}</th>${head}</tr></thead>
${readiness.regimes.map((regime) => wayRow(regime, readiness.judged, view))}
</table></div>
<p><small>${ways.about(phrases.verdict.products(readiness.judged))} ${words.products.about}</small></p>${leftOut}
</section>
`;
}

function wayRow(count: RegimeCount, judged: number, view: View): Markup {
  const { words, phrases } = view;
  const cells = STATES.map(
    ([state, , kind]) =>
      html`<td class="number${count[state] === 0 ? '' : ` ${kind}`}">${phrases.number(count[state])}</td>`,
  );
  const [reason] = count.reasons;
  const parts = STATES.map(([state, , kind]) => [kind, count[state]] as const);
  const why =
    reason === undefined
      ? NOTHING
      : html`<tr><td colspan="4"><small>${words.ways.mostOften}${words.colon}${reasonText(reason, view)} (${phrases.verdict.products(reason.products)})</small></td></tr>`;
  return html`<tbody><tr><th scope="row">${words.ways.names[count.regime]}${bar(parts, judged)}</th>${cells}</tr>${why}</tbody>
`;
}
