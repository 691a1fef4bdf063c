import type { FileReport, ValidateReport } from '../../catalog/report.ts';
import type { RuleText } from '../../catalog/rule.ts';
import type { Issue } from '../../issue.ts';
import { visible } from '../visible.ts';
import { xmlText } from '../xml.ts';
import type { ReportWriter } from './format.ts';
import { counted, number } from './words.ts';

/**
 * JUnit XML: a suite per file, a test case per rule. Errors fail their case; warnings and infos are
 * written into it; a rule that could not look is skipped and says why.
 */
export const junit: ReportWriter = (report, { rules }) => {
  const suites = report.files.map((file) => suite(file, report, rules));
  const sum = (of: (totals: Totals) => number) =>
    suites.reduce((total, { totals }) => total + of(totals), 0);
  const counts = `tests="${sum(({ tests }) => tests)}" failures="${sum(({ failures }) => failures)}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ewtp validate" ${counts}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>\n',
  ].join('\n');
};

interface Totals {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

interface Case {
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly lines: readonly string[];
}

function suite(file: FileReport, report: ValidateReport, rules: readonly RuleText[]) {
  const cases = rules.map((rule) => ruleCase(rule, file, report));
  const are = (state: Case['state']) => cases.filter((one) => one.state === state).length;
  const totals: Totals = {
    tests: cases.length,
    failures: are('failed'),
    skipped: are('skipped'),
  };
  const head = `  <testsuite name="${attribute(file.path)}" tests="${totals.tests}" failures="${totals.failures}" errors="0" skipped="${totals.skipped}">`;
  return {
    totals,
    lines: [head, ...cases.flatMap(({ lines }) => lines), '  </testsuite>'],
  };
}

function ruleCase(rule: RuleText, { path }: FileReport, report: ValidateReport): Case {
  const name = `name="${rule.code} ${rule.name}" classname="${attribute(path)}"`;
  const counts = report.rules.find(({ code }) => code === rule.code);
  const count = (counts?.where ?? [])
    .filter((one) => one.file === path)
    .reduce((total, one) => total + one.count, 0);
  if (count === 0) {
    const silent = report.notRun.find(
      (one) => one.rule === rule.name && (one.file === undefined || one.file === path),
    );
    if (silent === undefined) return { state: 'passed', lines: [`    <testcase ${name}/>`] };
    const skipped = `<skipped message="${attribute(silent.why)}"/>`;
    return { state: 'skipped', lines: [`    <testcase ${name}>${skipped}</testcase>`] };
  }
  const issues = report.issues.filter((issue) => issue.code === rule.code && issue.file === path);
  const body = xmlText(details(issues, count));
  const failed = counts?.severity === 'error';
  const element = failed
    ? `<failure type="error" message="${attribute(`${counted(count, 'finding')}: ${rule.title}`)}">${body}</failure>`
    : `<system-out>${xmlText(`${counts?.severity}: `)}${body}</system-out>`;
  return {
    state: failed ? 'failed' : 'passed',
    lines: [`    <testcase ${name}>${element}</testcase>`],
  };
}

function details(issues: readonly Issue[], count: number): string {
  const lines = issues.map(
    ({ line, sku, message, hint }) =>
      `line ${line}${sku === '' ? '' : ` ${visible(sku)}`}: ${visible(message)} ${visible(hint)}`,
  );
  const more = count - issues.length;
  return [
    ...lines,
    ...(more > 0
      ? [issues.length === 0 ? `${number(more)} not listed` : `… and ${number(more)} more`]
      : []),
  ].join('\n');
}

function attribute(text: string): string {
  return xmlText(visible(text));
}
