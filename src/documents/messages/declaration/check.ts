import type { Severity } from '../../../issue.ts';
import type { Source } from '../../../source.ts';
import type { CodeBook } from '../../code-book.ts';
import type { Found } from '../checks/check.ts';
import type { FiledDeclaration } from './filed.ts';

/** What checks of a declaration may ask besides it. */
export interface DeclarationFacts {
  readonly codes: CodeBook;
  /** Customs codes of the statutory units of an 8-digit line; undefined when not known. */
  statutoryUnits(hs8: string): readonly string[] | undefined;
  /** How many declaration elements an 8-digit line asks for; undefined when not known. */
  elementCount(hs8: string): number | undefined;
}

/** One rule over an import declaration. */
export interface DeclarationCheck {
  readonly code: `CX${number}`;
  /** Permanent, says the fault. */
  readonly name: string;
  readonly severity: Severity;
  /** One line: what is held to be true. */
  readonly title: string;
  readonly source: Source;
  check(declaration: FiledDeclaration, facts: DeclarationFacts): readonly Found[];
}

/** Fields and what must be filled; read in a public transcription, not in the official annex. */
export const FORMAT: Source = {
  title:
    'Electronic format of the import declaration, announcement 67/2018, as transcribed in public',
  publisher: 'GACC (third-party transcription)',
  from: '2018-08-01',
  confidence: 'not-confirmed',
};

export const CODE_SET: Source = {
  title: 'Code tables of the merged customs and inspection declaration, edition of 1 August 2018',
  publisher: 'GACC (re-hosted copy)',
  from: '2018-08-01',
  confidence: 'verified',
};

/** What brokers and customs do; no text of a rule at hand. */
export const PRACTICE: Source = {
  title: 'Practice of the trade',
  publisher: 'ewtp',
  confidence: 'not-confirmed',
};
