import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openJournal, readJournals } from '../../../src/listing/journal/journal.ts';
import {
  checksum,
  type JournalRecord,
  lineOf,
  readLine,
} from '../../../src/listing/journal/line.ts';
import { emptyState, fold, knownOf, recordsOf } from '../../../src/listing/journal/state.ts';
import { fakeWorld } from '../../support/fake-world.ts';

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
      const again = stateOf([...recordsOf(state, 1)]);
      expect(again.pictures).toEqual(state.pictures);
      for (const key of state.known.keys()) {
        const known = knownOf(state, key) ?? {};
        const { open, ...settled } = knownOf(again, key) ?? {};
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

const confirmed = (sku: string, remoteId: string, hash: string, at: number): JournalRecord[] => [
  { record: 'intent', sku, action: 'create', hash, thenShelve: false, at },
  { record: 'outcome', sku, outcome: 'confirmed', remoteId, ...traces, at: at + 1 },
];
const HEAD: JournalRecord = { record: 'journal', format: 1, shop: 's', marketplace: 'm', at: 0 };
const textOf = (records: readonly JournalRecord[]) => [HEAD, ...records].map(lineOf).join('');
const linesIn = (bytes: Uint8Array | undefined) =>
  new TextDecoder().decode(bytes).split('\n').length - 1;

/** A history in which 100 products change again and again; the last one is still open. */
function longHistory(): JournalRecord[] {
  const rounds = Array.from({ length: 300 }, (_, round) =>
    Array.from({ length: 100 }, (_, i) =>
      confirmed(`P-${i}`, `1600000000000000${100 + i}`, `hash ${round}`, round * 1000 + i),
    ).flat(),
  ).flat();
  return [
    { record: 'picture', sha256: 'x', address: 'y', at: 1 },
    ...rounds,
    { record: 'intent', sku: 'OPEN', action: 'create', hash: 'h', thenShelve: true, at: 400_000 },
  ];
}

test('a long journal is cut down to its state when it is opened, and says the same', async () => {
  const history = longHistory();
  const path = '/project/j/journal.jsonl';
  const world = fakeWorld({ files: { [path]: `${textOf(history)}torn by a cra` } });
  const journal = await openJournal(place, world);
  expect(journal.state).toEqual(stateOf(history));
  expect(linesIn(world.disk.get(path))).toBe(1 + 1 + 200 + 2);
  const again = await readJournals(place, world);
  expect(again.pictures).toEqual(journal.state.pictures);
  expect([...again.known.keys()].sort()).toEqual([...journal.state.known.keys()].sort());
  for (const key of again.known.keys())
    expect(knownOf(again, key)).toEqual(knownOf(journal.state, key));
  // What is written next stands behind it, and the next opening finds nothing to cut.
  await journal.write({ record: 'picture', sha256: 'z', address: 'w', at: 500_000 });
  const before = world.disk.get(path);
  await openJournal(place, world);
  expect(world.disk.get(path)).toEqual(before);
});

test('a journal that is long because it has many products is not written anew at each start', async () => {
  const many = Array.from({ length: 26_000 }, (_, i) => confirmed(`P-${i}`, `${i}`, 'h', i)).flat();
  const path = '/project/j/journal.jsonl';
  const world = fakeWorld({ files: { [path]: textOf(many) } });
  const before = world.disk.get(path);
  await openJournal(place, world);
  expect(world.disk.get(path)).toBe(before);
});

test('cut down, a share’s journal tells of its products what all journals know today, and of no others', async () => {
  const path = '/project/j/journal.1-of-2.jsonl';
  const others = '/project/j/journal.2-of-2.jsonl';
  const world = fakeWorld({
    files: {
      [path]: textOf(longHistory()),
      // P-7 was another share's business later on: its news must not be overwritten by an older view.
      [others]: textOf([
        ...confirmed('P-7', '42', 'newer', 900_000),
        ...confirmed('Q', '43', 'q', 900_002),
      ]),
    },
  });
  const untouched = world.disk.get(others);
  const before = await readJournals(place, world);
  await openJournal({ ...place, share: '1-of-2' }, world);
  const after = await readJournals(place, world);
  expect(knownOf(after, 'P-7')).toEqual({ remoteId: '42', hash: 'newer' });
  for (const key of before.known.keys()) expect(knownOf(after, key)).toEqual(knownOf(before, key));
  expect(new TextDecoder().decode(world.disk.get(path))).not.toContain('"Q"');
  expect(world.disk.get(others)).toBe(untouched);
});

test('journals of several shares count in the order of time, each by its own lines where a clock was set back', async () => {
  const record = fc.record({ sku, at: fc.nat({ max: 20 }), hash: fc.string() });
  const files = fc.array(fc.array(record, { maxLength: 12 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(files, async (journals) => {
      const written = journals.map((records) =>
        records.map(
          (one): JournalRecord => ({
            record: 'intent',
            action: 'create',
            thenShelve: false,
            ...one,
          }),
        ),
      );
      const named = written.map((records, i) => [
        `/project/j/journal.${i + 1}-of-9.jsonl`,
        textOf(records),
      ]);
      const world = fakeWorld({ files: Object.fromEntries(named) });
      // The plain way: all in memory, each no earlier than the one before it in its file, sorted by time.
      const timed = written.flatMap((records) => {
        let at = 0;
        return records.map((one) => {
          at = Math.max(at, one.at);
          return { at, one };
        });
      });
      const inOrder = timed.toSorted((a, b) => a.at - b.at).map(({ one }) => one);
      expect(await readJournals(place, world)).toEqual(stateOf(inOrder));
    }),
  );
});
