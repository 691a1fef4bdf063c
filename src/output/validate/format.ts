import type { ChalkInstance } from 'chalk';
import type { ColumnText } from '../../catalog/language/translate-columns.ts';
import type { ValidateReport } from '../../catalog/report.ts';
import type { RuleText } from '../../catalog/rule.ts';
import type { Phrases } from '../../language/phrases.ts';

/** How text may look, and what it may need besides the verdict. */
export interface Look {
  /** Colours, or none. */
  readonly style: ChalkInstance;
  /** Columns there are. */
  readonly width: number;
  /** Issues to list, for a form that chooses by itself; the others are given no more than that. */
  readonly limit: number;
  readonly verbose: boolean;
  /** Whether the text goes into a file and not to standard output. */
  readonly toFile: boolean;
  /** The rules that were applied, with their explanations. */
  readonly rules: readonly RuleText[];
  /** The words between them, in the language of the rules. */
  readonly phrases: Phrases;
  /** What columns are called in that language, by our name. */
  readonly columns: ReadonlyMap<string, Pick<ColumnText, 'title'>>;
}

/** Turns a verdict into text. Returns it; prints nothing. */
export type ReportWriter = (report: ValidateReport, look: Look) => string;
