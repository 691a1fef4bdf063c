import type { ReasonKind } from '../../../../catalog/readiness/readiness.ts';
import type { Regime } from '../../../../issue.ts';
import type { Counted } from '../../../../language/phrases.ts';

/**
 * What the report page says beside the phrases that all answers share, in one language. A language that
 * lacks one does not compile. Counts come written as the language writes them.
 */
export interface PagePhrases {
  /** As in `<html lang>`. */
  readonly lang: string;
  readonly title: string;
  /** Between a word and what is said of it. */
  readonly colon: string;
  readonly skip: string;
  readonly verdict: {
    readonly fit: string;
    readonly notFit: string;
    readonly nothing: (products: string) => string;
    readonly productsConcerned: (concerned: string, all: string) => string;
    readonly lawOf: (day: string) => string;
    readonly caution: string;
  };
  readonly ways: {
    readonly title: string;
    readonly about: (products: string) => string;
    /** Short enough for the head of a column. */
    readonly names: Readonly<Record<Regime, string>>;
    readonly regime: string;
    readonly mostOften: string;
    readonly leftOut: (rules: string) => string;
  };
  readonly first: {
    readonly title: string;
    readonly nothing: string;
    readonly more: (rules: string) => string;
  };
  readonly chart: {
    readonly title: string;
    readonly family: string;
    readonly drawing: string;
    readonly none: string;
  };
  readonly products: {
    readonly title: string;
    readonly about: string;
    readonly product: string;
    readonly missing: string;
    readonly shown: (shown: string, all: string) => string;
    readonly forAll: string;
  };
  readonly reasons: Readonly<Record<ReasonKind, string>> & {
    /** Between papers of which one is enough. */
    readonly or: string;
    readonly only: (regimes: string) => string;
  };
  readonly findings: {
    readonly title: string;
    readonly listed: (listed: string, found: string) => string;
    readonly cut: string;
    readonly file: string;
    readonly everyRow: (rows: string) => string;
    readonly value: string;
    readonly toDo: string;
    readonly cell: (address: string) => string;
    readonly regimes: string;
    readonly none: string;
    readonly known: (tally: string) => string;
  };
  readonly rules: {
    readonly title: string;
    readonly found: Counted;
    readonly law: string;
    readonly where: string;
    readonly more: (count: string) => string;
    readonly noFindings: string;
  };
  readonly goodToKnow: { readonly title: string; readonly about: string };
  readonly notChecked: { readonly title: string; readonly about: string };
  readonly filter: {
    readonly title: string;
    readonly search: string;
    readonly severity: string;
    readonly regime: string;
    readonly family: string;
    readonly rule: string;
    readonly product: string;
    readonly all: string;
    readonly clear: string;
    readonly foldAll: string;
    readonly unfoldAll: string;
    /** `{shown}` and `{all}` are put in by the page. */
    readonly result: string;
    readonly nothing: string;
  };
  readonly madeBy: (version: string) => string;
}
