import { rowRule } from '../../rule.ts';
import { AD_SOURCES, AD_WORDS, adFindings, COPY_COLUMNS } from './ad-hits.ts';

export const adTerm = rowRule({
  code: 'EW6003',
  name: 'ad-term',
  severity: 'error',
  title: 'The Chinese copy has a word that advertising law forbids',
  what: 'Chinese titles and descriptions are searched for words that the law forbids for goods of this kind; the longest word counts, plain statements such as 最佳赏味期 do not.',
  why: 'A product page that promotes goods is advertising. Absolute terms cost CNY 200,000 to 1,000,000 (Art. 57), and buyers who live on such cases report them.',
  fix: 'Take the word out or replace it by a fact that can be proved; a waiver belongs into the configuration, with its reason.',
  sources: AD_SOURCES,
  asks: ['adTerms'],
  needs: [],
  also: COPY_COLUMNS,
  check: (row, facts) => adFindings(row, facts, true),
  ourWords: AD_WORDS,
  says: {
    default: {
      message: '“{word}” at character {position}: {category} ({law}; this word: {sureness}).',
      hint: 'Instead: {instead}.',
    },
    exempt: {
      message: '“{word}” at character {position}: {category} ({law}; this word: {sureness}).',
      hint: 'Instead: {instead}. Allowed: {allowed}.',
    },
  },
  examples: {
    good: { rows: [{ title_zh: '黑巧克力排块', description_zh: '最佳赏味期见包装。' }] },
    bad: {
      rows: [
        { sku: 'A', title_zh: '国家级黑巧克力' },
        { sku: 'B', title_zh: '黑巧克力', description_zh: '辟邪礼盒' },
      ],
    },
  },
});
