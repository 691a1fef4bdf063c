import type { ChalkInstance } from 'chalk';
import type { Source } from '../../catalog/rule.ts';
import type { RuleCard } from '../../catalog/rules/card.ts';
import { en } from '../../language/en.ts';
import type { Phrases } from '../../language/phrases.ts';
import { visible } from '../visible.ts';
import { paragraphs, sentence } from './paragraphs.ts';

interface Look {
  readonly style: ChalkInstance;
  readonly width: number;
  readonly phrases: Phrases;
}

/** Everything about one rule, for a person. */
export function ruleText(card: RuleCard, { style, width, phrases }: Look): string {
  const { explain } = phrases;
  const severity = phrases.severities[card.severity];
  const part = (title: string, text: string) =>
    `${style.bold(title)}\n${paragraphs(text, width, 2)}`;
  return `${[
    `${style.bold(`${card.code} ${card.rule}`)} · ${severity}${card.forMarketplace ? `, ${explain.withMarketplace}` : ''}\n${paragraphs(sentence(card.title), width, 0)}`,
    part(explain.whatIsChecked, card.what),
    part(explain.looksAt, explain.looksAtWhat[card.looksAt](card.columns.join(', '))),
    ...(card.regimes ? [part(explain.importRegimes, card.regimes.join(', '))] : []),
    part(explain.why, card.why),
    part(explain.howToFix, card.fix),
    `${style.bold(explain.wrong)}\n${indented(card.examples.bad, explain.nothing)}`,
    `${style.bold(explain.right)}\n${indented(card.examples.good, explain.nothing)}`,
    part(explain.source, card.sources.map((source) => sourceText(source, phrases)).join('\n')),
    part(explain.toChangeIt, explain.inConfiguration(`--rule ${card.rule}=off|info|warning|error`)),
  ].join('\n\n')}\n`;
}

/** A source in one line: title, publisher, dates, and how sure. */
export function sourceText(
  { title, publisher, from, to, confidence, address }: Source,
  { dates: { from: since, to: until }, confidences }: Phrases = en,
): string {
  const dates = [from && since(from), to && until(to)].filter(Boolean).join(' ');
  return [title, publisher, dates, confidences[confidence], address].filter(Boolean).join(' · ');
}

function indented(example: string, nothing: string): string {
  const lines = example.replace(/\n$/, '').split('\n');
  return lines.map((line) => `  ${line === '' ? nothing : visible(line)}`).join('\n');
}
