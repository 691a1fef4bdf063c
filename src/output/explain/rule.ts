import type { ChalkInstance } from 'chalk';
import type { Source } from '../../catalog/rule.ts';
import type { RuleCard } from '../../catalog/rules/card.ts';
import { visible } from '../visible.ts';
import { paragraphs } from './paragraphs.ts';

interface Look {
  readonly style: ChalkInstance;
  readonly width: number;
}

const LOOKS_AT = {
  file: 'the file while it is read',
  cell: 'each value of',
  row: 'each row:',
  rows: 'all rows of a file:',
} as const;

/** Everything about one rule, for a person. */
export function ruleText(card: RuleCard, { style, width }: Look): string {
  const part = (title: string, text: string) =>
    `${style.bold(title)}\n${paragraphs(text, width, 2)}`;
  return `${[
    `${style.bold(`${card.code} ${card.rule}`)} · ${card.severity}${card.forMarketplace ? ', with --marketplace' : ''}\n${paragraphs(`${card.title}.`, width, 0)}`,
    part('What is checked', card.what),
    part('Looks at', `${LOOKS_AT[card.looksAt]} ${card.columns.join(', ')}`.trim()),
    ...(card.regimes ? [part('Import regimes', card.regimes.join(', '))] : []),
    part('Why', card.why),
    part('How to fix', card.fix),
    `${style.bold('Wrong')}\n${indented(card.examples.bad)}`,
    `${style.bold('Right')}\n${indented(card.examples.good)}`,
    part('Source', card.sources.map(sourceText).join('\n')),
    part('To change it', `--rule ${card.rule}=off|info|warning|error, or “rules:” in the config`),
  ].join('\n\n')}\n`;
}

/** A source in one line: title, publisher, dates, and how sure. */
export function sourceText({ title, publisher, from, to, confidence, address }: Source): string {
  const dates = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  const known = confidence === 'not-confirmed' ? 'not confirmed' : confidence;
  return [title, publisher, dates, known, address].filter(Boolean).join(' · ');
}

function indented(example: string): string {
  const lines = example.replace(/\n$/, '').split('\n');
  return lines.map((line) => `  ${line === '' ? '(nothing)' : visible(line)}`).join('\n');
}
