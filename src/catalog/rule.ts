import type { Regime, Severity } from '../issue.ts';
import type { NotRunPhrases } from '../language/phrases.ts';
import type { Source } from '../source.ts';
import type { ColumnName } from './columns.ts';
import type { AdTerms } from './copy/ad-terms.ts';
import type { Asked } from './declaration/elements.ts';
import type { KindName, ProductCells } from './goods/kinds.ts';
import type { MarketplaceProfile } from './marketplace-profile.ts';
import type { ReadinessReason } from './readiness/readiness.ts';
import type { Screen } from './screen.ts';

export type { Source };

/**
 * What a finding says. `{names}` stand for the finding's data; `{value}` is the cell as written and
 * `{column}` our name of its column. `{what}`, `{fix}` and `{default}` borrow from the rule's other texts.
 */
export interface Wording {
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
}

/** Values of some columns; the rest comes from a sound sample product. */
export type Values = Readonly<Partial<Record<ColumnName, string>>>;

/**
 * An example: rows of a catalog, or a whole file where the file is at fault; `bytes` is one whose
 * characters stand for its bytes (Latin-1). In a file that is too long to print, `…` stands for as many
 * letters as `ellipsis` says.
 */
export type Example =
  | { readonly rows: readonly Values[] }
  | { readonly file: string; readonly ellipsis?: number }
  | { readonly bytes: string };

export interface RuleText {
  readonly code: `EW${number}`;
  /** Permanent, says the fault. */
  readonly name: string;
  readonly severity: Severity;
  /** One line: the fault. */
  readonly title: string;
  /** What is checked, exactly. */
  readonly what: string;
  /** Why it matters at the border or in the shop. */
  readonly why: string;
  readonly fix: string;
  readonly sources: readonly Source[];
  /** The regimes it matters for; absent when it matters for all. */
  readonly regimes?: readonly Regime[];
  /** Runs where a marketplace is named. */
  readonly forMarketplace?: true;
  /** Does not run, and the verdict says so, while one of these facts is unknown for the day. */
  readonly asks?: readonly OptionalFact[];
  /**
   * The wordings of its findings: `default` unless the finding names another, `absent` for a column
   * that the file lacks altogether.
   */
  readonly says: Readonly<Record<string, Wording>> & { readonly default: Wording };
  /** The holes of its wordings that findings fill with our words, and not with what stands in the file. */
  readonly ourWords?: readonly string[];
  /** Those words in the language of the texts, by the English; absent for English. */
  readonly dictionary?: ReadonlyMap<string, string>;
  readonly examples: Examples;
}

export interface Examples {
  readonly good: Example;
  readonly bad: Example;
  /** What each further wording of `says` is about, by its name. */
  readonly more?: Readonly<Record<string, Example>>;
  /** The day on which they hold, where that is not any day. */
  readonly asOf?: string;
}

/** What a check found; code, severity, place and words are added by the engine. */
export interface Finding {
  readonly column: ColumnName;
  readonly say?: string;
  readonly data?: Readonly<Record<string, string>>;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** The regimes it matters for, where they are not the rule's own. */
  readonly regimes?: readonly Regime[];
  /** What it means for the ways into China; absent where it decides nothing there. */
  readonly means?: readonly Meaning[];
  /** It speaks of the file, whichever row shows it first: no SKU or value is of it. */
  readonly ofFile?: true;
}

/** The regimes that a finding closes, or leaves unknown. */
export interface Meaning extends Omit<ReadinessReason, 'rule'> {
  readonly regimes: readonly Regime[];
}

/** A row as rules see it. */
export interface Row extends ProductCells {
  /** The value, trimmed, in our unit; '' when the cell is empty or the column absent. */
  text(column: ColumnName): string;
  /** The cell just as the file has it. */
  raw(column: ColumnName): string;
  /** The value as a number; undefined when it is empty or cannot be read. For comparisons, not for money. */
  number(column: ColumnName): number | undefined;
  /** The kinds of goods the product belongs to, as its code, title and facts tell. */
  kinds(): ReadonlySet<KindName>;
  /** Where in the file's row the value stands; undefined when it is empty or absent. */
  position(column: ColumnName): number | undefined;
  readonly line: number;
  readonly record: number;
  /** The row as a spreadsheet counts it; undefined where the file has no cells. */
  readonly sheetRow: number | undefined;
}

