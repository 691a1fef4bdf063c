import type { ChalkInstance } from 'chalk';
import type { RuleCard } from '../../catalog/rules/card.ts';
import { FAMILIES } from '../../catalog/rules/families.ts';
import type { ColumnCard } from './column.ts';

/** One line per rule, under the title of its family. */
export function ruleList(cards: readonly RuleCard[], style: ChalkInstance): string {
  const width = Math.max(...cards.map(({ rule }) => rule.length));
  const parts = FAMILIES.flatMap(({ name, title, digit }) => {
    const lines = cards
      .filter(({ family }) => family === name)
      .map((card) => ruleLine(card, width, style));
    return lines.length === 0
      ? []
      : [`${style.bold(`EW${digit}xxx  ${title}`)}\n${lines.join('\n')}\n`];
  });
  return parts.join('\n');
}

function ruleLine(card: RuleCard, width: number, style: ChalkInstance) {
  const { code, rule, severity, title } = card;
  return `  ${code}  ${rule.padEnd(width)}  ${severity.padEnd(7)}  ${style.dim(title)}`;
}

/** One line per column, under the name of its group. */
export function columnList(cards: readonly ColumnCard[], style: ChalkInstance): string {
  const width = Math.max(...cards.map(({ column }) => column.length));
  const groups = [...new Set(cards.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = cards
        .filter((card) => card.group === group)
        .map(
          ({ column, need, about }) =>
            `  ${column.padEnd(width)}  ${need.padEnd(11)}  ${style.dim(about)}`,
        );
      return `${style.bold(group)}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}
