import type { World } from '../../io/world.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalRecord } from '../journal/line.ts';
import type { Conversation } from '../marketplace.ts';
import type { Trace } from './answer.ts';
import type { Client, Ended } from './client.ts';

interface Attempter {
  readonly world: World;
  readonly client: Client;
  readonly journal: Journal;
}

type Intent = Omit<Extract<JournalRecord, { record: 'intent' }>, 'record' | 'sku' | 'at'>;

/**
 * One thing done to one product, between its intent and its outcome in the journal. The intent is on the
 * disk before the call leaves, so whatever happens in between, the next run knows what to look up.
 */
export async function attempt<Value>(
  { sku }: { readonly sku: string },
  intent: Intent,
  conversation: Conversation<Value>,
  { client, journal, world }: Attempter,
  idOf: (value: Value) => string,
): Promise<Ended<Value>> {
  let begun = false;
  const begin = async () => {
    begun = true;
    await journal.write({ record: 'intent', sku, ...intent, at: world.clock.epochMs() });
  };
  const ended = await client.hold(conversation, begin, intent.action === 'shelve');
  if (!begun) return ended;
  const { trace } = ended;
  if (ended.kind !== 'done') {
    await journal.write(outcomeOf(sku, ended.kind, trace, world));
    return ended;
  }
  const remoteId = idOf(ended.value);
  // Said to be done, and no id: whether and as what it is there has to be looked up.
  if (remoteId === '') {
    await journal.write(outcomeOf(sku, 'unknown', trace, world));
    return { kind: 'unknown', trace };
  }
  await journal.write(outcomeOf(sku, 'confirmed', trace, world, remoteId));
  return ended;
}

/** What the journal learns of an outcome. */
export function outcomeOf(
  sku: string,
  outcome: Extract<JournalRecord, { record: 'outcome' }>['outcome'],
  { codes, requestId, traceId }: Trace,
  { clock }: World,
  remoteId?: string,
): JournalRecord {
  return {
    record: 'outcome',
    sku,
    outcome,
    ...(remoteId !== undefined && { remoteId }),
    codes: [...codes],
    requestId,
    traceId,
    at: clock.epochMs(),
  };
}
