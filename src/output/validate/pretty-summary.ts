import type { ValidateReport } from '../../catalog/report.ts';
import { SEVERITIES } from '../../issue.ts';
import { visible } from '../visible.ts';
import { columnsOf, wrapText } from '../wrap.ts';
import { severityText } from './finding.ts';
import type { Look } from './format.ts';
import { goodToKnowLines, isGoodToKnow } from './good-to-know.ts';
import { waysLines } from './ways.ts';
import { counted, number, tally } from './words.ts';

/** Reasons listed for what did not run; there is one for every rule that compares two columns. */
const REASONS_SHOWN = 5;

/** What the findings come to: by rule, what was not checked, the verdict, the next step. */
export function summaryLines(report: ValidateReport, listed: number, look: Look): string[] {
  return [
    ...goodToKnowLines(report, look),
    ...ruleLines(report, look),
    ...waysLines(report, look),
    ...notRunLines(report, look),
    ...verdictLines(report, look),
    ...notes(report, listed, look.limit).flatMap((note) => hanging(note, '→ ', look.width)),
  ];
}

function ruleLines(report: ValidateReport, { style, width }: Look): string[] {
  const rules = SEVERITIES.flatMap((severity) =>
    report.rules.filter((rule) => rule.severity === severity && !isGoodToKnow(rule)),
  );
  if (rules.length < 2) return [];
  const counts = rules.map(({ count }) => number(count));
  const wide = Math.max(...counts.map((count) => count.length));
  const longest = Math.max(...rules.map(({ rule }) => rule.length));
  return [
    style.bold('findings by rule'),
    ...rules.map(({ rule, code, severity }, i) => {
      const line = `  ${(counts[i] ?? '').padStart(wide)}  ${severityText(severity, style)}`;
      const pad = ' '.repeat('warning'.length - severity.length);
      const name = `${line}${pad}  ${rule}`;
      // On a narrow terminal the code is left out: the name says as much.
      return wide + longest + 30 > width
        ? name
        : `${name}${' '.repeat(longest - rule.length)}  ${style.dim(code)}`;
    }),
    '',
  ];
}

/** Rules with the same reason in one line. */
function notRunLines({ notRun }: ValidateReport, { style, width, verbose }: Look): string[] {
  const reasons = new Map<string, string[]>();
  for (const { rule, why } of notRun) reasons.set(why, [...(reasons.get(why) ?? []), rule]);
  if (reasons.size === 0) return [];
  const shown = [...reasons].slice(0, verbose ? reasons.size : REASONS_SHOWN);
  const lines = shown.flatMap(([why, rules]) =>
    hanging(`${rules.join(', ')}: ${visible(why)}`, '? ', width),
  );
  const more = reasons.size - shown.length;
  return [
    style.bold('not checked'),
    ...lines,
    ...(more > 0
      ? hanging(`${counted(more, 'more reason')}; --verbose lists all`, '… ', width)
      : []),
    '',
  ];
}

function verdictLines(report: ValidateReport, { style, width }: Look): string[] {
  const products = report.files.reduce((total, file) => total + file.products, 0);
  const silent = new Set(report.notRun.map(({ rule }) => rule)).size;
  const unsaid = silent === 0 ? '' : `; ${counted(silent, 'check')} did not run`;
  const text = `${report.ok ? 'fit' : 'not fit'}: ${tally(report.summary)} in ${counted(products, 'product')}${unsaid} (law as of ${report.asOf})`;
  const [first = '', ...rest] = wrapText(text, width - 2);
  const colour = report.ok ? style.green : style.red;
  const sign = report.ok ? '✔' : '✖';
  return [style.bold(colour(`${sign} ${first}`)), ...rest.map((line) => `  ${line}`)];
}

/** What else to know of the verdict, and what to do next. */
function notes(report: ValidateReport, listed: number, limit: number): string[] {
  const { summary, maxWarnings, kept, found, rules } = report;
  const worst =
    rules.find(({ severity }) => severity === 'error') ?? rules.find((rule) => !isGoodToKnow(rule));
  return [
    ...(maxWarnings !== undefined && summary.warning > maxWarnings
      ? [
          `${counted(summary.warning, 'warning')}: no more than ${maxWarnings} are allowed (--max-warnings)`,
        ]
      : []),
    ...knownNotes(report),
    ...(listed >= limit && listed < found
      ? [`listed: ${counted(listed, 'finding')}, the gravest first; --limit all lists more`]
      : []),
    ...(kept < found
      ? [
          `of each rule the first findings are kept: ${number(kept)} of ${number(found)}; the counts are exact`,
        ]
      : []),
    ...(worst === undefined ? [] : [`ewtp explain ${worst.rule}`]),
  ];
}

function knownNotes({ suppressed }: ValidateReport): string[] {
  if (suppressed === undefined) return [];
  const { error, warning, info } = suppressed.summary;
  return error + warning + info === 0
    ? []
    : [`known, by baseline or configuration, and not counted: ${tally(suppressed.summary)}`];
}

function hanging(text: string, sign: string, width: number): string[] {
  const indent = ' '.repeat(columnsOf(sign));
  return wrapText(text, width - 2 - columnsOf(sign)).map(
    (line, i) => `  ${i === 0 ? sign : indent}${line}`,
  );
}
