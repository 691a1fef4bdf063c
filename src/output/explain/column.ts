import type { ChalkInstance } from 'chalk';
import type { Group, Kind, Need } from '../../catalog/column.ts';
import type { Phrases } from '../../language/phrases.ts';
import { columnsOf } from '../wrap.ts';
import { paragraphs } from './paragraphs.ts';

/** A column as `ewtp explain --json` shows it. */
export interface ColumnCard {
  readonly column: string;
  readonly title: string;
  readonly group: Group;
  readonly need: Need;
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
  readonly phrases: Phrases;
}

/** Everything about one column, for a person. */
export function columnText(card: ColumnCard, { style, width, phrases }: Look): string {
  const { explain } = phrases;
  const rules = card.rules.map(({ code, rule, title }) => `  ${code} ${rule}: ${title}`);
  return `${[
    `${style.bold(card.column)} · ${card.title}\n${paragraphs(card.about, width, 0)}`,
    facts([
      [explain.holds, card.holds],
      [explain.need, explain.needsAtLength[card.need]],
      ...(card.example === '' ? [] : [[explain.example, card.example] as const]),
    ]),
    ...(card.aliases.length === 0
      ? []
      : [`${style.bold(explain.alsoReadFrom)}\n${paragraphs(card.aliases.join(', '), width, 2)}`]),
    ...(rules.length === 0 ? [] : [`${style.bold(explain.rulesOnIt)}\n${rules.join('\n')}`]),
  ].join('\n\n')}\n`;
}

/** Names and values, the values under each other. */
function facts(rows: readonly (readonly [string, string])[]): string {
  const widest = Math.max(...rows.map(([name]) => columnsOf(name)));
  return rows
    .map(([name, value]) => `${name}${' '.repeat(widest - columnsOf(name))}  ${value}`)
    .join('\n');
}

/** What a column of this kind holds, in words. */
export function kindText(kind: Kind, { holds }: Phrases): string {
  switch (kind.is) {
    case 'decimal':
      return holds.decimal(unitText(kind.unit, holds));
    case 'whole':
      return holds.whole(unitText(kind.unit, holds));
    case 'one-of':
      return holds.oneOf(kind.values.join(', '));
    default:
      return holds[kind.is];
  }
}

function unitText(unit: string, { units }: Phrases['holds']): string {
  const words: Readonly<Record<string, string>> = units;
  return words[unit] ?? unit;
}
