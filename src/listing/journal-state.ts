import type { JournalRecord } from './journal-line.ts';

type Intent = Extract<JournalRecord, { record: 'intent' }>;

/** What the journal knows of one product. */
export interface Known {
  /** The listing that ewtp has made or found; absent when there is none. */
  readonly remoteId?: string;
  /** Hash of the fields last confirmed. */
  readonly hash?: string;
  readonly rewritten?: Readonly<Record<string, string>>;
  /** Begun, and its end not known: to be settled by looking it up. */
  readonly open?: Intent & { readonly since: number };
  /** Still has to be put off the shelf: it was created to be a draft. */
  readonly toShelve?: true;
}

/** The journal folded into what it says of each product and picture. */
export interface JournalState {
  readonly known: Map<string, Known>;
  /** Address by SHA-256 of the picture's bytes. */
  readonly pictures: Map<string, string>;
}

export const emptyState = (): JournalState => ({ known: new Map(), pictures: new Map() });

/** Takes one record into the state; records are in the order in which they were written. */
export function fold(state: JournalState, record: JournalRecord): void {
  if (record.record === 'picture') state.pictures.set(record.sha256, record.address);
  if (record.record === 'intent') {
    const before = state.known.get(record.sku) ?? {};
    state.known.set(record.sku, { ...before, open: { ...record, since: record.at } });
  }
  if (record.record === 'outcome') state.known.set(record.sku, after(state, record));
}

function after(state: JournalState, record: Extract<JournalRecord, { record: 'outcome' }>): Known {
  const before = state.known.get(record.sku) ?? {};
  const { open, ...settled } = before;
  if (record.outcome === 'unknown')
    return open === undefined ? before : { ...before, open: { ...open, since: record.at } };
  if (record.outcome !== 'confirmed') return settled;
  const remoteId = record.remoteId ?? open?.remoteId ?? before.remoteId;
  const kept = remoteId === undefined ? {} : { remoteId };
  switch (open?.action) {
    case 'unlist':
      return {};
    case 'shelve': {
      const { toShelve: _, ...rest } = settled;
      return rest;
    }
    case 'create':
      return { ...kept, ...content(open), ...(open.thenShelve && { toShelve: true as const }) };
    case 'update':
      return { ...settled, ...kept, ...content(open) };
    default:
      return { ...settled, ...kept };
  }
}

function content({ hash, rewritten }: Intent) {
  return { hash, ...(rewritten !== undefined && { rewritten }) };
}

/** The records that give this state again: what a journal is cut down to. */
export function recordsOf(state: JournalState, at: number): JournalRecord[] {
  const records: JournalRecord[] = [...state.pictures].map(([sha256, address]) => ({
    record: 'picture',
    sha256,
    address,
    at,
  }));
  for (const [sku, known] of state.known) {
    if (known.remoteId !== undefined) {
      const { remoteId, hash = '', rewritten } = known;
      const thenShelve = known.toShelve === true;
      const extra = rewritten === undefined ? {} : { rewritten };
      records.push(
        { record: 'intent', sku, action: 'create', hash, thenShelve, remoteId, ...extra, at },
        { record: 'outcome', sku, outcome: 'confirmed', remoteId, ...NO_TRACES, at },
      );
    }
    if (known.open !== undefined) {
      const { since, ...intent } = known.open;
      records.push(intent, { record: 'outcome', sku, outcome: 'unknown', ...NO_TRACES, at: since });
    }
  }
  return records;
}

const NO_TRACES = { codes: [], requestId: '', traceId: '' };
