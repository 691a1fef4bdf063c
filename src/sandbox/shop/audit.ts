import type { Listing } from './state.ts';

export type Audit =
  | { readonly status: 'pending' | 'approved' }
  | { readonly status: 'rejected'; readonly reason: string };

/**
 * What the sandbox's auditors object to. The words are ours, so that a rejection can be had on
 * purpose; the real audits publish no such list.
 */
const OBJECTIONS: readonly { readonly words: RegExp; readonly reason: string }[] = [
  { words: /SANDBOX-REJECT/, reason: 'rejected on purpose: the text holds SANDBOX-REJECT' },
  {
    words: /最好|最佳|第一品牌|国家级/,
    reason: 'superlatives are not allowed in advertising (Advertising Law, article 9)',
  },
  {
    words: /治疗|治愈|\bcures\b/i,
    reason: 'a claim to cure is for medicines only (Advertising Law, article 17)',
  },
  { words: /高仿|\breplicas?\b/i, reason: 'the text offers imitations' },
];

/** What the audit says of a listing: the same content always gets the same answer. */
export function auditOf(listing: Listing, nowMs: number, auditAfterMs: number): Audit {
  if (nowMs < listing.changedMs + auditAfterMs) return { status: 'pending' };
  const text = [listing.offer.title, listing.offer.description, ...listing.offer.keys].join('\n');
  const objection = OBJECTIONS.find(({ words }) => words.test(text));
  return objection === undefined
    ? { status: 'approved' }
    : { status: 'rejected', reason: objection.reason };
}
