import Table from 'cli-table3';
import stringWidth from 'string-width';
import type { CostEntry, CostLine, RegimeCost } from '../../cost/breakdown.ts';
import { visible } from '../visible.ts';
import { explained } from './explained.ts';
import type { CostFoot, CostHead, CostLook, CostWriter } from './format.ts';
import {
  amountWords,
  basisWords,
  LINE_NAMES,
  landedWords,
  leastTax,
  rateWords,
  refusalWords,
  standingWords,
  TOTAL_ROWS,
  titleWords,
} from './words.ts';

/** For people: the ways into China side by side; of a catalog one line a product. */
export function table(look: CostLook): CostWriter {
  let head: CostHead = { asOf: '', regimes: [], many: false };
  return {
    begin(given) {
      head = given;
      return given.many && !look.explain ? headLine(given) : '';
    },
    item(entry) {
      if (entry.issues !== undefined) return faults(entry, look);
      if (look.explain) return `${title(entry, look)}\n${explained(entry, look)}\n`;
      return head.many ? rowLine(entry, head, look) : `${sideBySide(entry, look)}\n`;
    },
    end: (foot) => footLines(foot, head),
  };
}

function title(entry: CostEntry, { style }: CostLook): string {
  return style.bold(visible(titleWords(entry).join('  ')));
}

function sideBySide(entry: CostEntry, look: CostLook): string {
  const wide = grid(entry, look, '  ');
  const [first = ''] = wide.split('\n');
  // Rates go below their amounts where the terminal is narrow.
  const shown = stringWidth(first) <= look.width ? wide : grid(entry, look, '\n');
  const basis = basisWords(entry);
  const least = leastTax(entry);
  return [
    title(entry, look),
    shown,
    ...(least === undefined ? [] : [`* least tax: ${look.style.green(least)}`]),
    ...(basis === '' ? [] : [`- ${basis}`]),
    ...remarks(entry),
  ].join('\n');
}

function grid(entry: CostEntry, look: CostLook, gap: string): string {
  const { regimes } = entry;
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

/** Each remark once, with the regimes it is about. */
function remarks({ regimes }: CostEntry): readonly string[] {
  const about = new Map<string, string[]>();
  for (const { regime, reasons, refused, assumptions, missing } of regimes) {
    const texts = [
      ...(refused === undefined ? [] : [`refused: ${refused}`]),
      ...reasons,
      ...assumptions.map((one) => `assumed: ${one}`),
      ...missing.map(({ column, why }) => `fill ${column}: ${why}`),
    ];
    for (const text of texts) about.set(text, [...(about.get(text) ?? []), regime]);
  }
  return [...about].map(([text, names]) => {
    const whom = names.length === regimes.length ? '' : `${names.join(', ')}: `;
    return `- ${whom}${visible(text)}`;
  });
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
  const counts = `${summary.items} products, ${summary.priced} priced, ${summary.refused} with something refused${
    cheapest.length === 0 || regimes.length < 2 ? '' : `; least tax: ${cheapest.join(', ')}`
  }`;
  return [...rates, ...(many ? [counts] : [])].map((line) => `${line}\n`).join('');
}
