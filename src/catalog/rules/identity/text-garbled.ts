import type { ColumnName } from '../../columns.ts';
import { fieldRule, PRACTICE } from '../../rule.ts';

/** Text that goes on papers and listings. */
const SHOWN_TEXT: readonly ColumnName[] = [
  'title_en',
  'title_zh',
  'description_en',
  'description_zh',
  'brand',
  'producer_name',
  'producer_address',
  'ingredients',
  'allergens',
];

// UTF-8 read as Windows-1252: é becomes Ã©, ’ becomes â€™, a byte order mark ï»¿, 中 becomes ä¸.
// The signs that bytes 80 to BF turn into, the blank (A0) and the closing quote (BB) only where no word
// of a living language ends: « café » must not fire.
const HIGH = '\\u0080-\\u009f\\u00a1-\\u00ba\\u00bc-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const GARBLED = new RegExp(
  `[ÃÂ][${HIGH}\\u00a0\\u00bb]|â[€‚][${HIGH}]?|ï»¿|[äåæçè][${HIGH}]{2}`,
  'u',
);

export const textGarbled = fieldRule({
  code: 'EW1016',
  name: 'text-garbled',
  severity: 'error',
  title: 'Letters are garbled',
  what: 'Pairs of signs such as Ã© or â€™ that arise when UTF-8 text is read as Windows-1252, saved, and read again.',
  why: 'The damage was done before this file was written; it goes on invoices, labels and listings as it stands.',
  fix: 'Export again from the source as UTF-8; in Excel, import through Data > From text with UTF-8.',
  sources: [PRACTICE],
  columns: SHOWN_TEXT,
  good: { empty: true, shape: { is: 'text', longest: 1_000_000, without: 'ÃÂâïäåæçè' } },
  check(value) {
    const found = GARBLED.exec(value);
    return found ? { data: { sign: found[0] } } : undefined;
  },
  says: {
    default: {
      message: 'Letters in {column} are garbled: “{sign}” was another letter.',
      hint: 'Export the catalog again as UTF-8; the damage is in the file, not in how it is read.',
    },
  },
  examples: {
    good: { rows: [{ title_en: 'Pralinés noirs' }] },
    bad: { rows: [{ title_en: 'PralinÃ©s noirs' }] },
  },
});
