import type { Issue, Severity } from '../issue.ts';
import type { ColumnName } from './columns.ts';
import type { IssueLog } from './issue-log.ts';
import { rowSorter } from './read/grouping.ts';
import type { CatalogFile, ColumnSource, Damage } from './read/table.ts';
import { rowCursor } from './row.ts';
import type { Facts, FieldRule, Finding, Row, Rule, Wording } from './rule.ts';
import { compileScreen } from './screen.ts';

/** What was read of one file. */
export interface FileVerdict {
  readonly records: number;
  readonly products: number;
}

/** A rule that could not look, and why. */
export interface NotRun {
  readonly rule: string;
  readonly why: string;
}

/** The rules to apply and how bad each finding is; a rule that is off is not among them. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  severityOf(rule: Rule): Severity;
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
): Promise<FileVerdict> {
  const report = reporter(file, set, log);
  for (const damage of file.damage) report.damage(damage);
  const check = rowChecks(file, set, facts, report.finding);
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
      cursor.move(sorted.cells, batch.lines[i] ?? 0, batch.records[i] ?? 0);
      check(cursor.row);
    }
    progress(records);
  }
  return { records, products };
}

/** The rules that this file cannot answer to, because a column they compare is not in it. */
export function notRun(file: CatalogFile, set: RuleSet, facts: Facts): readonly NotRun[] {
  const has = new Set(file.columns.map(({ column }) => column));
  const missing: NotRun[] = [];
  for (const rule of set.rules) {
    if (rule.kind !== 'row' && rule.kind !== 'file') continue;
    const lacks = rule.needs.filter((column) => !has.has(column));
    if (lacks.length > 0)
      missing.push({ rule: rule.name, why: `${file.path} has no column ${lacks.join(', ')}` });
  }
  if (facts.tariff === undefined)
    missing.push({ rule: 'hs-unknown', why: `no tariff edition covers ${facts.asOf}` });
  return missing;
}

type Report = (rule: Rule, row: Row, finding: Finding) => void;

/** Everything that is checked on a row, put together once per file. */
function rowChecks(
  file: CatalogFile,
  set: RuleSet,
  facts: Facts,
  report: Report,
): (row: Row) => void {
  const has = new Set(file.columns.map(({ column }) => column));
  const cells = file.columns
    .map((source) => cellCheck(source, set, facts, report))
    .filter((check) => check !== undefined);
  const absent = set.rules
    .filter((rule) => rule.kind === 'field')
    .flatMap((rule) => absentChecks(rule, has, facts, report));
  const rows = set.rules.flatMap((rule) => {
    if (rule.kind === 'row' && rule.needs.every((column) => has.has(column))) {
      return [(row: Row) => told(rule, row, rule.check(row, facts), report)];
    }
    if (rule.kind === 'file' && rule.needs.every((column) => has.has(column))) {
      const see = rule.start(facts);
      return [(row: Row) => told(rule, row, see(row), report)];
    }
    return [];
  });
  return (row) => {
    for (const check of cells) check(row);
    for (const check of absent) check(row);
    for (const check of rows) check(row);
  };
}

function told(rule: Rule, row: Row, finding: Finding | undefined, report: Report): void {
  if (finding !== undefined) report(rule, row, finding);
}

/** All field rules of one column behind one screen. */
function cellCheck(
  { column }: ColumnSource,
  set: RuleSet,
  facts: Facts,
  report: Report,
): ((row: Row) => void) | undefined {
  const rules = set.rules
    .filter((rule) => rule.kind === 'field')
    .filter((rule) => rule.columns.includes(column));
  if (rules.length === 0) return undefined;
  const screens = rules.map((rule) => compileScreen(rule.good));
  return (row) => {
    const value = row.text(column);
    for (let i = 0; i < rules.length; i++) {
      if (screens[i]?.(value)) continue;
      const rule = rules[i];
      const found = rule?.check(value, facts, column);
      if (rule !== undefined && found !== undefined) report(rule, row, { ...found, column });
    }
  };
}

/** A column that the file lacks is empty on every row: rules that ask for a value still speak. */
function absentChecks(
  rule: FieldRule,
  has: ReadonlySet<ColumnName>,
  facts: Facts,
  report: Report,
): ((row: Row) => void)[] {
  if (rule.good.empty) return [];
  return rule.columns
    .filter((column) => !has.has(column))
    .map((column) => (row: Row) => {
      const found = rule.check('', facts, column);
      if (found !== undefined) report(rule, row, { ...found, column });
    });
}

/** Turns findings and damage into issues: adds code, severity, place and words. */
function reporter(file: CatalogFile, set: RuleSet, log: IssueLog) {
  const sources = new Map(file.columns.map((source) => [source.column, source]));
  const faults = new Map(
    set.rules.filter((rule) => rule.kind === 'reader').map((rule) => [rule.name, rule]),
  );

  function finding(rule: Rule, row: Row, found: Finding): void {
    const source = sources.get(found.column);
    log.add({
      ...words(rule, row.raw(found.column), found.say, found.data),
      severity: set.severityOf(rule),
      file: file.path,
      line: row.line,
      record: row.record,
      column: found.column,
      header: source?.header ?? '',
      sku: row.text('sku'),
      ...(source && { cell: cellAddress(source.at[0] ?? 0, row.record + file.headerRecords) }),
    });
  }

  function damage(found: Damage): void {
    const rule = faults.get(found.rule);
    if (rule === undefined) return;
    log.add({
      ...words(rule, found.value ?? '', found.say, found.data),
      severity: set.severityOf(rule),
      file: file.path,
      line: found.line,
      record: found.record,
      column: found.column ?? '',
      header: found.header ?? '',
      sku: '',
      ...(found.byte !== undefined && { byte: found.byte }),
    });
  }

  return { finding, damage };
}

type Words = Pick<Issue, 'code' | 'rule' | 'value' | 'message' | 'hint' | 'regimes'>;

function words(
  rule: Rule,
  value: string,
  say = 'default',
  data: Readonly<Record<string, string>> = {},
): Words {
  const wording: Wording = rule.says[say] ?? rule.says.default;
  const shown = { ...data, value: value.length > 60 ? `${value.slice(0, 57)}…` : value };
  return {
    code: rule.code,
    rule: rule.name,
    value,
    message: fill(wording.message, shown),
    hint: fill(wording.hint, shown),
    ...(rule.regimes && { regimes: rule.regimes }),
  };
}

/** Puts the data into a wording's holes. */
export function fill(wording: string, data: Readonly<Record<string, string>>): string {
  return wording.replace(/\{(\w+)\}/g, (hole, name: string) => data[name] ?? hole);
}

/** The address by which a spreadsheet shows a cell: column letters and row number. */
export function cellAddress(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
