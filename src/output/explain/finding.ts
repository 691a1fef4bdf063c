import type { ChalkInstance } from 'chalk';
import type { FindingText } from '../../listing/findings.ts';
import { paragraphs } from './paragraphs.ts';

/** Everything about a finding of plan and push, for a person. */
export function findingText(
  { code, rule, title, why, fix }: FindingText & { readonly rule: string },
  { style, width }: { readonly style: ChalkInstance; readonly width: number },
): string {
  const part = (head: string, text: string) => `${style.bold(head)}\n${paragraphs(text, width, 2)}`;
  return `${[
    `${style.bold(`${code} ${rule}`)} · found by ewtp plan and ewtp push before anything is sent\n${paragraphs(`${title}.`, width, 0)}`,
    part('Why', why),
    part('How to fix', fix),
  ].join('\n\n')}\n`;
}
