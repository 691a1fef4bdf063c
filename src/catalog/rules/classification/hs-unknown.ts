import { fieldRule, type TariffFacts } from '../../rule.ts';
import { hsDigits } from '../../values/hs-code.ts';
import { CHINA_TARIFF, HARMONISED_SYSTEM } from '../sources.ts';

const SHOWN = 8;

export const hsUnknown = fieldRule({
  code: 'EW2003',
  name: 'hs-unknown',
  severity: 'error',
  title: 'The Chinese tariff has no such line',
  what: 'The first eight digits are a line of the tariff edition in force on the day.',
  why: 'Customs refuses a code that does not exist; European codes share only the first six digits with Chinese ones, and lines are split and withdrawn each January.',
  fix: 'Choose among the lines that the message names, with your customs agent.',
  sources: [CHINA_TARIFF, HARMONISED_SYSTEM],
  asks: ['tariff'],
  columns: ['hs_code'],
  // Only the tariff knows: no shape is surely good.
  good: { empty: true, shape: { is: 'nothing' } },
  check(value, { tariff }) {
    if (tariff === undefined || value.length < 8) return undefined;
    const hs8 = hsDigits(value)?.slice(0, 8);
    if (hs8 === undefined || hs8.length < 8 || tariff.has(hs8)) return undefined;
    const { edition } = tariff;
    for (const [say, length] of [
      ['default', 6],
      ['heading', 4],
    ] as const) {
      const prefix = hs8.slice(0, length);
      const lines = candidates(tariff, prefix);
      if (lines !== '') return { say, data: { edition, prefix, lines } };
    }
    return { say: 'nothing', data: { edition, prefix: hs8.slice(0, 4) } };
  },
  says: {
    default: {
      message: '{value} is no line of the Chinese tariff {edition}.',
      hint: 'Lines under {prefix}: {lines}. Beyond the sixth digit European and Chinese codes differ.',
    },
    heading: {
      message: '{value} is no line of the Chinese tariff {edition}, nor are its first six digits.',
      hint: 'Lines under {prefix}: {lines}.',
    },
    nothing: {
      message:
        '{value} is no line of the Chinese tariff {edition}; not even {prefix} is a heading.',
      hint: 'Look the code up again: ewtp tariff with a word or the first digits.',
    },
  },
  examples: {
    good: { rows: [{ hs_code: '18063200' }] },
    bad: { rows: [{ hs_code: '18063210' }] },
    more: {
      heading: { rows: [{ hs_code: '18069910' }] },
      nothing: { rows: [{ hs_code: '99990000' }] },
    },
  },
});

/** The lines under a prefix, in words; '' when there is none. */
export function candidates(tariff: TariffFacts, prefix: string): string {
  const lines = tariff.under(prefix);
  const more = lines.length > SHOWN ? ` and ${lines.length - SHOWN} more` : '';
  return `${lines.slice(0, SHOWN).join(', ')}${more}`;
}
