import type { Regime, Severity } from '../issue.ts';

/** A phrase with a number in it, which decides between one and many. */
export type Counted = (count: number) => string;

/**
 * The fixed phrases of what people read, in one language. A language that lacks one does not compile;
 * texts of rules, columns and findings are data (data/texts), not phrases.
 */
export interface Phrases {
  /** A count with the language's separators: `1,234`. */
  readonly number: (count: number) => string;
  /** `head: text`, with the language's colon. */
  readonly said: (head: string, text: string) => string;
  /** Words in a row, `3 errors, 1 warning`; names of columns and regimes keep their comma everywhere. */
  readonly inARow: (items: readonly string[]) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly counts: Readonly<Record<Severity, Counted>>;
  /** Families of rules, by name. */
  readonly families: Readonly<Record<FamilyName, string>>;
  /** Groups of columns, by name. */
  readonly groups: Readonly<Record<GroupName, string>>;
  readonly regimes: Readonly<Record<Regime, string>>;
  readonly confidences: Readonly<Record<'verified' | 'derived' | 'not-confirmed', string>>;
  readonly dates: { readonly from: (day: string) => string; readonly to: (day: string) => string };
  readonly verdict: VerdictPhrases;
  readonly ways: WaysPhrases;
  readonly law: LawPhrases;
  readonly notRun: NotRunPhrases;
  readonly explain: ExplainPhrases;
  /** What a column holds. */
  readonly holds: HoldsPhrases;
}

type FamilyName =
  | 'file'
  | 'identity'
  | 'classification'
  | 'measures'
  | 'prices'
  | 'goods'
  | 'copy'
  | 'pictures'
  | 'marketplace'
  | 'regime';

type GroupName =
  | 'identity'
  | 'classification'
  | 'measures'
  | 'prices'
  | 'pictures'
  | 'goods'
  | 'papers';

/** The frame around the findings of `ewtp validate`, as people read it. */
interface VerdictPhrases {
  readonly records: Counted;
  readonly products: Counted;
  readonly rows: Counted;
  readonly findings: Counted;
  readonly warnings: Counted;
  readonly checks: Counted;
  readonly nothingFound: string;
  readonly sheet: (name: string) => string;
  readonly delimiter: (name: string) => string;
  readonly delimiters: Readonly<Record<'comma' | 'semicolon' | 'tab' | 'pipe', string>>;
  readonly layout: (name: string) => string;
  readonly noLayout: string;
  readonly takenByLikeness: (header: string, column: string) => string;
  readonly taken: (header: string, column: string, how: string) => string;
  /** By what a column was recognised. */
  readonly hows: Readonly<Record<'name' | 'alias' | 'similar' | 'layout' | 'map', string>>;
  readonly line: (line: number) => string;
  readonly record: (number: string) => string;
  readonly noColumn: (column: string, rows: string) => string;
  readonly empty: string;
  readonly notListed: string;
  /** How often a rule spoke beyond what is listed: `… 5 more × weight-missing in Weight (error)`. */
  readonly rest: (
    count: string,
    more: boolean,
    rule: string,
    column: string,
    severity: string,
  ) => string;
  /** What follows it: `: lines 4, 5 …`. */
  readonly lines: (lines: readonly string[], more: boolean) => string;
  readonly byRule: string;
  readonly notChecked: string;
  readonly moreReasons: Counted;
  readonly fit: string;
  readonly notFit: string;
  /** The verdict in a line, after `fit` or `not fit`. */
  readonly comesTo: (tally: string, products: string, day: string, notRun: string) => string;
  readonly didNotRun: (checks: string) => string;
  readonly tooManyWarnings: (warnings: string, allowed: number) => string;
  readonly known: (tally: string) => string;
  readonly listed: (findings: string) => string;
  readonly kept: (kept: string, found: string) => string;
}

/** Which ways into China are open, and what is good to know of the goods. */
interface WaysPhrases {
  readonly title: string;
  readonly states: Readonly<Record<'open' | 'closed' | 'unknown', string>>;
  readonly closes: (regimes: string) => string;
  readonly leavesUnknown: (regimes: string) => string;
  readonly noData: string;
  readonly noPaper: string;
  readonly missing: (columns: string) => string;
  readonly missingOne: (columns: string) => string;
  readonly notAsAsked: (columns: string) => string;
  readonly notRelied: (columns: string) => string;
  readonly rowNotRelied: string;
  readonly law: (title: string, confirmed: boolean) => string;
  readonly leftOut: (rules: string) => string;
  readonly goodToKnow: string;
  readonly verboseSays: string;
}

/** Why a rule did not look. */
/** What `ewtp validate --watch-law` says. */
interface LawPhrases {
  readonly title: (from: string, to: string) => string;
  /** A finding that is new, has another weight, says something else, or is gone. */
  readonly isNew: (severity: string) => string;
  readonly was: (severity: string, before: string) => string;
  readonly isGone: (severity: string) => string;
  readonly noDay: string;
  readonly met: (products: string, skus: string) => string;
  readonly turns: (regime: string, before: string, after: string, products: string) => string;
  readonly nothing: (products: string, day: string) => string;
  readonly same: (changed: string, products: string, day: string) => string;
  readonly worse: (worse: string, products: string, day: string) => string;
  readonly takenForBoth: (why: string) => string;
}

export interface NotRunPhrases {
  /** What is not known for the day. */
  readonly facts: Readonly<
    Record<
      'tariff' | 'measures' | 'declarations' | 'ecommerceList' | 'adTerms' | 'marketplaces',
      (day: string) => string
    >
  >;
  readonly nothingRecognised: (path: string) => string;
  readonly columnLacking: (path: string, columns: string) => string;
}

/** Headings and fixed words of `ewtp rules` and `ewtp explain`. */
interface ExplainPhrases {
  readonly withMarketplace: string;
  readonly whatIsChecked: string;
  readonly looksAt: string;
  readonly looksAtWhat: Readonly<
    Record<'file' | 'cell' | 'row' | 'rows', (columns: string) => string>
  >;
  readonly importRegimes: string;
  readonly why: string;
  readonly howToFix: string;
  readonly wrong: string;
  readonly right: string;
  readonly source: string;
  readonly toChangeIt: string;
  readonly inConfiguration: (flag: string) => string;
  readonly nothing: string;
  readonly foundByPush: string;
  readonly holds: string;
  readonly need: string;
  readonly example: string;
  readonly needs: Readonly<Record<'required' | 'recommended' | 'optional', string>>;
  readonly needsAtLength: Readonly<Record<'required' | 'recommended' | 'optional', string>>;
  readonly alsoReadFrom: string;
  readonly rulesOnIt: string;
  readonly seeExplain: string;
}

interface HoldsPhrases {
  readonly text: string;
  readonly code: string;
  readonly country: string;
  readonly currency: string;
  readonly date: string;
  readonly flag: string;
  readonly list: string;
  readonly decimal: (unit: string) => string;
  readonly whole: (unit: string) => string;
  readonly oneOf: (values: string) => string;
  /** Units that are words; the others are written alike everywhere. */
  readonly units: Readonly<Record<'currency' | 'units' | 'pieces', string>>;
}
