import { rowRule } from '../../rule.ts';
import { AD_SOURCES, AD_WORDS, adFindings, COPY_COLUMNS } from './ad-hits.ts';

export const adTermDoubtful = rowRule({
  code: 'EW6004',
  name: 'ad-term-doubtful',
  severity: 'warning',
  title: 'The Chinese copy has a word that needs proof or care',
  what: 'Words that are forbidden in some contexts only, or on some platforms, and those that a law will forbid from a later day.',
  why: 'Whether such a word is a claim depends on what stands around it; a person has to look.',
  fix: 'Read the sentence as a buyer would. Keep the word if it states a fact that you can prove, and keep the proof.',
  sources: AD_SOURCES,
  asks: ['adTerms'],
  needs: [],
  also: COPY_COLUMNS,
  check: (row, facts) => adFindings(row, facts, false),
  ourWords: AD_WORDS,
  says: {
    default: {
      message:
        '“{word}” at character {position} may be a claim: {category} ({law}; this word: {sureness}).',
      hint: 'If it is one, instead: {instead}.',
    },
    exempt: {
      message:
        '“{word}” at character {position} may be a claim: {category} ({law}; this word: {sureness}).',
      hint: 'If it is one, instead: {instead}. Allowed: {allowed}.',
    },
  },
  examples: {
    good: { rows: [{ title_zh: '黑巧克力排块' }] },
    bad: {
      rows: [
        { sku: 'A', title_zh: '顶级黑巧克力' },
        { sku: 'B', title_zh: '黑巧克力', description_zh: '彻底享受' },
      ],
    },
  },
});
