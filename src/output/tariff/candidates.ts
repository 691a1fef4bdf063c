import type { ChalkInstance } from 'chalk';
import { dotted } from '../../tariff/code.ts';
import type { Names } from '../../tariff/names.ts';
import type { Candidate, Evidence } from '../../tariff/search/search.ts';
import { wrapText } from '../wrap.ts';
import { columns } from './facts.ts';

/** Candidate headings for words, with what speaks for each. */
export function candidatesText(
  words: string,
  candidates: readonly Candidate[],
  names: Names,
  style: ChalkInstance,
  width: number,
): string {
  const rest =
    'Look at a code with ewtp tariff CODE. Customs decides on the goods, not on their name: let your broker confirm the code.';
  return [
    `Candidates for “${words}”, best first. None of them is an answer.`,
    '',
    ...candidates.flatMap((one) => [
      ...columns(
        [[style.bold(dotted(one.heading)), one.confidence, nameOf(one.heading, names)]],
        width,
      ),
      ...columns([['', `because of ${one.evidence.map(evidenceText).join('; ')}`]], width),
      ...columns(
        one.subheadings.map(({ code }) => ['  ', dotted(code), nameOf(code, names)]),
        width,
      ),
    ]),
    '',
    ...wrapText(rest, width),
    '',
  ].join('\n');
}

function nameOf(code: string, names: Names): string {
  const name = names.nearest(code);
  return name === undefined ? '' : `${name.en} ${name.zh}`;
}

function evidenceText({ matched, text, kind }: Evidence): string {
  const words = matched.join(' ');
  const where = kind === 'synonym' ? 'the everyday word' : 'the name';
  return words.toLowerCase() === text.toLowerCase()
    ? `${where} “${text}”`
    : `“${words}” in ${where} “${text}”`;
}
