import type { Issue, Severity } from '../issue.ts';
import type { IssueLog, Spoken } from './issue-log.ts';
import { fill, saysOf } from './language/says.ts';
import type { CatalogFile, Damage } from './read/table.ts';
import { cellAddress } from './read/workbook/cell-address.ts';
import type { ReadinessLog } from './readiness/log.ts';
import type { Finding, Row, Rule } from './rule.ts';

/** Turns findings and damage into issues: adds code, severity, place and words. */
export function reporter(
  file: CatalogFile,
  rules: readonly Rule[],
  severityOf: (rule: Rule, own?: Severity) => Severity,
  log: IssueLog,
  readiness?: ReadinessLog,
): Reporter {
  const sources = new Map(file.columns.map((source) => [source.column, source]));
  const sourceAt = new Map(
    file.columns.flatMap((source) => source.at.map((at) => [at, source] as const)),
  );
  const faults = new Map(
    rules.filter((rule) => rule.kind === 'reader').map((rule) => [rule.name, rule]),
  );

  // Findings that say the same of many rows are one value: what is counted and said of it is made once.
  const shared = new WeakMap<Finding, Spoken>();
  const said = new WeakMap<Finding, Words>();

  function wordsOf(rule: Rule, row: Row, found: Finding): Words {
    const { column } = found;
    const value = found.ofFile ? '' : row.raw(column);
    const known = said.get(found);
    if (known?.value === value) return known;
    const made = words(rule, value, found.say, { ...found.data, column });
    if (shared.has(found)) said.set(found, made);
    return made;
  }

  function spokenOf(rule: Rule, found: Finding): Spoken {
    const known = shared.get(found);
    if (known !== undefined) return known;
    const spoken = {
      code: rule.code,
      rule: rule.name,
      severity: severityOf(rule, found.severity),
      file: file.path,
      column: found.column,
      header: sources.get(found.column)?.header ?? '',
    };
    if (found.means !== undefined) shared.set(found, spoken);
    return spoken;
  }

  function finding(rule: Rule, row: Row, found: Finding): void {
    const { column } = found;
    const spoken = spokenOf(rule, found);
    readiness?.finding(rule, found);
    log.add(spoken, () => {
      const { value, message, hint, regimes } = wordsOf(rule, row, found);
      const position = row.position(column) ?? sources.get(column)?.at[0];
      // Written out: spread parts take several times as long, and a run keeps tens of thousands.
      return {
        code: spoken.code,
        rule: spoken.rule,
        severity: spoken.severity,
        file: spoken.file,
        column: spoken.column,
        header: spoken.header,
        value,
        message,
        hint,
        ...((found.regimes ?? regimes) && { regimes: found.regimes ?? regimes }),
        line: row.line,
        record: row.record,
        sku: found.ofFile ? '' : row.text('sku'),
        ...cellOf(position, row.sheetRow),
      };
    });
  }

  function damage(found: Damage): void {
    const rule = faults.get(found.rule);
    if (rule === undefined) return;
    const at = sourceAt.get(found.position ?? -1);
    const column = found.column ?? at?.column ?? '';
    readiness?.damage(rule, found.record, column);
    const spoken = {
      code: rule.code,
      rule: rule.name,
      severity: severityOf(rule),
      file: file.path,
      column,
      header: found.header ?? file.headers[found.position ?? -1] ?? '',
    };
    log.add(spoken, () => ({
      ...spoken,
      ...words(rule, found.value ?? '', found.say, { ...found.data, column }),
      line: found.line,
      record: found.record,
      sku: '',
      ...cellOf(found.position, found.sheetRow),
      ...(found.byte !== undefined && { byte: found.byte }),
    }));
  }

  /** What is wrong with a column that the file lacks, said once, at the header. */
  function absent(rule: Rule, { column, say, data, severity }: Finding): void {
    const spoken = {
      code: rule.code,
      rule: rule.name,
      severity: severityOf(rule, severity),
      file: file.path,
      column,
      header: '',
    };
    const wording = say ?? ('absent' in rule.says ? 'absent' : undefined);
    log.add(spoken, () => ({
      ...spoken,
      ...words(rule, '', wording, { ...data, column }),
      line: file.headerLine,
      record: 0,
      sku: '',
    }));
  }

  return { finding, damage, absent };
}

/** Where rules and reader say what they found. */
export interface Reporter {
  finding(rule: Rule, row: Row, found: Finding): void;
  damage(found: Damage): void;
  absent(rule: Rule, found: Finding): void;
}

function cellOf(position: number | undefined, sheetRow: number | undefined): { cell?: string } {
  return position === undefined || sheetRow === undefined
    ? {}
    : { cell: cellAddress(position, sheetRow) };
}

type Words = Pick<Issue, 'value' | 'message' | 'hint' | 'regimes'>;

/** A finding in the words of its rule, holes filled. */
export function words(
  rule: Rule,
  value: string,
  say = 'default',
  data: Readonly<Record<string, string>> = {},
): Words {
  const says = saysOf(rule);
  const { message, hint } = says[say] ?? says.default;
  const short = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  const shown = { ...data, ...ourWords(rule, data), value: short };
  return {
    value,
    message: fill(message, shown),
    hint: fill(hint, shown),
    ...(rule.regimes && { regimes: rule.regimes }),
  };
}

/** What findings say of their own accord, in the language of the rule's texts. */
function ourWords(
  { ourWords: holes, dictionary }: Rule,
  data: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (dictionary === undefined || holes === undefined) return {};
  return Object.fromEntries(
    holes.map((hole) => [hole, dictionary.get(data[hole] ?? '') ?? data[hole] ?? '']),
  );
}
