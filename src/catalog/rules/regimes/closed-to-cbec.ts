import type { Meaning } from '../../rule.ts';

/** Neither bonded nor direct, and no paper helps. */
export const CLOSED_TO_CBEC: readonly Meaning[] = [
  { makes: 'closed', why: 'forbidden', papers: [], regimes: ['cbec-bonded', 'cbec-direct'] },
];
