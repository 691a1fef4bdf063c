import type { ValidateReport } from '../../catalog/report.ts';
import { SEVERITIES } from '../../issue.ts';
import type { Phrases } from '../../language/phrases.ts';
import { visible } from '../visible.ts';
import { columnsOf, wrapText } from '../wrap.ts';
import { severityText } from './finding.ts';
import type { Look } from './format.ts';
import { goodToKnowLines, isGoodToKnow } from './good-to-know.ts';
import { waysLines } from './ways.ts';
import { tally } from './words.ts';

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
    ...notes(report, listed, look).flatMap((note) => hanging(note, '→ ', look.width)),
  ];
}

function ruleLines(report: ValidateReport, look: Look): string[] {
  const { style, width, phrases } = look;
  const rules = SEVERITIES.flatMap((severity) =>
    report.rules.filter((rule) => rule.severity === severity && !isGoodToKnow(rule)),
  );
  if (rules.length < 2) return [];
  const counts = rules.map(({ count }) => phrases.number(count));
  const wide = Math.max(...counts.map((count) => count.length));
  const longest = Math.max(...rules.map(({ rule }) => rule.length));
  const widest = Math.max(...SEVERITIES.map((one) => columnsOf(phrases.severities[one])));
  return [
    style.bold(phrases.verdict.byRule),
    ...rules.map(({ rule, code, severity }, i) => {
      const line = `  ${(counts[i] ?? '').padStart(wide)}  ${severityText(severity, look)}`;
      const pad = ' '.repeat(widest - columnsOf(phrases.severities[severity]));
      const name = `${line}${pad}  ${rule}`;
      // On a narrow terminal the code is left out: the name says as much.
      return wide + longest + widest + 23 > width
        ? name
        : `${name}${' '.repeat(longest - rule.length)}  ${style.dim(code)}`;
    }),
    '',
  ];
}

/** Rules with the same reason in one line. */
function notRunLines(
  { notRun }: ValidateReport,
  { style, width, verbose, phrases }: Look,
): string[] {
  const reasons = new Map<string, string[]>();
  for (const { rule, why } of notRun) reasons.set(why, [...(reasons.get(why) ?? []), rule]);
  if (reasons.size === 0) return [];
  const shown = [...reasons].slice(0, verbose ? reasons.size : REASONS_SHOWN);
  const lines = shown.flatMap(([why, rules]) =>
    hanging(phrases.said(rules.join(', '), visible(why)), '? ', width),
  );
  const more = reasons.size - shown.length;
  return [
    style.bold(phrases.verdict.notChecked),
    ...lines,
    ...(more > 0 ? hanging(phrases.verdict.moreReasons(more), '… ', width) : []),
    '',
  ];
}

function verdictLines(report: ValidateReport, { style, width, phrases }: Look): string[] {
  const { verdict } = phrases;
  const products = report.files.reduce((total, file) => total + file.products, 0);
  const silent = new Set(report.notRun.map(({ rule }) => rule)).size;
  const unsaid = silent === 0 ? '' : verdict.didNotRun(verdict.checks(silent));
  const all = tally(report.summary, phrases);
  const comesTo = verdict.comesTo(all, verdict.products(products), report.asOf, unsaid);
  const text = phrases.said(report.ok ? verdict.fit : verdict.notFit, comesTo);
  const [first = '', ...rest] = wrapText(text, width - 2);
  const colour = report.ok ? style.green : style.red;
  const sign = report.ok ? '✔' : '✖';
  return [style.bold(colour(`${sign} ${first}`)), ...rest.map((line) => `  ${line}`)];
}

/** What else to know of the verdict, and what to do next. */
function notes(report: ValidateReport, listed: number, { limit, phrases }: Look): string[] {
  const { verdict, number } = phrases;
  const { summary, maxWarnings, kept, found, rules } = report;
  const worst =
    rules.find(({ severity }) => severity === 'error') ?? rules.find((rule) => !isGoodToKnow(rule));
  return [
    ...(maxWarnings !== undefined && summary.warning > maxWarnings
      ? [verdict.tooManyWarnings(verdict.warnings(summary.warning), maxWarnings)]
      : []),
    ...knownNotes(report, phrases),
    ...(listed >= limit && listed < found ? [verdict.listed(verdict.findings(listed))] : []),
    ...(kept < found ? [verdict.kept(number(kept), number(found))] : []),
    ...(worst === undefined ? [] : [`ewtp explain ${worst.rule}`]),
  ];
}

function knownNotes({ suppressed }: ValidateReport, phrases: Phrases): string[] {
  if (suppressed === undefined) return [];
  const { error, warning, info } = suppressed.summary;
  return error + warning + info === 0
    ? []
    : [phrases.verdict.known(tally(suppressed.summary, phrases))];
}

function hanging(text: string, sign: string, width: number): string[] {
  const indent = ' '.repeat(columnsOf(sign));
  return wrapText(text, width - 2 - columnsOf(sign)).map(
    (line, i) => `  ${i === 0 ? sign : indent}${line}`,
  );
}
