import Table from 'cli-table3';
import stringWidth from 'string-width';
import type { CostEntry, CostLine, RegimeCost } from '../../cost/breakdown.ts';
import { visible } from '../visible.ts';
import { explained } from './explained.ts';
import type { CostFoot, CostHead, CostLook, CostWriter } from './format.ts';
import { remarkCounter, remarkLines } from './remarks.ts';
import {
  amountWords,
  basisWords,
  LINE_NAMES,
  landedWords,
  leastTax,
  productCount,
  rateWords,
  refusalWords,
  standingWords,
  TOTAL_ROWS,
  titleWords,
} from './words.ts';

/** For people: the ways into China side by side; of a catalog one line a product. */
export function table(look: CostLook): CostWriter {
  let head: CostHead = { asOf: '', regimes: [], many: false };
  const said = remarkCounter();
  return {
    begin(given) {
      head = given;
      return given.many && !look.explain ? headLine(given) : '';
    },
    item(entry) {
      if (entry.issues !== undefined) return faults(entry, look);
      if (look.explain) return `${title(entry, look)}\n${explained(entry, look)}\n`;
      if (!head.many) return `${sideBySide(entry, look)}\n`;
      said.add(entry);
      return rowLine(entry, head, look);
    },
    end: (foot) => linesOf(said.lines(head.regimes.length)) + footLines(foot, head),
  };
}

function title(entry: CostEntry, { style }: CostLook): string {
  return style.bold(visible(titleWords(entry).join('  ')));
}

function sideBySide(entry: CostEntry, look: CostLook): string {
  const basis = basisWords(entry);
  const least = leastTax(entry);
  return [
    title(entry, look),
    ...grids(entry, entry.regimes, look),
    ...(least === undefined ? [] : [`* least tax: ${look.style.green(least)}`]),
    ...(basis === '' ? [] : [`- ${basis}`]),
    ...remarkLines(entry),
  ].join('\n');
}

/** Where the terminal is narrow, rates go below their amounts, and then the ways in several tables. */
function grids(
  entry: CostEntry,
  regimes: readonly RegimeCost[],
  look: CostLook,
): readonly string[] {
  const fits = (text: string) => stringWidth(text.split('\n', 1)[0] ?? '') <= look.width;
  const wide = grid(entry, regimes, look, '  ');
  if (fits(wide)) return [wide];
  const high = grid(entry, regimes, look, '\n');
  if (fits(high) || regimes.length < 2) return [high];
  const half = Math.ceil(regimes.length / 2);
  return [regimes.slice(0, half), regimes.slice(half)].flatMap((some) => grids(entry, some, look));
}

function grid(
  entry: CostEntry,
  regimes: readonly RegimeCost[],
  look: CostLook,
  gap: string,
): string {
  const least = leastTax(entry);
  const cheap = ({ regime }: RegimeCost) => regime === least;
  const lines = new Table({
    head: ['CNY', ...regimes.map((one) => (cheap(one) ? `${one.regime} *` : one.regime))],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', ...regimes.map(() => 'right' as const)],
  });
  for (const name of lineNames(regimes))
    lines.push([LINE_NAMES[name], ...regimes.map((one) => lineCell(one, name, gap))]);
  for (const [name, words] of TOTAL_ROWS)
    lines.push([
      name,
      ...regimes.map((one) => emphasised(words(one), name === 'landed' && cheap(one), look)),
    ]);
  return lines.toString();
}

function emphasised(text: string, cheap: boolean, { style }: CostLook): string {
  return cheap ? style.green(text) : text;
}

function lineNames(regimes: readonly RegimeCost[]): readonly CostLine['name'][] {
  return [...new Set(regimes.flatMap(({ lines }) => lines.map(({ name }) => name)))];
}

function lineCell({ lines }: RegimeCost, name: CostLine['name'], gap: string): string {
  const line = lines.find((one) => one.name === name);
  if (line === undefined) return '–';
  const rate = rateWords(line);
  return rate === '' ? amountWords(line) : `${amountWords(line)}${gap}(${rate})`;
}

function headLine({ regimes, asOf }: CostHead): string {
  const names = regimes.map((regime) => regime.padStart(18)).join('');
  const star = regimes.length > 1 ? '; * the way with the least tax' : '';
  return `landed cost in CNY as of ${asOf}${star}\n${'sku'.padEnd(24)}${'hs'.padEnd(12)}${names}\n`;
}

function rowLine(entry: CostEntry, { regimes }: CostHead, { style }: CostLook): string {
  const cells = regimes.map((regime) => {
    const cost = entry.regimes.find((one) => one.regime === regime);
    const cheap = regime === leastTax(entry);
    const text =
      cost?.totals === undefined
        ? cost === undefined
          ? ''
          : standingWords(cost)
        : landedWords(cost);
    const shown = `${text}${cheap ? ' *' : ''}`.padStart(18);
    return cheap ? style.green(shown) : shown;
  });
  const reason = refusalWords(entry);
  const why = reason === '' ? '' : `  ${visible(reason)}`;
  return `${visible(entry.sku).slice(0, 23).padEnd(24)}${entry.hs.padEnd(12)}${cells.join('')}${why}\n`;
}

function faults({ place, sku, issues = [] }: CostEntry, { style }: CostLook): string {
  const at = place === undefined ? '' : `${visible(place.file)}:${place.line}: `;
  return issues
    .map(
      ({ column, message, hint }) =>
        `${at}${visible(sku)} ${style.red(column)}: ${visible(message)}\n  ${style.dim(visible(hint))}\n`,
    )
    .join('');
}

function footLines({ fx, summary }: CostFoot, { many, regimes }: CostHead): string {
  const rates = fx.map(
    ({ currency, rate, date, kind, source }) =>
      `1 ${currency} = ${rate} CNY (${kind}, ${date}, ${visible(source)})`,
  );
  const cheapest = Object.entries(summary.cheapest).map(([regime, count]) => `${regime} ${count}`);
  const counts = `${productCount(summary.items)}, ${summary.priced} priced, ${summary.refused} with something refused${
    cheapest.length === 0 || regimes.length < 2 ? '' : `; least tax: ${cheapest.join(', ')}`
  }`;
  return linesOf([...rates, ...(many ? [counts] : [])]);
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
