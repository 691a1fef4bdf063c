import { FINDINGS } from '../findings.ts';
import { valueHash } from '../hash.ts';
import { type JournalState, type Known, knownOf } from '../journal/state.ts';
import type { Finding, Listing, RemoteListing } from '../listing.ts';
import { changesOf, seenHash } from './compare.ts';
import type { Plan, PlanHead, PlanItem } from './plan.ts';

/** A product as it should be listed, with its place in the catalog and what speaks against it. */
export interface Desired {
  readonly listing: Listing;
  readonly findings: readonly Finding[];
  readonly line: number;
  readonly record: number;
}

/** What a plan is for, and from what. */
export type PlanFor = Omit<PlanHead, 'schema' | 'counts'>;

/** By what shop and catalog are compared. */
export interface Comparison {
  readonly publish: boolean;
  readonly rewrites: (field: string) => boolean;
  readonly journal: JournalState;
}

/** What has to be done so that the shop says what the catalog says. */
export function makePlan(
  about: PlanFor,
  desired: readonly Desired[],
  by: Comparison & {
    readonly remote: ReadonlyMap<string, readonly RemoteListing[]>;
    /** Whether what the catalog has no more is to be unlisted; not when only some products are looked at. */
    readonly whole: boolean;
  },
): Plan {
  const copies = (sku: string) => by.remote.get(sku) ?? [];
  const wanted = new Set(desired.map(({ listing }) => listing.sku));
  const gone = by.whole ? [...by.journal.known.keys()].filter((sku) => !wanted.has(sku)) : [];
  const items = [
    ...desired.map((one) => itemOf(one, copies(one.listing.sku), by)),
    ...gone.flatMap((sku) => unlisted(sku, copies(sku), by) ?? []),
  ];
  return sealed({ ...headOf(about, countsOf(items)), items });
}

export function headOf(about: PlanFor, counts: Plan['counts']): PlanHead {
  const { shop, marketplace, gateway, madeAt, publish, catalog } = about;
  const schema = 'ewtp/plan@1' as const;
  return { schema, shop, marketplace, gateway, madeAt, publish, catalog, counts };
}

export const noCounts = (): Plan['counts'] => ({
  create: 0,
  update: 0,
  unlist: 0,
  same: 0,
  blocked: 0,
});

export function countsOf(items: readonly Pick<PlanItem, 'action'>[]): Plan['counts'] {
  const counts = noCounts();
  for (const { action } of items) counts[action]++;
  return counts;
}

/** The plan with its fingerprint. */
export function sealed(plan: Omit<Plan, 'fingerprint'>): Plan {
  return { ...plan, fingerprint: valueHash(plan) };
}

/** Whether the plan still is what `plan` wrote. */
export function isSealed({ fingerprint: seal, ...plan }: Plan): boolean {
  return valueHash(plan) === seal;
}

/** What has to be done to one product. */
export function itemOf(
  { listing, findings, line, record }: Desired,
  copies: readonly RemoteListing[],
  by: Comparison,
): PlanItem {
  const { sku, fields } = listing;
  const known = knownOf(by.journal, sku);
  const remote = chosen(copies, known);
  const changes = remote === undefined ? created(listing) : changesOf(listing, remote, known, by);
  const item = {
    sku,
    changes,
    fields,
    seen: seenHash(remote),
    line,
    record,
    findings: [...findings, ...twice(copies)].map((finding) => ({
      ...finding,
      code: 'code' in finding ? finding.code : FINDINGS[finding.rule].code,
    })),
    ...(remote !== undefined && { remoteId: remote.remoteId, state: remote.state }),
  };
  if (item.findings.length > 0) return { ...item, action: 'blocked' };
  if (remote === undefined) return { ...item, action: 'create' };
  return { ...item, action: changes.length > 0 ? 'update' : 'same' };
}

function created({ fields }: Listing) {
  return Object.entries(fields).map(([field, to]) => ({ field, from: '', to }));
}

/** The copy that ewtp made, else the oldest: ids grow. */
function chosen(copies: readonly RemoteListing[], known: Known | undefined) {
  return (
    copies.find(({ remoteId }) => remoteId === known?.remoteId) ??
    copies.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))[0]
  );
}

function idOf({ remoteId }: RemoteListing): bigint {
  return /^\d+$/.test(remoteId) ? BigInt(remoteId) : 0n;
}

function twice(copies: readonly RemoteListing[]): readonly Finding[] {
  if (copies.length < 2) return [];
  const ids = copies.map(({ remoteId }) => remoteId).join(', ');
  return [
    {
      rule: 'listing-duplicate',
      column: 'sku',
      value: copies[0]?.sku ?? '',
      message: `The shop has this SKU ${copies.length} times: ${ids}.`,
      hint: 'Take all but one off by hand; ewtp cannot know which one your customers use.',
    },
  ];
}

/**
 * How a product that the catalog has no more leaves the shelf; undefined when it is not on it. Only what
 * ewtp has listed is ever unlisted; what somebody else put into the shop is not its business.
 */
export function unlisted(
  sku: string,
  copies: readonly RemoteListing[],
  { journal }: Pick<Comparison, 'journal'>,
): PlanItem | undefined {
  const known = knownOf(journal, sku);
  if (known?.remoteId === undefined) return undefined;
  const there = copies.find(({ remoteId }) => remoteId === known.remoteId);
  if (there === undefined || there.state === 'draft') return undefined;
  return {
    sku,
    action: 'unlist',
    remoteId: there.remoteId,
    state: there.state,
    changes: [{ field: 'shelf', from: there.state, to: 'draft' }],
    fields: {},
    seen: seenHash(there),
    findings: [],
  };
}
