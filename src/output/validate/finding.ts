import type { Issue, Severity } from '../../issue.ts';
import { visible } from '../visible.ts';
import { columnsOf, cutToWidth, wrapText } from '../wrap.ts';
import type { Look } from './format.ts';
import { SIGNS } from './signs.ts';

/** The severity as sign and word, in its colour. */
export function severityText(severity: Severity, { style, phrases }: Look): string {
  const colours = { error: style.red, warning: style.yellow, info: style.cyan };
  return colours[severity](`${SIGNS[severity]} ${phrases.severities[severity]}`);
}

/** One finding: what it is, the value with a line under it, what is wrong, what to do. */
export function findingLines(issue: Issue, look: Look): string[] {
  return [
    headLine(issue, issue.cell === undefined ? '' : ` · ${issue.cell}`, look),
    ...valueLines(issue, look),
    ...words(issue, look),
  ];
}

/** A finding that every row has, because the file lacks the column. */
export function wholeColumnLines(
  { issues: [issue], count }: { readonly issues: readonly [Issue]; readonly count: number },
  look: Look,
): string[] {
  const { noColumn, rows } = look.phrases.verdict;
  const about = wrapText(noColumn(issue.column, rows(count)), look.width - 4);
  return [headLine(issue, '', look), ...indented(about, 4), ...words(issue, look)];
}

function headLine({ severity, rule, code }: Issue, place: string, look: Look): string {
  const { style } = look;
  return `  ${severityText(severity, look)} ${style.bold(rule)} ${style.dim(`${code}${place}`)}`;
}

/** The value behind a bar: so no line of ours begins with what a stranger wrote. */
function valueLines({ header, column, value }: Issue, { style, width, phrases }: Look): string[] {
  const name = cutToWidth(visible(header === '' ? column : header), Math.floor(width / 3));
  // A column that is not there has no value to show.
  if (header === '' && value === '') return [];
  const before = name === '' ? '' : `${name}: `;
  const room = width - 6 - columnsOf(before);
  const shown =
    value === '' ? phrases.verdict.empty : cutToWidth(visible(value.slice(0, 2000)), room);
  const under =
    ' '.repeat(columnsOf(before)) + style.red('^'.repeat(Math.max(1, columnsOf(shown))));
  return [`    ${style.dim('│')} ${style.dim(before)}${shown}`, `    ${style.dim('│')} ${under}`];
}

function words({ message, hint }: Issue, { style, width }: Look): string[] {
  const [first = '', ...rest] = wrapText(visible(hint), width - 6);
  return [
    ...indented(wrapText(visible(message), width - 4), 4),
    `    ${style.dim('→')} ${style.dim(first)}`,
    ...rest.map((line) => `      ${style.dim(line)}`),
  ];
}

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => `${' '.repeat(by)}${line}`);
}
