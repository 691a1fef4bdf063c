import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openJournal, readJournals } from '../../src/listing/journal.ts';
import { checksum, type JournalRecord, lineOf, readLine } from '../../src/listing/journal-line.ts';
import { emptyState, fold, recordsOf } from '../../src/listing/journal-state.ts';
import { fakeWorld } from '../support/fake-world.ts';

const place = { folder: '/project/j', shop: 's', marketplace: 'm' };
const traces = { codes: [], requestId: '', traceId: '' };

const sku = fc.constantFrom('A', 'B', 'C');
const record: fc.Arbitrary<JournalRecord> = fc.oneof(
  fc.record({
    record: fc.constant('intent' as const),
    sku,
    action: fc.constantFrom(
      'create' as const,
      'update' as const,
      'unlist' as const,
      'shelve' as const,
    ),
    hash: fc.string(),
    thenShelve: fc.boolean(),
    at: fc.nat(),
  }),
  fc.record({
    record: fc.constant('outcome' as const),
    sku,
    outcome: fc.constantFrom(
      'confirmed' as const,
      'rejected' as const,
      'refused' as const,
      'unknown' as const,
      'absent' as const,
    ),
    remoteId: fc.constantFrom('1600000000000000001', '1600000000000000002'),
    codes: fc.array(fc.string()),
    requestId: fc.string(),
    traceId: fc.string(),
    at: fc.nat(),
  }),
  fc.record({
    record: fc.constant('picture' as const),
    sha256: fc.string(),
    address: fc.string(),
    at: fc.nat(),
  }),
);

const stateOf = (records: readonly JournalRecord[]) => {
  const state = emptyState();
  for (const one of records) fold(state, one);
  return state;
};

test('the checksum is the CRC-32 of zip', () => {
  expect(checksum('123456789')).toBe('cbf43926');
});

test('a line gives its record back, and no changed byte passes', () => {
  fc.assert(
    fc.property(record, fc.nat(), (one, at) => {
      const line = lineOf(one).slice(0, -1);
      expect(readLine(line)).toEqual({ kind: 'record', record: one });
      const i = at % line.length;
      const other = line[i] === 'x' ? 'y' : 'x';
      expect(readLine(line.slice(0, i) + other + line.slice(i + 1)).kind).toBe('bad');
    }),
  );
});

test('cut at any byte, it gives what was whole, and goes on from there', async () => {
  const records: JournalRecord[] = [
    { record: 'intent', sku: 'A', action: 'create', hash: 'h', thenShelve: true, at: 1 },
    { record: 'outcome', sku: 'A', outcome: 'confirmed', remoteId: '7', ...traces, at: 2 },
    { record: 'intent', sku: 'B', action: 'create', hash: 'i', thenShelve: false, at: 3 },
  ];
  const world = fakeWorld();
  const journal = await openJournal(place, world);
  for (const one of records) await journal.write(one);
  const whole = world.disk.get('/project/j/journal.jsonl') ?? new Uint8Array();
  const ends = [...whole].flatMap((byte, i) => (byte === 10 ? [i + 1] : []));
  for (let size = 0; size <= whole.length; size++) {
    const cut = fakeWorld({ files: { '/project/j/journal.jsonl': whole.slice(0, size) } });
    const again = await openJournal(place, cut);
    const kept = Math.max(0, ends.filter((end) => end <= size).length - 1);
    expect(again.state).toEqual(stateOf(records.slice(0, kept)));
    await again.write({ record: 'picture', sha256: 'x', address: 'y', at: 9 });
    expect((await readJournals(place, cut)).pictures.get('x')).toBe('y');
  }
});

test('what a journal is cut down to amounts to the same', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 40 }), (records) => {
      const state = stateOf(records);
      const again = stateOf(recordsOf(state, 1));
      expect(again.pictures).toEqual(state.pictures);
      for (const [key, known] of state.known) {
        const { open, ...settled } = again.known.get(key) ?? {};
        expect(settled.remoteId).toEqual(known.remoteId);
        expect(settled.toShelve).toEqual(known.remoteId === undefined ? undefined : known.toShelve);
        expect(open?.action).toEqual(known.open?.action);
        expect(open?.since).toEqual(known.open?.since);
      }
    }),
  );
});

test('records written together share one flush', async () => {
  const world = fakeWorld();
  let flushes = 0;
  const counted = {
    ...world,
    files: {
      ...world.files,
      append: async (path: string) => {
        const appender = await world.files.append(path);
        return {
          ...appender,
          append: async (text: string) => {
            flushes++;
            await appender.append(text);
          },
        };
      },
    },
  };
  const journal = await openJournal(place, counted);
  flushes = 0;
  const write = (i: number) =>
    journal.write({ record: 'picture', sha256: String(i), address: 'a', at: i });
  await Promise.all(Array.from({ length: 100 }, (_, i) => write(i)));
  expect(flushes).toBeLessThanOrEqual(2);
  expect((await readJournals(place, world)).pictures.size).toBe(100);
});
