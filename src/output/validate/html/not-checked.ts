import { html, type Markup, NOTHING } from '../../page/markup.ts';
import { titleOf } from './reasons.ts';
import { grouped, type View } from './view.ts';

/** The rules that could not look, by reason: what is silent is not said to be right. */
export function notChecked(view: View): Markup {
  const { notRun } = view.report;
  if (notRun.length === 0) return NOTHING;
  const { notChecked: said } = view.words;
  const reasons = [...grouped(notRun, ({ why }) => why)].map(([why, rules]) => {
    const names = rules.map(
      ({ rule }) => html`<li>${titleOf(rule, view)} <small>${rule}</small></li>`,
    );
    return html`<li>${why}<ul>${names}</ul></li>`;
  });
  return html`<section aria-labelledby="not-checked">
<h2 id="not-checked">${said.title}</h2>
<p>${said.about}</p>
<ul>${reasons}</ul>
</section>
`;
}
