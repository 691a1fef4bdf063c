import type { JournalRecord } from './line.ts';

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
  /** What is known of each product; packed where nothing is open, which takes a third of the memory. */
  readonly known: Map<string, Packed | Known>;
  /** Address by SHA-256 of the picture's bytes. */
  readonly pictures: Map<string, string>;
}

export const emptyState = (): JournalState => ({ known: new Map(), pictures: new Map() });

/** What the journal says of a product; undefined when it has never heard of it. */
export function knownOf({ known }: JournalState, sku: string): Known | undefined {
  const what = known.get(sku);
  return typeof what === 'string' ? JSON.parse(what) : what;
}

export function remember({ known }: JournalState, sku: string, what: Known): void {
  known.set(sku, what.open === undefined ? packed(what) : what);
}

/** As JSON in one piece: what stringify gives hangs together from parts that would all be kept. */
type Packed = string;
const packed = (what: Known): Packed => Buffer.from(JSON.stringify(what)).toString();

/** Takes one record into the state; records are in the order in which they were written. */
export function fold(state: JournalState, record: JournalRecord): void {
  if (record.record === 'picture') state.pictures.set(record.sha256, record.address);
  if (record.record === 'intent') {
    const before = knownOf(state, record.sku) ?? {};
    remember(state, record.sku, { ...before, open: { ...record, since: record.at } });
  }
  if (record.record === 'outcome') remember(state, record.sku, after(state, record));
}

function after(state: JournalState, record: Extract<JournalRecord, { record: 'outcome' }>): Known {
  const before = knownOf(state, record.sku) ?? {};
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

/**
 * The records that give this state again: what a journal is cut down to.
 * @param of whether a product is to be among them
 */
export function* recordsOf(
  state: JournalState,
  at: number,
  of: (sku: string) => boolean = () => true,
): Generator<JournalRecord> {
  for (const [sha256, address] of state.pictures) yield { record: 'picture', sha256, address, at };
  for (const sku of state.known.keys()) {
    const known = of(sku) ? knownOf(state, sku) : undefined;
    if (known?.remoteId !== undefined) {
      const { remoteId, hash = '', rewritten } = known;
      const thenShelve = known.toShelve === true;
      const extra = rewritten === undefined ? {} : { rewritten };
      yield { record: 'intent', sku, action: 'create', hash, thenShelve, remoteId, ...extra, at };
      yield { record: 'outcome', sku, outcome: 'confirmed', remoteId, ...NO_TRACES, at };
    }
    if (known?.open !== undefined) {
      const { since, ...intent } = known.open;
      yield intent;
      yield { record: 'outcome', sku, outcome: 'unknown', ...NO_TRACES, at: since };
    }
  }
}

const NO_TRACES = { codes: [], requestId: '', traceId: '' };
