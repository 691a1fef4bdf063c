import type { Trace } from '../calls/answer.ts';
import type { PlanItem } from '../plan/plan.ts';

/** What became of a product. */
export const OUTCOMES = [
  'created',
  'updated',
  'unlisted',
  'unchanged',
  'rejected',
  'unknown',
  'notTried',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ItemResult extends Trace {
  readonly sku: string;
  readonly action: PlanItem['action'];
  readonly outcome: Outcome;
  readonly remoteId?: string;
  readonly record?: number;
  readonly line?: number;
  /** Something is left to be done all the same; the next run does it. */
  readonly unfinished?: true;
}

/** Where nothing was asked, nothing was answered. */
export const NOTHING: Trace = { codes: [], message: '', requestId: '', traceId: '' };

/** What a push that sends nothing says of an item. */
export function untried(item: PlanItem): ItemResult {
  if (item.action === 'blocked') return blocked(item);
  return result(item, item.action === 'same' ? 'unchanged' : 'notTried', NOTHING);
}

export function blocked(item: PlanItem): ItemResult {
  const codes = [...new Set(item.findings.map(({ code }) => code))];
  const message = item.findings.map((finding) => finding.message).join(' ');
  return result(item, 'rejected', { ...NOTHING, codes, message });
}

export function result(item: PlanItem, outcome: Outcome, trace: Trace): ItemResult {
  const { sku, action, remoteId, record, line } = item;
  return {
    sku,
    action,
    outcome,
    ...trace,
    ...(remoteId !== undefined && { remoteId }),
    ...(record !== undefined && { record }),
    ...(line !== undefined && { line }),
  };
}
