import { fieldRule, PRACTICE } from '../../rule.ts';

// Zero-width and direction signs, soft hyphens, control characters. A blank of fixed width is harmless
// in a name, in an article number it is not.
const HIDDEN =
  '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000e\u000f\u001b\u007f\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff';
const IN_CODES = `${HIDDEN}\t\n\r\u00a0\u2007\u202f\u3000`;

export const hiddenCharacter = fieldRule({
  code: 'EW1018',
  name: 'hidden-character',
  severity: 'warning',
  title: 'A value holds a character that nobody sees',
  what: 'Zero-width signs, control characters and direction marks in names and article numbers; in article numbers also line breaks and fixed blanks.',
  why: 'Two values that look the same are not: the product is not found again and is listed twice.',
  fix: 'Type the value again by hand.',
  sources: [PRACTICE],
  columns: ['sku', 'title_en', 'title_zh', 'brand'],
  good: (column) => ({
    empty: true,
    shape: {
      is: 'text',
      longest: 100_000,
      without: column === 'sku' ? IN_CODES : HIDDEN,
    },
  }),
  check(value, _facts, column) {
    const unwanted = column === 'sku' ? IN_CODES : HIDDEN;
    const found = Array.from(value).find((character) => unwanted.includes(character));
    if (found === undefined) return undefined;
    const unit = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { data: { sign: `U+${unit}`, position: String(value.indexOf(found) + 1) } };
  },
  says: {
    default: {
      message: '{column} holds an invisible character ({sign}) at position {position}.',
      hint: 'Type the value again by hand; copying would copy it too.',
    },
  },
  examples: {
    good: { rows: [{ sku: 'CHOC-70' }] },
    bad: { rows: [{ sku: 'CHOC\u200b-70' }] },
  },
});
