import { fieldRule } from '../../rule.ts';
import { ADVERTISING_LANGUAGE, LANGUAGE_LAW } from './sources.ts';

/** A run of Latin text; lists of ingredients and names have none of the small words below. */
const LATIN = /[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9'’,.;:()%\s-]{59,}/g;
const SMALL_WORDS =
  /\b(?:the|and|with|for|your|this|that|is|are|of|from|you|our|de|het|een|voor|met|van|zijn|les|des|une|pour|avec|dans|est|votre)\b/gi;
/** So many small words make a passage of prose. */
const PROSE = 4;

export const copyUntranslated = fieldRule({
  code: 'EW6009',
  name: 'copy-untranslated',
  severity: 'warning',
  title: 'The Chinese description is not in Chinese',
  what: 'A `description_zh` without any Chinese character, or with a passage of English, Dutch or French prose. Names, models and lists of ingredients in Latin letters are left alone.',
  why: 'Buyers do not read it, and advertising in China is to be in Chinese.',
  fix: 'Have the passage translated by a person who knows the goods, or take it out.',
  sources: [LANGUAGE_LAW, ADVERTISING_LANGUAGE],
  columns: ['description_zh'],
  good: { empty: true, shape: { is: 'nothing' } },
  check(value) {
    if (value === '') return undefined;
    const text = value.replace(/<[^<>]{0,4000}>/g, ' ');
    if (!/\p{Script=Han}/u.test(text)) return /\p{L}/u.test(text) ? {} : undefined;
    const passage = (text.match(LATIN) ?? []).find(
      (run) => (run.match(SMALL_WORDS) ?? []).length >= PROSE,
    );
    if (passage === undefined) return undefined;
    const start = passage.trim().slice(0, 40);
    return { say: 'passage', data: { start } };
  },
  says: {
    default: {
      message: 'The Chinese description has no Chinese character.',
      hint: 'Translate it, or move it to description_en.',
    },
    passage: {
      message: 'A passage of the Chinese description is not translated: “{start}…”.',
      hint: 'Have it translated, or take it out.',
    },
  },
  examples: {
    good: {
      rows: [{ description_zh: '保湿面霜。成分：Aqua, Glycerin, Cetearyl Alcohol, Tocopherol。' }],
    },
    bad: {
      rows: [
        { sku: 'A', description_zh: 'Single-origin dark chocolate.' },
        {
          sku: 'B',
          description_zh:
            '黑巧克力。Made with the best care for you and your family, from the beans of one farm.',
        },
      ],
    },
  },
});
