import type { Family } from '../../../catalog/rules/families.ts';
import { SEVERITIES, type Severity } from '../../../issue.ts';
import { html, type Markup } from '../../page/markup.ts';
import { SIGNS } from '../signs.ts';
import { bar } from './parts.ts';
import { faultSums } from './rule-sums.ts';
import type { View } from './view.ts';

type Counts = Record<Severity, number>;

/** What is wrong, by kind of check: each bar stands beside its numbers, which say the same in a table. */
export function chart(view: View): Markup {
  const { chart: said } = view.words;
  const families = byFamily(view);
  const most = Math.max(1, ...[...families.values()].map(totalOf));
  const head = SEVERITIES.map(
    (severity) =>
      html`<th scope="col" class="number">${SIGNS[severity]} ${view.phrases.severities[severity]}</th>`,
  );
  const rows = [...families].map(([family, counts]) => chartRow(family, counts, most, view));
  const table = html`<div class="wide"><table class="chart">
<thead><tr><th scope="col">${said.family}</th><th scope="col" class="drawing" aria-hidden="true">${said.drawing}</th>${head}</tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
  return html`<section aria-labelledby="chart">
<h2 id="chart">${said.title}</h2>
${families.size === 0 ? html`<p>${said.none}</p>` : table}
</section>
`;
}

function chartRow(family: Family['name'], counts: Counts, most: number, { phrases }: View): Markup {
  const cells = SEVERITIES.map(
    (severity) =>
      html`<td class="number${counts[severity] === 0 ? ' none' : ` ${severity}`}">${phrases.number(counts[severity])}</td>`,
  );
  const parts = SEVERITIES.map((severity) => [severity, counts[severity]] as const);
  return html`<tr><th scope="row">${phrases.families[family]}</th><td class="drawing" aria-hidden="true">${bar(parts, most)}</td>${cells}</tr>`;
}

function byFamily(view: View): Map<Family['name'], Counts> {
  const families = new Map<Family['name'], Counts>();
  for (const { family, counts } of faultSums(view)) {
    const sum = families.get(family) ?? { error: 0, warning: 0, info: 0 };
    for (const severity of SEVERITIES) sum[severity] += counts[severity] ?? 0;
    families.set(family, sum);
  }
  return families;
}

function totalOf({ error, warning, info }: Counts): number {
  return error + warning + info;
}
