import type { Severity } from '../issue.ts';
import type { NotRunPhrases } from '../language/phrases.ts';
import { COLUMNS, type ColumnName, columnNamed } from './columns.ts';
import { type Reporter, reporter } from './findings.ts';
import type { IssueLog } from './issue-log.ts';
import { rowSorter } from './read/delimited/grouping.ts';
import type { CatalogFile, ColumnSource } from './read/table.ts';
import type { ReadinessLog } from './readiness/log.ts';
import { rowCursor } from './row.ts';
import { type RowCheck, rowRuleChecks } from './row-checks.ts';
import { type Facts, type FieldRule, type Finding, type Row, type Rule, screenOf } from './rule.ts';
import { compileScreens } from './screen.ts';
import { isErrorCell } from './values/spreadsheet.ts';

/** What was read of one file. */
export interface FileVerdict {
  readonly records: number;
  readonly products: number;
}

/** A rule that could not look, and why. */
export interface NotRun {
  readonly rule: string;
  readonly why: string;
  /** The file it concerns; absent when it concerns all. */
  readonly file?: string;
}

/** The rules to apply and how bad each finding is; a rule that is off is not among them. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  /** `own`: what the finding says of itself; what the user has set wins over it. */
  severityOf(rule: Rule, own?: Severity): Severity;
}

/**
 * Applies the rules to one file, row by row as it is read. Findings go to the log; `progress` is told
 * the number of records after each batch.
 */
export async function validateFile(
  file: CatalogFile,
  set: RuleSet,
  facts: Facts,
  log: IssueLog,
  progress: (records: number) => void,
  readiness?: ReadinessLog,
): Promise<FileVerdict> {
  const report = reporter(file, set.rules, set.severityOf, log, readiness);
  for (const damage of file.damage) report.damage(damage);
  reportAbsentColumns(file, report);
  const check = rowChecks(file, set, facts, report);
  const sort = rowSorter(file);
  const cursor = rowCursor(file.columns);
  let records = 0;
  let products = 0;
  for await (const batch of file.batches()) {
    for (const damage of batch.damage) report.damage(damage);
    for (let i = 0; i < batch.rows.length; i++) {
      const sorted = sort(batch.rows[i] ?? []);
      records++;
      if (sorted.role === 'product' || sorted.role === 'head') products++;
      if (sorted.role === 'extra' || sorted.role === 'head') continue;
      cursor.move(sorted.cells, batch.lines[i] ?? 0, batch.records[i] ?? 0, batch.sheetRows?.[i]);
      check(cursor.row);
      readiness?.judge(file.path, cursor.row);
    }
    progress(records);
  }
  return { records, products };
}

/** A column without which nothing can be exported is said to be absent, besides on each row. */
function reportAbsentColumns(file: CatalogFile, report: Reporter): void {
  // A file in which no header was found has said so already.
  if (file.columns.length === 0) return;
  const has = columnsIn(file);
  for (const { name, need } of COLUMNS) {
    if (need !== 'required' || has.has(name)) continue;
    const at = { line: file.headerLine, record: 0, column: name };
    report.damage({ rule: 'header-missing', ...at, data: { column: name } });
  }
}

function columnsIn(file: CatalogFile): ReadonlySet<ColumnName> {
  return new Set(file.columns.map(({ column }) => column));
}

/**
 * The rules that did not look, because a column they compare is not in the file or a fact they ask for
 * is unknown. Optional columns that a catalog does without are no gap in its verdict.
 */
export function notRun(
  file: CatalogFile,
  set: RuleSet,
  facts: Facts,
  phrases: NotRunPhrases,
): readonly NotRun[] {
  const has = columnsIn(file);
  return set.rules.flatMap((rule) => {
    const fact = unknownFact(rule, facts);
    if (fact !== undefined) return [{ rule: rule.name, why: phrases.facts[fact](facts.asOf) }];
    const lacks = needsOf(rule)
      .filter((column) => !has.has(column) && columnNamed(column).need !== 'optional')
      .join(', ');
    const why =
      has.size === 0
        ? phrases.nothingRecognised(file.path)
        : phrases.columnLacking(file.path, lacks);
    return lacks === '' ? [] : [{ rule: rule.name, why, file: file.path }];
  });
}

