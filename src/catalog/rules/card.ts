import type { Regime, Severity } from '../../issue.ts';
import type { ColumnName } from '../columns.ts';
import { saysOf } from '../language/says.ts';
import { columnsOf, type Example, type Rule, type Source, type Wording } from '../rule.ts';
import { type Family, familyOf } from './families.ts';

/** A rule as `ewtp rules --json` and `ewtp explain --json` show it: everything but the check. */
export interface RuleCard {
  readonly code: string;
  readonly rule: string;
  readonly family: Family['name'];
  readonly severity: Severity;
  /** Runs where a marketplace is named. */
  readonly forMarketplace?: true;
  /** What it looks at: the file while reading, one cell, one row, or all rows of a file. */
  readonly looksAt: 'file' | 'cell' | 'row' | 'rows';
  readonly columns: readonly ColumnName[];
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly sources: readonly Source[];
  readonly regimes?: readonly Regime[];
  /** What its findings say, `{holes}` open. */
  readonly says: readonly Wording[];
  readonly examples: { readonly good: string; readonly bad: string };
}

const LOOKS_AT = { reader: 'file', field: 'cell', row: 'row', file: 'rows' } as const;

export function ruleCard(rule: Rule): RuleCard {
  return {
    code: rule.code,
    rule: rule.name,
    family: familyOf(rule).name,
    severity: rule.severity,
    ...(rule.forMarketplace && { forMarketplace: rule.forMarketplace }),
    looksAt: LOOKS_AT[rule.kind],
    columns: columnsOf(rule),
    title: rule.title,
    what: rule.what,
    why: rule.why,
    fix: rule.fix,
    sources: rule.sources,
    ...(rule.regimes && { regimes: rule.regimes }),
    says: Object.values(saysOf(rule)),
    examples: { good: excerpt(rule.examples.good), bad: excerpt(rule.examples.bad) },
  };
}

/** An example as a small CSV: the article number and the columns that matter. */
function excerpt(example: Example): string {
  if ('file' in example) return example.file;
  if ('bytes' in example) return example.bytes;
  const { rows } = example;
  const columns = [...new Set(['sku', ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row, i) => {
    const values: Readonly<Record<string, string>> = { sku: `A-${i + 1}`, ...row };
    return columns.map((column) => cell(values[column] ?? '')).join(',');
  });
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function cell(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
