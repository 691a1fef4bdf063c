// What a price is made of, as bars of one drawing: no script, no outside file.
import type { CostEntry, CostLine, RegimeCost } from '../../cost/breakdown.ts';
import { html, type Markup, NOTHING } from '../page/markup.ts';
import { amountWords, LINE_NAMES, landedWords, leastTax } from './words.ts';

/** Told apart also by those who see few colours, and in print by the legend's order. */
const COLOURS: Readonly<Record<CostLine['name'], string>> = {
  'customs-value': '#4c6a92',
  duty: '#e0a030',
  'additional-duty': '#b8432f',
  'consumption-tax': '#7a4f8f',
  vat: '#3d8f6d',
  'postal-tax': '#9a6b3a',
  'after-entry-costs': '#8a8f98',
  'local-costs': '#b9bec6',
};

const WIDTH = 560;
const LEFT = 120;
/** Room for the amounts at the end of the bars. */
const RIGHT = 140;
const BAR = 22;
const GAP = 10;

/** One bar for each regime that has figures; nothing when none has. */
export function priceChart(entry: CostEntry): Markup {
  const { regimes } = entry;
  const cheapest = leastTax(entry);
  const shown = regimes.filter(({ totals }) => totals !== undefined);
  const longest = Math.max(...shown.map(lengthOf), 0);
  if (longest <= 0) return NOTHING;
  const bars = shown.map((cost, i) => bar(cost, i, (WIDTH - LEFT - RIGHT) / longest, cheapest));
  const height = shown.length * (BAR + GAP) + GAP;
  return html`<svg role="img" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"><title>What the landed cost is made of, by regime, in CNY</title>${bars}</svg>`;
}

/** The colours and what they stand for. */
export function legend(entry: CostEntry): Markup {
  const names = [...new Set(entry.regimes.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const keys = names.map(
    (name) =>
      html`<span class="key"><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill="${COLOURS[name]}"/></svg>${LINE_NAMES[name]}</span>`,
  );
  return html`${keys}`;
}

/** For drawing only: a bar's length needs no exact number. */
function lengthOf({ totals }: RegimeCost): number {
  return Number(totals?.landed ?? 0);
}

function bar(cost: RegimeCost, index: number, scale: number, cheapest: string | undefined): Markup {
  const y = GAP + index * (BAR + GAP);
  let x = LEFT;
  const parts = cost.lines.map((line) => {
    const { name } = line;
    const width = Number(line.amount) * scale;
    const part = html`<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${COLOURS[name]}"><title>${LINE_NAMES[name]} ${amountWords(line)} CNY</title></rect>`;
    x += width;
    return width > 0 ? part : NOTHING;
  });
  const middle = y + BAR / 2 + 4;
  const star = cost.regime === cheapest ? ' *' : '';
  return html`<text x="${LEFT - 8}" y="${middle}" text-anchor="end">${cost.regime}${star}</text>${parts}<text x="${(x + 6).toFixed(1)}" y="${middle}">${landedWords(cost)}</text>`;
}
