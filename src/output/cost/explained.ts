// Every line as data, calculation, value and source: what a customs agent would want to see.
import type { CostEntry, CostLine, RegimeCost } from '../../cost/breakdown.ts';
import { visible } from '../visible.ts';
import type { CostLook } from './format.ts';
import { amountWords, LINE_NAMES, landedWords, missingWords, rateWords } from './words.ts';

export function explained(entry: CostEntry, look: CostLook): string {
  return entry.regimes.map((cost) => regimeText(cost, look)).join('\n');
}

function regimeText(cost: RegimeCost, { style }: CostLook): string {
  const lines = cost.lines.flatMap((line) => [
    `  ${style.bold(LINE_NAMES[line.name])}`,
    ...facts(line).map(([name, value]) => `    ${name.padEnd(11)} ${visible(value)}`),
  ]);
  return [
    `${style.bold(cost.regime)}${cost.grade === undefined ? '' : `, ${cost.grade}`}`,
    ...(cost.refused === undefined ? [] : [`  refused: ${visible(cost.refused)}`]),
    ...cost.reasons.map((reason) => `  ${visible(reason)}`),
    ...lines,
    ...(cost.totals === undefined ? [] : [`  ${style.bold('landed')}  ${landedWords(cost)} CNY`]),
    ...cost.assumptions.map((one) => `  assumed: ${visible(one)}`),
    ...cost.missing.map((fact) => `  ${visible(missingWords(fact))}`),
    '',
  ].join('\n');
}

function facts(line: CostLine): readonly (readonly [string, string])[] {
  const data = [`${line.base} CNY`, rateWords(line), line.kind ?? ''].filter((one) => one !== '');
  return [
    ['data', data.join(', ')],
    ['calculation', line.how],
    ['value', `${amountWords(line)} CNY`],
    ['source', line.source],
    ...rejectedFacts(line),
  ];
}

function rejectedFacts({ rejected = [] }: CostLine): readonly (readonly [string, string])[] {
  return rejected.map(({ rate, name, why }) => ['not', `${name} ${rate}: ${why}`] as const);
}
