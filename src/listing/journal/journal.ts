import { EXIT, UserError } from '../../errors.ts';
import type { Appender, World } from '../../io/world.ts';
import { byTime } from '../calls/by-time.ts';
import { type JournalEnd, readJournal } from './file.ts';
import { JOURNAL_FORMAT, type JournalRecord, lineOf } from './line.ts';
import { emptyState, fold, type JournalState, recordsOf } from './state.ts';

/** The write-ahead journal of one shop: what was meant to be done stands in it before it is done. */
export interface Journal {
  readonly path: string;
  readonly state: JournalState;
  /** Resolves when the record is on the disk for good. Records written together share one flush. */
  write(record: JournalRecord): Promise<void>;
  close(): Promise<void>;
}

/** Journals above this many lines are cut down to their state where that is much shorter. */
const COMPACT_FROM = 50_000;
const MUCH = 4;
/** So many characters are written at once. */
const PIECE = 1 << 16;

export interface JournalPlace {
  /** Folder of the shop's journals, for example `.ewtp/shops/belgium`. */
  readonly folder: string;
  readonly shop: string;
  readonly marketplace: string;
  /** `1-of-4` when this run does a share of the products; each share writes a journal of its own. */
  readonly share?: string;
}

/** The state that all journals of the shop give together; reads only. */
export function readJournals(place: JournalPlace, world: World): Promise<JournalState> {
  return folded(place, world, () => undefined);
}

/** @param endOf where to write down how the journal of that path ends */
async function folded(
  place: JournalPlace,
  world: World,
  endOf: (path: string) => JournalEnd | undefined,
): Promise<JournalState> {
  const state = emptyState();
  const paths = await journalFiles(place, world);
  const files = paths.map((path) => readJournal(path, place, world, endOf(path)));
  for await (const records of byTime(files)) for (const record of records) fold(state, record);
  return state;
}

/** Opens the journal for writing: cuts a torn tail, and a long history down to its state. */
export async function openJournal(place: JournalPlace, world: World): Promise<Journal> {
  const path = ownFile(place, world);
  const end = { lines: 0, torn: false };
  const state = await folded(place, world, (one) => (one === path ? end : undefined));
  const { known, pictures } = state;
  if (end.lines > Math.max(COMPACT_FROM, MUCH * (known.size + pictures.size)))
    await compact(path, place, state, world);
  else if (end.torn) await world.files.write(path, linesOf(whole(path, place, world)));
  const appender = await world.files.append(path);
  const journal = writer(path, state, appender);
  if (end.lines === 0) await journal.write(head(place, world));
  return journal;
}

/** Cuts a journal down to what all journals together say today of the products that stand in it. */
async function compact(
  path: string,
  place: JournalPlace,
  state: JournalState,
  world: World,
): Promise<void> {
  const own = new Set<string>();
  for await (const records of readJournal(path, place, world))
    for (const record of records) if ('sku' in record) own.add(record.sku);
  const kept = recordsOf(state, world.clock.epochMs(), (sku) => own.has(sku));
  const runs = async function* () {
    yield [head(place, world)];
    for (const record of kept) yield [record];
  };
  await world.files.write(path, linesOf(runs()));
}

/** A journal without what a crash has torn off. */
async function* whole(path: string, place: JournalPlace, world: World) {
  yield [head(place, world)];
  yield* readJournal(path, place, world);
}

/** Records as the bytes of their lines, some at a time. */
async function* linesOf(runs: AsyncIterable<readonly JournalRecord[]>): AsyncGenerator<Uint8Array> {
  let lines = '';
  for await (const records of runs) {
    lines += records.map(lineOf).join('');
    if (lines.length < PIECE) continue;
    yield Buffer.from(lines);
    lines = '';
  }
  yield Buffer.from(lines);
}

function head({ shop, marketplace }: JournalPlace, world: World): JournalRecord {
  const at = world.clock.epochMs();
  return { record: 'journal', format: JOURNAL_FORMAT, shop, marketplace, at };
}

function writer(path: string, state: JournalState, appender: Appender): Journal {
  let waiting: string[] = [];
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const flush = async () => {
    // A flush that failed may have left half a line: then nothing more may follow it.
    await current;
    next = undefined;
    const lines = waiting.join('');
    waiting = [];
    current = appender.append(lines).catch((cause: unknown) => {
      throw unwritten(path, cause);
    });
    await current;
  };
  return {
    path,
    state,
    async write(record) {
      waiting.push(lineOf(record));
      next ??= flush();
      await next;
      fold(state, record);
    },
    close: () => appender.close(),
  };
}

/** Anything that is no fault of the disk (a bug, or a test that cuts the power) passes as it is. */
function unwritten(path: string, cause: unknown): unknown {
  if (!(cause instanceof UserError)) return cause;
  return new UserError(
    cause.message,
    `Nothing is sent that does not stand in ${path} first. Mend that and run the same command again.`,
    { exit: EXIT.partly, cause },
  );
}

async function journalFiles({ folder }: JournalPlace, world: World): Promise<string[]> {
  const names = await world.files.list(world.files.resolve(folder));
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => world.files.resolve(folder, name));
}

function ownFile({ folder, share }: JournalPlace, world: World): string {
  return world.files.resolve(folder, `journal${share === undefined ? '' : `.${share}`}.jsonl`);
}