function unknownFact(rule: Rule, facts: Facts) {
  return rule.asks?.find((fact) => facts[fact] === undefined);
}

function needsOf(rule: Rule): readonly ColumnName[] {
  return rule.kind === 'row' || rule.kind === 'file' ? rule.needs : [];
}

/** Everything that is checked on a row, put together once per file. */
export function rowChecks(
  file: CatalogFile,
  set: RuleSet,
  facts: Facts,
  report: Reporter,
): (row: Row) => void {
  const has = columnsIn(file);
  const able = set.rules.filter(
    (rule) =>
      unknownFact(rule, facts) === undefined && needsOf(rule).every((column) => has.has(column)),
  );
  const fields = able.filter((rule) => rule.kind === 'field');
  const checks = [
    ...file.columns.flatMap((source) => cellCheck(source, fields, facts, report)),
    ...fields.flatMap((rule) => absentChecks(rule, has, facts, report)),
    ...rowRuleChecks(able, facts, report),
  ];
  return (row) => {
    for (const check of checks) check(row);
  };
}

/** All field rules of one column behind one screen; those that settle a cell look first. */
function cellCheck(
  { column }: ColumnSource,
  fields: readonly FieldRule[],
  facts: Facts,
  report: Reporter,
): RowCheck[] {
  const rules = fields.filter((rule) => rule.columns.includes(column));
  if (rules.length === 0) return [];
  const ordered = [
    ...rules.filter((rule) => rule.settles),
    ...rules.filter((rule) => !rule.settles),
  ];
  // Rules that no screen can help, because only the law's data know, look at every value.
  const always = ordered.filter((rule) => screenOf(rule, column).shape.is === 'nothing');
  const screened = rules.filter((rule) => !always.includes(rule));
  const surelyGood = compileScreens(screened.map((rule) => screenOf(rule, column)));
  // Rules on one cell know its value only, so that a short value once found good is good again: tariff
  // codes, categories and weights repeat from row to row.
  const foundGood = new Set<string>();
  return [
    (row) => {
      const value = row.text(column);
      const doubtful = surelyGood(value) ? always : ordered;
      if (doubtful.length === 0) return;
      if (value.length <= SHORT && foundGood.has(value)) return;
      // The reader has named it already (formula-error): nothing else can be said of the value.
      if (isErrorCell(value)) return;
      let good = true;
      for (let i = 0; i < doubtful.length; i++) {
        const rule = doubtful[i];
        const found = rule?.check(value, facts, column);
        if (rule === undefined || found === undefined) continue;
        good = false;
        report.finding(rule, row, { ...found, column });
        if (rule.settles) return;
      }
      if (good && value.length <= SHORT && foundGood.size < REMEMBERED) foundGood.add(value);
    },
  ];
}

/** Values remembered per column: short ones, and not so many that memory would grow with the file. */
const SHORT = 24;
const REMEMBERED = 2000;

/**
 * A column that the file lacks is empty on every row. Rules that ask for its value speak on each row
 * where no export does without it, else once.
 */
function absentChecks(
  rule: FieldRule,
  has: ReadonlySet<ColumnName>,
  facts: Facts,
  report: Reporter,
): RowCheck[] {
  return rule.columns
    .filter((column) => !has.has(column) && !screenOf(rule, column).empty)
    .flatMap((column) => {
      const missing = rule.check('', facts, column);
      if (missing === undefined) return [];
      const found: Finding = { ...missing, column };
      if (columnNamed(column).need === 'required')
        return [(row: Row) => report.finding(rule, row, found)];
      if (has.size > 0) report.absent(rule, found);
      return [];
    });
}
