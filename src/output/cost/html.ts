import type { CostEntry, CostLine, RegimeCost } from '../../cost/breakdown.ts';
import { type Hole, html, type Markup, NOTHING } from '../page/markup.ts';
import { pageBegin, pageEnd } from '../page/shell.ts';
import { remarks } from './cells.ts';
import { legend, priceChart } from './chart.ts';
import type { CostFoot, CostHead, CostWriter } from './format.ts';
import {
  amountWords,
  basisWords,
  LINE_NAMES,
  leastTax,
  productCount,
  rateWords,
  TOTAL_ROWS,
  titleWords,
} from './words.ts';

/** A page that stands by itself, with a drawing of what each price is made of. */
export function page(): CostWriter {
  return {
    begin: (head) => opening(head).markup,
    item: (entry) => section(entry).markup,
    end: (foot) => closing(foot).markup,
  };
}

const STYLE = `body{max-width:62rem;font-size:.95rem}
h1{margin-top:1rem}h2 small{font-weight:400}
th,td{text-align:right;white-space:nowrap;padding:.25rem .7rem}
th:first-child,td:first-child{text-align:left}
.source{text-align:left;white-space:normal}
.least{background:var(--good-tint)}
.key{margin-right:.8rem}.key svg{margin-right:.3rem;border-radius:2px}
li{margin:.15rem 0}
svg{max-width:100%;height:auto;font-size:12px}
.bad{color:var(--error)}
details{margin:.5rem 0}`;

function opening({ asOf, regimes }: CostHead): Markup {
  const star = regimes.length > 1 ? ' * and green: the way to sell with the least tax.' : '';
  const shell = { lang: 'en', title: `Landed cost in China, ${asOf}`, style: STYLE };
  return html`${pageBegin(shell)}<main>
<h1>Landed cost in China</h1><p>Amounts in CNY, law and rates of ${asOf}.${star} An estimate for planning; customs decide.</p>
`;
}

function section(entry: CostEntry): Markup {
  const [name = '', ...about] = titleWords(entry);
  const title = html`<h2>${name} <small>${about.join(', ')}</small></h2>\n`;
  if (entry.issues !== undefined) {
    const at = entry.place === undefined ? '' : `${entry.place.file}:${entry.place.line}: `;
    const faults = entry.issues.map(
      ({ column, message, hint }) =>
        html`<li class="bad">${at}<b>${column}</b>: ${message} ${hint}</li>`,
    );
    return html`${title}<ul>${faults}</ul>\n`;
  }
  return html`${title}${priceChart(entry)}<p>${legend(entry)}</p>${grid(entry)}${notes(entry)}${entry.regimes.map(sources)}\n`;
}

function grid(entry: CostEntry): Markup {
  const { regimes } = entry;
  const cheapest = leastTax(entry);
  const names = [...new Set(regimes.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const row = (name: string, of: (cost: RegimeCost) => string) => {
    const cells = regimes.map((cost) =>
      cost.regime === cheapest
        ? html`<td class="least">${of(cost)}</td>`
        : html`<td>${of(cost)}</td>`,
    );
    return html`<tr><th scope="row">${name}</th>${cells}</tr>`;
  };
  const head = regimes.map(
    ({ regime }) => html`<th scope="col">${regime}${regime === cheapest ? ' *' : ''}</th>`,
  );
  return html`<div class="wide"><table><tr><th scope="col">CNY</th>${head}</tr>${names.map((name) => row(LINE_NAMES[name], (cost) => lineCell(cost, name)))}${TOTAL_ROWS.map(([name, words]) => row(name, words))}</table></div>`;
}

function lineCell({ lines }: RegimeCost, name: CostLine['name']): string {
  const line = lines.find((one) => one.name === name);
  if (line === undefined) return '–';
  const rate = rateWords(line);
  return rate === '' ? amountWords(line) : `${amountWords(line)} (${rate})`;
}

function notes(entry: CostEntry): Markup {
  const basis = basisWords(entry);
  const items = entry.regimes
    .map((cost) => ({ regime: cost.regime, text: remarks(cost) }))
    .filter(({ text }) => text !== '')
    .map(({ regime, text }) => html`<li><b>${regime}</b>: ${text}</li>`);
  const all = basis === '' ? items : [html`<li>${basis}</li>`, ...items];
  return all.length === 0 ? NOTHING : html`<ul>${all}</ul>`;
}

function sources({ regime, lines }: RegimeCost): Markup {
  if (lines.length === 0) return NOTHING;
  const row = (...cells: readonly Hole[]) => cells.map((cell) => html`<td>${cell}</td>`);
  const rows = lines.map(
    (line) =>
      html`<tr>${row(LINE_NAMES[line.name], line.how, amountWords(line))}<td class="source">${line.source}</td></tr>`,
  );
  return html`<details><summary>${regime}: calculation and sources</summary><div class="wide"><table>${rows}</table></div></details>`;
}

function closing({ fx, summary }: CostFoot): Markup {
  const rates = fx.map(
    ({ currency, rate, date, kind, source }) =>
      html`<li>1 ${currency} = ${rate} CNY (${kind}, ${date}, ${source})</li>`,
  );
  return html`<h2>Rates and counts</h2><ul>${rates}<li>${productCount(summary.items)}, ${summary.priced} priced, ${summary.refused} with something refused</li></ul></main>
${pageEnd({})}`;
}
