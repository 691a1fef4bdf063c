import type { CostEntry, CostLine, RegimeCost } from '../../cost/breakdown.ts';
import { visible } from '../visible.ts';
import { xmlText } from '../xml.ts';
import { remarks } from './cells.ts';
import { legend, priceChart } from './chart.ts';
import type { CostFoot, CostHead, CostWriter } from './format.ts';
import {
  amountWords,
  basisWords,
  LINE_NAMES,
  leastTax,
  rateWords,
  TOTAL_ROWS,
  titleWords,
} from './words.ts';

/** A page that stands by itself, with a drawing of what each price is made of. */
export function html(): CostWriter {
  return {
    begin: opening,
    item: section,
    end: closing,
  };
}

const STYLE =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}h2{margin:2.2rem 0 .4rem;font-size:1.15rem}table{border-collapse:collapse;margin:.6rem 0;display:block;overflow-x:auto}th,td{padding:.25rem .7rem;text-align:right;border-bottom:1px solid #dde2e9;white-space:nowrap}th:first-child,td:first-child{text-align:left}.least{background:#e6f3ec}.key i{display:inline-block;width:.8rem;height:.8rem;margin:0 .3rem 0 .8rem;border-radius:2px}li{margin:.15rem 0}svg{max-width:100%;height:auto;font:12px system-ui,sans-serif}.bad{color:#9c2a1a}details{margin:.5rem 0}small{color:#55606e}';

function opening({ asOf, regimes }: CostHead): string {
  const star = regimes.length > 1 ? ' * and green: the way to sell with the least tax.' : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Landed cost in China, ${asOf}</title><style>${STYLE}</style></head><body>
<h1>Landed cost in China</h1><p>Amounts in CNY, law and rates of ${asOf}.${star} An estimate for planning; customs decide.</p>
`;
}

function section(entry: CostEntry): string {
  const [name = '', ...about] = titleWords(entry);
  const title = `<h2>${safe(name)} <small>${safe(about.join(', '))}</small></h2>\n`;
  if (entry.issues !== undefined) {
    const at = entry.place === undefined ? '' : `${entry.place.file}:${entry.place.line}: `;
    const faults = entry.issues.map(
      ({ column, message, hint }) =>
        `<li class="bad">${safe(at)}<b>${safe(column)}</b>: ${safe(message)} ${safe(hint)}</li>`,
    );
    return `${title}<ul>${faults.join('')}</ul>\n`;
  }
  return `${title}${priceChart(entry)}<p>${legend(entry)}</p>${grid(entry)}${notes(entry)}${entry.regimes.map(sources).join('')}\n`;
}

function grid(entry: CostEntry): string {
  const { regimes } = entry;
  const cheapest = leastTax(entry);
  const names = [...new Set(regimes.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const cells = (of: (cost: RegimeCost) => string) =>
    regimes
      .map(
        (cost) => `<td${cost.regime === cheapest ? ' class="least"' : ''}>${safe(of(cost))}</td>`,
      )
      .join('');
  const rows: readonly (readonly [string, string])[] = [
    ...names.map((name) => [LINE_NAMES[name], cells((cost) => lineCell(cost, name))] as const),
    ...TOTAL_ROWS.map(([name, words]) => [name, cells(words)] as const),
  ];
  const head = regimes.map(
    ({ regime }) => `<th>${safe(regime)}${regime === cheapest ? ' *' : ''}</th>`,
  );
  const body = rows.map(([name, columns]) => `<tr><td>${safe(name)}</td>${columns}</tr>`);
  return `<table><tr><th>CNY</th>${head.join('')}</tr>${body.join('')}</table>`;
}

function lineCell({ lines }: RegimeCost, name: CostLine['name']): string {
  const line = lines.find((one) => one.name === name);
  if (line === undefined) return '–';
  const rate = rateWords(line);
  return rate === '' ? amountWords(line) : `${amountWords(line)} (${rate})`;
}

function notes(entry: CostEntry): string {
  const basis = basisWords(entry);
  const items = entry.regimes
    .map((cost) => ({ regime: cost.regime, text: remarks(cost) }))
    .filter(({ text }) => text !== '')
    .map(({ regime, text }) => `<li><b>${safe(regime)}</b>: ${safe(text)}</li>`);
  const all = basis === '' ? items : [`<li>${safe(basis)}</li>`, ...items];
  return all.length === 0 ? '' : `<ul>${all.join('')}</ul>`;
}

function sources({ regime, lines }: RegimeCost): string {
  if (lines.length === 0) return '';
  const rows = lines.map(
    (line) =>
      `<tr><td>${LINE_NAMES[line.name]}</td><td>${safe(line.how)}</td><td>${safe(amountWords(line))}</td><td style="text-align:left;white-space:normal">${safe(line.source)}</td></tr>`,
  );
  return `<details><summary>${safe(regime)}: calculation and sources</summary><table>${rows.join('')}</table></details>`;
}

function closing({ fx, summary }: CostFoot): string {
  const rates = fx.map(
    ({ currency, rate, date, kind, source }) =>
      `<li>1 ${safe(currency)} = ${safe(rate)} CNY (${safe(kind)}, ${safe(date)}, ${safe(source)})</li>`,
  );
  return `<h2>Rates and counts</h2><ul>${rates.join('')}<li>${summary.items} products, ${summary.priced} priced, ${summary.refused} with something refused</li></ul></body></html>\n`;
}

/** Text from a catalog: nothing in it becomes markup or moves what is read. */
const safe = (text: string): string => xmlText(visible(text));
