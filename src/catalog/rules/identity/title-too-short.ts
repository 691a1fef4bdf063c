import { fieldRule, PRACTICE } from '../../rule.ts';

export const titleTooShort = fieldRule({
  code: 'EW1012',
  name: 'title-too-short',
  severity: 'warning',
  title: 'The name says too little',
  what: 'An English name of fewer than four characters, or without any letter.',
  why: 'Customs asks what the goods are; “Bar” or “70%” is answered with a question and a delay.',
  fix: 'Name the kind of goods and what sets it apart.',
  sources: [PRACTICE],
  columns: ['title_en'],
  good: {
    empty: true,
    shape: {
      is: 'text',
      // Counted in UTF-16: three signs beyond it and a letter are seven.
      shortest: 7,
      longest: 10_000,
      first: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    },
  },
  check(value) {
    if (value === '') return undefined;
    if (Array.from(value).length < 4 && !/\p{Script=Han}/u.test(value)) return {};
    return /\p{L}/u.test(value) ? undefined : { say: 'noLetter' };
  },
  says: {
    default: {
      message: 'The name “{value}” is too short to say what the product is.',
      hint: 'Write for example “Dark chocolate bar 70 %, 100 g”.',
    },
    noLetter: {
      message: 'The name “{value}” has no letter in it.',
      hint: 'Look whether another column landed here; write what the product is.',
    },
  },
  examples: {
    good: { rows: [{ title_en: 'Dark chocolate bar 70 %' }] },
    bad: { rows: [{ title_en: 'Bar' }] },
    more: { noLetter: { rows: [{ title_en: '5412345000013' }] } },
  },
});
