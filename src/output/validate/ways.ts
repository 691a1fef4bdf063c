import {
  type ProductReadiness,
  READINESS_STATES,
  type Readiness,
  type ReadinessReason,
  type ReadinessState,
} from '../../catalog/readiness/readiness.ts';
import type { ValidateReport } from '../../catalog/report.ts';
import type { Regime } from '../../issue.ts';
import { visible } from '../visible.ts';
import { cutToWidth, wrapText } from '../wrap.ts';
import type { Look } from './format.ts';

/** As many products are told one by one; of more there are counts. */
const FEW = 3;
/** Reasons listed for many products, the most frequent first. */
const REASONS_SHOWN = 6;
const SIGNS: Readonly<Record<ReadinessState, string>> = { open: '✔', closed: '✖', unknown: '?' };

/** Which ways into China are open: for a few products each with its papers, for many by count. */
export function waysLines(report: ValidateReport, look: Look): string[] {
  const { readiness } = report;
  if (readiness === undefined || readiness.judged === 0) return [];
  const { judged, products } = readiness;
  const few = judged <= FEW && products.length === judged;
  return [
    look.style.bold(look.phrases.ways.title),
    ...(few
      ? products.flatMap((product) => productLines(product, report, look))
      : [...countLines(readiness, look), ...reasonLines(readiness, report, look)]),
    ...leftOutLines(readiness, look),
    '',
  ];
}

function countLines({ regimes }: Readiness, look: Look): string[] {
  const { number, ways } = look.phrases;
  const wide = Math.max(
    ...regimes.flatMap((one) => READINESS_STATES.map((state) => number(one[state]).length)),
  );
  const name = Math.max(...regimes.map(({ regime }) => regime.length));
  return regimes.map((one) => {
    const counts = READINESS_STATES.map((state) => {
      const text = `${number(one[state]).padStart(wide)} ${ways.states[state]}`;
      return one[state] === 0 ? look.style.dim(text) : inColour(state, text, look);
    });
    return `  ${one.regime.padEnd(name)}  ${counts.join('  ')}`;
  });
}

/** The same reason under several regimes is told once. */
function reasonLines(readiness: Readiness, report: ValidateReport, look: Look): string[] {
  const { number, verdict } = look.phrases;
  const told = new Map<string, { regimes: Regime[]; products: number; reason: ReadinessReason }>();
  for (const { regime, reasons } of readiness.regimes)
    for (const { products, ...reason } of reasons) {
      const key = JSON.stringify([products, reason]);
      const same = told.get(key);
      if (same === undefined) told.set(key, { regimes: [regime], products, reason });
      else same.regimes.push(regime);
    }
  const all = [...told.values()].toSorted(
    (a, b) => closesFirst(a.reason, b.reason) || b.products - a.products,
  );
  const shown = all.slice(0, look.verbose ? all.length : REASONS_SHOWN);
  const more = all.length - shown.length;
  return [
    ...shown.flatMap(({ regimes, products, reason }) => [
      ...indented(`${number(products)} × ${reasonText(reason, report, look)}`, 2, look.width),
      ...indented(effectText(reason, regimes, look), 6, look.width).map((line) =>
        look.style.dim(line),
      ),
    ]),
    ...(more > 0 ? indented(`… ${verdict.moreReasons(more)}`, 2, look.width) : []),
  ];
}

function closesFirst(a: ReadinessReason, b: ReadinessReason): number {
  return Number(a.makes === 'unknown') - Number(b.makes === 'unknown');
}

function effectText(
  { makes }: ReadinessReason,
  regimes: readonly Regime[],
  { phrases: { ways } }: Look,
): string {
  return (makes === 'closed' ? ways.closes : ways.leavesUnknown)(regimes.join(', '));
}

/** One product; regimes that stand alike are told together. */
function productLines(product: ProductReadiness, report: ValidateReport, look: Look): string[] {
  const alike = new Map<
    string,
    { regimes: Regime[]; state: ReadinessState; reasons: readonly ReadinessReason[] }
  >();
  for (const { regime, state, reasons } of product.regimes) {
    const key = JSON.stringify([state, reasons]);
    const same = alike.get(key);
    if (same === undefined) alike.set(key, { regimes: [regime], state, reasons });
    else same.regimes.push(regime);
  }
  const sku = cutToWidth(visible(product.sku), look.width - 20);
  return [
    `  ${look.style.bold(sku === '' ? look.phrases.verdict.line(product.line) : sku)}`,
    ...[...alike.values()].flatMap(({ regimes, state, reasons }) => [
      ...indented(
        `${SIGNS[state]} ${look.phrases.said(look.phrases.ways.states[state], regimes.join(', '))}`,
        4,
        look.width,
      ).map((line) => inColour(state, line, look)),
      ...reasons.flatMap((reason) => indented(reasonText(reason, report, look), 6, look.width)),
    ]),
  ];
}

/** What stands in the way, and by which law. */
function reasonText(
  reason: ReadinessReason,
  { readiness, notRun }: ValidateReport,
  { phrases: { ways, said } }: Look,
): string {
  const { rule, why, makes } = reason;
  if (why === 'no-data')
    return said(rule, notRun.find((one) => one.rule === rule)?.why ?? ways.noData);
  const what = whatText(reason, ways);
  if (why === 'facts') return said(rule, what);
  const law = readiness?.laws.find((one) => one.rule === rule)?.sources[0]?.title ?? '';
  return said(rule, `${what} ${ways.law(law, makes !== 'unknown')}`);
}

function whatText(
  { why, papers, oneIsEnough }: ReadinessReason,
  ways: Look['phrases']['ways'],
): string {
  const columns = papers.join(', ');
  switch (why) {
    case 'forbidden':
      return ways.noPaper;
    case 'papers':
      return oneIsEnough ? ways.missingOne(columns) : ways.missing(columns);
    case 'entry':
      return ways.notAsAsked(columns);
    default:
      return papers.length === 0 ? ways.rowNotRelied : ways.notRelied(columns);
  }
}

function leftOutLines({ leftOut }: Readiness, { style, width, phrases }: Look): string[] {
  return leftOut.length === 0
    ? []
    : indented(phrases.ways.leftOut(leftOut.join(', ')), 2, width).map((line) => style.dim(line));
}

function inColour(state: ReadinessState, text: string, { style }: Look): string {
  const colours = { open: style.green, closed: style.red, unknown: style.yellow };
  return colours[state](text);
}

function indented(text: string, by: number, width: number): string[] {
  return wrapText(text, width - by - 4).map(
    (line, i) => `${' '.repeat(by + (i === 0 ? 0 : 2))}${line}`,
  );
}
