import { fieldRule, PRACTICE } from '../../rule.ts';
import { COPY_COLUMNS } from './ad-hits.ts';

const RUN = /[０-９Ａ-Ｚａ-ｚ％][０-９Ａ-Ｚａ-ｚ％．／＋－　]*/gu;
const FULL_WIDTH = [...'０１２３４５６７８９％', ...letters('Ａ'), ...letters('ａ')].join('');

function letters(first: string): readonly string[] {
  const code = first.charCodeAt(0);
  return Array.from({ length: 26 }, (_, i) => String.fromCharCode(code + i));
}

/** The copy with its full-width digits and letters written plainly; its punctuation stays. */
export function plainRuns(copy: string): string {
  return copy.replace(RUN, (run) => {
    const written = run.trimEnd();
    return written.normalize('NFKC') + run.slice(written.length);
  });
}

export const fullWidthCharacter = fieldRule({
  code: 'EW6007',
  name: 'full-width-character',
  severity: 'info',
  title: 'Digits or letters in the Chinese copy are as wide as characters',
  what: 'Digits, Latin letters and per cent signs in their full-width form (１００ｇ) in the Chinese title and description.',
  why: 'They look alike and are not: a search for 100g does not find them, and each counts two bytes of a title.',
  fix: 'Write them as on a Latin keyboard: 100g.',
  sources: [PRACTICE],
  columns: COPY_COLUMNS,
  good: { empty: true, shape: { is: 'text', longest: 1_000_000, without: FULL_WIDTH } },
  check(value) {
    const runs = value.match(RUN) ?? [];
    const [first] = runs;
    if (first === undefined) return undefined;
    const written = first.trim();
    return {
      data: {
        written,
        plain: written.normalize('NFKC'),
        position: String(Array.from(value.slice(0, value.indexOf(first))).length + 1),
        count: String(runs.length),
      },
    };
  },
  says: {
    default: {
      message: '“{written}” at character {position} is written full-width (places: {count}).',
      hint: 'Write {plain}.',
    },
  },
  examples: {
    good: { rows: [{ title_zh: '黑巧克力 100g' }] },
    bad: { rows: [{ title_zh: '黑巧克力１００ｇ' }] },
  },
});
