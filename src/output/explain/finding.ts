import type { ChalkInstance } from 'chalk';
import type { Phrases } from '../../language/phrases.ts';
import type { FindingText } from '../../listing/findings.ts';
import { paragraphs, sentence } from './paragraphs.ts';

interface Look {
  readonly style: ChalkInstance;
  readonly width: number;
  readonly phrases: Phrases;
}

/** Everything about a finding of plan and push, for a person. */
export function findingText(
  { code, rule, title, why, fix }: FindingText & { readonly rule: string },
  { style, width, phrases: { explain } }: Look,
): string {
  const part = (head: string, text: string) => `${style.bold(head)}\n${paragraphs(text, width, 2)}`;
  const head = `${code} ${rule}`;
  const found = paragraphs(`${head} · ${explain.foundByPush}`, width, 0);
  return `${[
    `${found.replace(head, style.bold(head))}\n${paragraphs(sentence(title), width, 0)}`,
    part(explain.why, why),
    part(explain.howToFix, fix),
  ].join('\n\n')}\n`;
}
