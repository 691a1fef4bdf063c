import { fieldRule, PRACTICE } from '../../rule.ts';
import { COPY_COLUMNS } from './ad-hits.ts';

/** A clause this long that comes twice in one text is no figure of speech. */
const LONG_CLAUSE = 10;
// Doubled small words that are no word of the language: 的的确确, 不了了之, 是是非非 are.
const DOUBLED =
  /的的(?!确)|(?<!不)了了(?![之解])|是是(?!非)|与与|被被|在在(?!皆)|而而|及及|我我(?!们)/u;

export const copyRepeated = fieldRule({
  code: 'EW6010',
  name: 'copy-repeated',
  severity: 'info',
  title: 'The Chinese copy says something twice',
  what: `A clause of ${LONG_CLAUSE} characters or more that comes twice in one text, or a small word doubled (的的, 了了).`,
  why: 'It is what pasting and machine translation leave; it costs room in the text and the buyer’s trust. It may also be meant: read it.',
  fix: 'Take one of them out.',
  sources: [PRACTICE],
  columns: COPY_COLUMNS,
  good: { empty: true, shape: { is: 'nothing' } },
  check(value) {
    const twice = doubled(value) ?? DOUBLED.exec(value)?.[0];
    return twice === undefined ? undefined : { data: { twice } };
  },
  says: {
    default: {
      message: '“{twice}” stands there twice or is doubled.',
      hint: 'Take one of them out, unless it is meant.',
    },
  },
  examples: {
    good: { rows: [{ description_zh: '的的确确是单一产地黑巧克力，独立包装。' }] },
    bad: { rows: [{ description_zh: '单一产地的的黑巧克力。' }] },
  },
});

/** The first long clause that has come before. */
function doubled(text: string): string | undefined {
  if (text.length < 2 * LONG_CLAUSE) return undefined;
  const seen = new Set<string>();
  for (const clause of text.split(/[，。；！？、,;!?\n<>]/u)) {
    const words = clause.trim();
    if (words.length < LONG_CLAUSE || !/\p{Script=Han}/u.test(words)) continue;
    if (seen.has(words)) return words;
    seen.add(words);
  }
  return undefined;
}
