import { changesOf, seenHash } from './compare.ts';
import { FINDINGS } from './findings.ts';
import { fieldsHash, valueHash } from './hash.ts';
import type { JournalState, Known } from './journal-state.ts';
import type { Finding, Listing, RemoteListing } from './listing.ts';
import type { Plan, PlanItem, Task } from './plan.ts';

/** A product as it should be listed, with its place in the catalog and what speaks against it. */
export interface Desired {
  readonly listing: Listing;
  readonly findings: readonly Finding[];
  readonly line: number;
  readonly record: number;
}

export interface PlanParts {
  readonly shop: string;
  readonly marketplace: string;
  readonly gateway: string;
  readonly madeAt: string;
  readonly publish: boolean;
  readonly rewrites: (field: string) => boolean;
  readonly catalog: Plan['catalog'];
  readonly remote: ReadonlyMap<string, readonly RemoteListing[]>;
  readonly journal: JournalState;
  /** Whether what the catalog has no more is to be unlisted; not when only some products are looked at. */
  readonly whole: boolean;
}

/** What has to be done so that the shop says what the catalog says. */
export function makePlan(parts: PlanParts & { readonly desired: readonly Desired[] }): Plan {
  const wanted = new Set(parts.desired.map(({ listing }) => listing.sku));
  const items = parts.desired.map((desired) => itemOf(desired, parts));
  return sealed(planOf([...items, ...unlisted(wanted, parts)], parts));
}

/** The items with their counts and all that a plan says besides. */
export function planOf<Item extends Pick<PlanItem, 'action'>>(
  items: Item[],
  { shop, marketplace, gateway, madeAt, publish, catalog }: PlanParts,
) {
  const counts = countsOf(items);
  const schema = 'ewtp/plan@1' as const;
  return { schema, shop, marketplace, gateway, madeAt, publish, catalog, counts, items };
}

export function countsOf(items: readonly Pick<PlanItem, 'action'>[]): Plan['counts'] {
  const counts = { create: 0, update: 0, unlist: 0, same: 0, blocked: 0 };
  for (const { action } of items) counts[action]++;
  return counts;
}

/** What is kept of an item while it waits for its turn. */
export function taskOf({ fields, ...item }: PlanItem): Task {
  // Of a listing that is not there yet, every field differs from nothing.
  const changes = item.remoteId === undefined ? [] : item.changes;
  return { ...item, changes, hash: fieldsHash(fields) };
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
export function itemOf({ listing, findings, line, record }: Desired, parts: PlanParts): PlanItem {
  const { sku, fields } = listing;
  const known = parts.journal.known.get(sku);
  const copies = parts.remote.get(sku) ?? [];
  const remote = chosen(copies, known);
  const changes =
    remote === undefined ? created(listing) : changesOf(listing, remote, known, parts);
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

/** Only what ewtp has listed is ever unlisted; what somebody else put into the shop is not its business. */
export function unlisted(
  wanted: ReadonlySet<string>,
  { remote, journal, whole }: PlanParts,
): PlanItem[] {
  if (!whole) return [];
  const gone = [...journal.known].filter(([sku, { remoteId }]) => remoteId && !wanted.has(sku));
  return gone.flatMap(([sku, known]): PlanItem[] => {
    const there = (remote.get(sku) ?? []).find(({ remoteId }) => remoteId === known.remoteId);
    if (there === undefined || there.state === 'draft') return [];
    return [
      {
        sku,
        action: 'unlist',
        remoteId: there.remoteId,
        state: there.state,
        changes: [{ field: 'shelf', from: there.state, to: 'draft' }],
        fields: {},
        seen: seenHash(there),
        findings: [],
      },
    ];
  });
}
