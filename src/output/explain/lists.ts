import type { ChalkInstance } from 'chalk';
import type { RuleCard } from '../../catalog/rules/card.ts';
import { FAMILIES } from '../../catalog/rules/families.ts';
import type { Phrases } from '../../language/phrases.ts';
import { columnsOf } from '../wrap.ts';
import type { ColumnCard } from './column.ts';

interface Look {
  readonly style: ChalkInstance;
  readonly phrases: Phrases;
}

/** One line per rule, under the title of its family. */
export function ruleList(cards: readonly RuleCard[], { style, phrases }: Look): string {
  const width = Math.max(...cards.map(({ rule }) => rule.length));
  const parts = FAMILIES.flatMap(({ name, digit }) => {
    const lines = cards
      .filter(({ family }) => family === name)
      .map((card) => ruleLine(card, width, { style, phrases }));
    return lines.length === 0
      ? []
      : [`${style.bold(`EW${digit}xxx  ${phrases.families[name]}`)}\n${lines.join('\n')}\n`];
  });
  return parts.join('\n');
}

function ruleLine(card: RuleCard, width: number, { style, phrases: { severities } }: Look) {
  const { code, rule, severity, title } = card;
  const widest = Math.max(...Object.values(severities).map(columnsOf));
  const word = padded(severities[severity], widest);
  return `  ${code}  ${rule.padEnd(width)}  ${word}  ${style.dim(title)}`;
}

/** One line per column, under the name of its group. */
export function columnList(cards: readonly ColumnCard[], { style, phrases }: Look): string {
  const { needs } = phrases.explain;
  const widest = Math.max(...Object.values(needs).map(columnsOf));
  const width = Math.max(...cards.map(({ column }) => column.length));
  const groups = [...new Set(cards.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = cards
        .filter((card) => card.group === group)
        .map(
          ({ column, need, about }) =>
            `  ${column.padEnd(width)}  ${padded(needs[need], widest)}  ${style.dim(about)}`,
        );
      return `${style.bold(phrases.groups[group])}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** Filled up with blanks to so many columns of a terminal. */
function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}