/** Facts that the command passes in: nothing here is read from disk or clock by a rule. */
export interface Facts {
  readonly asOf: string;
  /** The import regimes that are asked about. */
  readonly regimes: ReadonlySet<Regime>;
  /** The tariff edition in use; absent when none covers the day. */
  readonly tariff?: TariffFacts;
  /** Trade measures of the day. */
  readonly measures?: MeasureFacts;
  /** What the declaration of a tariff line asks for; absent when no edition covers the day. */
  readonly declarations?: DeclarationFacts;
  /** The list of goods for cross-border e-commerce; only when the user has imported it. */
  readonly ecommerceList?: { has(hs: string): boolean };
  /** The risky words of Chinese advertising. */
  readonly adTerms?: AdTerms;
  /** What the marketplaces take that are asked about; absent when none is. */
  readonly marketplaces?: readonly MarketplaceProfile[];
}

/** Facts that may be unknown; the verdict then says which rules did not look. */
export type OptionalFact = keyof NotRunPhrases['facts'];

export interface TariffFacts {
  readonly edition: string;
  has(hs8: string): boolean;
  /** The 8-digit codes that begin with these digits. */
  under(prefix: string): readonly string[];
}

export interface DeclarationFacts {
  /** undefined where nothing is known of the line. */
  line(hs8: string): DeclaredLine | undefined;
}

export interface DeclaredLine {
  readonly elements: readonly Asked[];
  /** Statutory units, one or two. */
  readonly units: readonly { readonly zh: string; readonly symbol: string }[];
}

export interface MeasureFacts {
  /** The measures that may lie on goods of a code and origin. */
  on(hs: string, origin: string): readonly MeasureNamed[];
}

export interface MeasureNamed {
  readonly kind: string;
  readonly goods: string;
  /** In words, for example `7.4–11.7 %`; undefined when it is not known. */
  readonly percent: string | undefined;
  readonly source: string;
}

/** Looks at one cell at a time. */
export interface FieldRule extends RuleText {
  readonly kind: 'field';
  readonly columns: readonly ColumnName[];
  /** What a surely good value looks like, where it matters by column; only others reach `check`. */
  readonly good: Screen | ((column: ColumnName) => Screen);
  /** Where it speaks, it says all: no other field rule looks at the same cell. */
  readonly settles?: true;
  check(value: string, facts: Facts, column: ColumnName): Omit<Finding, 'column'> | undefined;
}

/** Looks at one row at a time. */
export interface RowRule extends RuleText {
  readonly kind: 'row';
  /** Does not run when the file lacks one of these. */
  readonly needs: readonly ColumnName[];
  /** What it looks at besides, where the file has it. */
  readonly also?: readonly ColumnName[];
  /** The kinds of goods it concerns; it is asked of no others. All when absent. */
  readonly about?: readonly KindName[];
  /** The check for goods of these kinds, made once for them; undefined where it has nothing to ask of such. */
  readonly forKinds?: (
    kinds: ReadonlySet<KindName>,
    facts: Facts,
  ) => ((row: Row) => Finding | undefined) | undefined;
  check(row: Row, facts: Facts): Finding | readonly Finding[] | undefined;
}

/** Looks at the whole file through keys only; `start` gives a fresh look for each file. */
export interface FileRule extends RuleText {
  readonly kind: 'file';
  readonly needs: readonly ColumnName[];
  readonly also?: readonly ColumnName[];
  readonly about?: readonly KindName[];
  start(facts: Facts): (row: Row) => Finding | undefined;
}

/** Found by the reader, before there are rows. */
export interface ReaderFaultRule extends RuleText {
  readonly kind: 'reader';
}

export type Rule = FieldRule | RowRule | FileRule | ReaderFaultRule;

export const fieldRule = (rule: Omit<FieldRule, 'kind'>): FieldRule => ({ kind: 'field', ...rule });
export const rowRule = (rule: Omit<RowRule, 'kind'>): RowRule => ({ kind: 'row', ...rule });
export const fileRule = (rule: Omit<FileRule, 'kind'>): FileRule => ({ kind: 'file', ...rule });
export const readerRule = <Name extends string>(
  rule: Omit<ReaderFaultRule, 'kind' | 'name'> & { readonly name: Name },
): ReaderFaultRule & { readonly name: Name } => ({ kind: 'reader', ...rule });

/** The rule's screen for one of its columns. */
export function screenOf({ good }: FieldRule, column: ColumnName): Screen {
  return typeof good === 'function' ? good(column) : good;
}

/** The columns that a rule looks at; none for what the reader finds. */
export function columnsOf(rule: Rule): readonly ColumnName[] {
  if (rule.kind === 'reader') return [];
  return rule.kind === 'field' ? rule.columns : [...rule.needs, ...(rule.also ?? [])];
}

/** A rule that rests on the trade's practice and not on a law. */
export const PRACTICE: Source = {
  title: 'Practice of the trade',
  publisher: 'ewtp',
  confidence: 'derived',
};
