import type { ChalkInstance } from 'chalk';
import type { Kind } from '../../catalog/column.ts';
import { paragraphs } from './paragraphs.ts';

/** A column as `ewtp explain --json` shows it. */
export interface ColumnCard {
  readonly column: string;
  readonly title: string;
  readonly group: string;
  readonly need: string;
  readonly about: string;
  /** How a value is read, in words. */
  readonly holds: string;
  readonly unit?: string;
  readonly values?: readonly string[];
  readonly example: string;
  readonly aliases: readonly string[];
  /** The rules that look at it. */
  readonly rules: readonly {
    readonly code: string;
    readonly rule: string;
    readonly title: string;
  }[];
}

interface Look {
  readonly style: ChalkInstance;
  readonly width: number;
}

const NEEDS: Readonly<Record<string, string>> = {
  required: 'required: nothing is exported without it',
  recommended: 'recommended: some marketplaces or papers need it',
  optional: 'optional: some goods need it',
};

/** Everything about one column, for a person. */
export function columnText(card: ColumnCard, { style, width }: Look): string {
  const rules = card.rules.map(({ code, rule, title }) => `  ${code} ${rule}: ${title}`);
  return `${[
    `${style.bold(card.column)} · ${card.title}\n${paragraphs(card.about, width, 0)}`,
    [
      `Holds    ${card.holds}`,
      `Need     ${NEEDS[card.need] ?? card.need}`,
      ...(card.example === '' ? [] : [`Example  ${card.example}`]),
    ].join('\n'),
    ...(card.aliases.length === 0
      ? []
      : [
          `${style.bold('Also read from headers')}\n${paragraphs(card.aliases.join(', '), width, 2)}`,
        ]),
    ...(rules.length === 0 ? [] : [`${style.bold('Rules that look at it')}\n${rules.join('\n')}`]),
  ].join('\n\n')}\n`;
}

/** What a column of this kind holds, in words. */
export function kindText(kind: Kind): string {
  switch (kind.is) {
    case 'text':
      return 'text';
    case 'code':
      return 'a code, kept as text: leading zeros count';
    case 'country':
      return 'a country, ISO 3166 two-letter code';
    case 'currency':
      return 'a currency, ISO 4217 three-letter code';
    case 'date':
      return 'a date, YYYY-MM-DD';
    case 'flag':
      return 'yes or no';
    case 'list':
      return 'several values, joined by | or in several columns';
    case 'decimal':
      return `a number in ${kind.unit === 'currency' ? 'the row’s currency' : kind.unit}`;
    case 'whole':
      return `a whole number of ${kind.unit}`;
    case 'one-of':
      return `one of ${kind.values.join(', ')}`;
  }
}
