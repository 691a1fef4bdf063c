import type { ChalkInstance } from 'chalk';
import { dotted } from '../../tariff/code.ts';
import { rangeText } from '../../tariff/duty-range.ts';
import { rateText } from '../../tariff/formula.ts';
import { type LineSummary, type Lookup, notInTariff } from '../../tariff/lookup.ts';
import { wrapText } from '../wrap.ts';
import { columns } from './facts.ts';

const MOST = 60;

/** The lines under a code that is too short to decide, and the range of their duty. */
export function rangeLines(
  found: Extract<Lookup, { kind: 'range' }>,
  style: ChalkInstance,
  width: number,
): string {
  const name = found.names.at(-1);
  const some = found.lines.length === 1 ? 'line' : 'lines';
  return [
    style.bold(`${dotted(found.code)}  ${name?.en ?? ''}  ${name?.zh ?? ''}`.trimEnd()),
    `${found.lines.length} tariff ${some}; duty ${rangeText(found.range)}. The 8-digit line decides:`,
    '',
    ...rows(found.lines, width),
    '',
  ].join('\n');
}

/** A code that is not there, and the lines that begin like it. */
export function noneText(
  found: Extract<Lookup, { kind: 'none' }>,
  edition: string,
  width: number,
): string {
  const said = wrapText(notInTariff(found, edition), width);
  return [...said, '', ...rows(found.lines, width), ''].join('\n');
}

function rows(lines: readonly LineSummary[], width: number): readonly string[] {
  const shown = lines
    .slice(0, MOST)
    .map(({ hs8, name, duty }) => [
      dotted(hs8),
      duty.chosen === undefined ? 'not known' : rateText(duty.chosen.formula),
      name === undefined ? '' : `${name.en} ${name.zh}`,
    ]);
  const more = lines.length - shown.length;
  return [
    ...columns(shown, width),
    ...(more > 0 ? [`  … and ${more} more; --json has them all.`] : []),
  ];
}
