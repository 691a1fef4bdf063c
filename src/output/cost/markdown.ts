import type { CostEntry } from '../../cost/breakdown.ts';
import { visible } from '../visible.ts';
import { remarks } from './cells.ts';
import type { CostHead, CostWriter } from './format.ts';
import { remarkCounter } from './remarks.ts';
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

/** For issues, mails and wikis: a table of single goods by regime, of a catalog one row a product. */
export function markdown(): CostWriter {
  let head: CostHead = { asOf: '', regimes: [], many: false };
  const said = remarkCounter();
  return {
    begin(given) {
      head = given;
      const title = `Landed cost in CNY as of ${head.asOf}.${head.regimes.length > 1 ? ' Bold: the way with the least tax.' : ''}\n\n`;
      return head.many
        ? `${title}${row(['SKU', 'HS code', ...head.regimes, 'Why refused'])}${rule(head.regimes.length + 3)}`
        : title;
    },
    item(entry) {
      if (!head.many) return single(entry);
      said.add(entry);
      return productRow(entry, head);
    },
    end: ({ fx, summary }) => {
      const rates = fx.map(
        ({ currency, rate, date, kind }) => `1 ${currency} = ${rate} CNY (${kind}, ${date})`,
      );
      const counts = head.many
        ? [`${productCount(summary.items)}, ${summary.refused} with something refused`]
        : [];
      const lines = [
        ...said.lines(head.regimes.length).map(cell),
        ...[...rates, ...counts].map((line) => `- ${line}`),
      ];
      return lines.length === 0 ? '' : `\n${lines.map((line) => `${line}\n`).join('')}`;
    },
  };
}

function single(entry: CostEntry): string {
  const { regimes } = entry;
  const cheapest = leastTax(entry);
  const names = [...new Set(regimes.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const lines = names.map((name) => [
    LINE_NAMES[name],
    ...regimes.map((cost) => {
      const line = cost.lines.find((one) => one.name === name);
      if (line === undefined) return '–';
      const rate = rateWords(line);
      return rate === '' ? amountWords(line) : `${amountWords(line)} (${rate})`;
    }),
  ]);
  const strong = (text: string, regime: string) => (regime === cheapest ? `**${text}**` : text);
  const body = [
    ...lines,
    ...TOTAL_ROWS.map(([name, words]) => [
      name,
      ...regimes.map((cost) =>
        name === 'landed' ? strong(words(cost), cost.regime) : words(cost),
      ),
    ]),
  ];
  const notes = regimes
    .map((cost) => ({ regime: cost.regime, text: remarks(cost) }))
    .filter(({ text }) => text !== '')
    .map(({ regime, text }) => `- ${regime}: ${cell(text)}\n`);
  const table = [
    row(['CNY', ...regimes.map(({ regime }) => regime)]),
    rule(regimes.length + 1),
    ...body.map(row),
  ];
  const basis = basisWords(entry);
  const first = basis === '' ? '' : `- ${basis}\n`;
  return `${cell(titleWords(entry).join(', '))}\n\n${table.join('')}\n${first}${notes.join('')}`;
}

function productRow(entry: CostEntry, { regimes }: CostHead): string {
  if (entry.regimes.length === 0)
    return row([entry.sku, entry.hs, ...regimes.map(() => ''), refusalWords(entry)]);
  const cells = entry.regimes.map((cost) => {
    const text = cost.totals === undefined ? standingWords(cost) : landedWords(cost);
    return cost.regime === leastTax(entry) ? `**${text}**` : text;
  });
  return row([entry.sku, entry.hs, ...cells, refusalWords(entry)]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |\n`;
}

function rule(count: number): string {
  return `|${' --- |'.repeat(count)}\n`;
}

/** Text that cannot end its cell or begin a tag or link. */
function cell(text: string): string {
  return visible(text).replace(/[\\|<>[\]`]/g, (sign) => `\\${sign}`);
}
