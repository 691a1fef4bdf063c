import { EXIT, UserError } from '../errors.ts';
import type { Appender, World } from '../io/world.ts';
import { readJournal } from './journal-file.ts';
import { JOURNAL_FORMAT, type JournalRecord, lineOf } from './journal-line.ts';
import { emptyState, fold, type JournalState, recordsOf } from './journal-state.ts';

/** The write-ahead journal of one shop: what was meant to be done stands in it before it is done. */
export interface Journal {
  readonly path: string;
  readonly state: JournalState;
  /** Resolves when the record is on the disk for good. Records written together share one flush. */
  write(record: JournalRecord): Promise<void>;
  close(): Promise<void>;
}

/** Journals above this many lines are cut down to their state when that is much smaller. */
const COMPACT_FROM = 50_000;

export interface JournalPlace {
  /** Folder of the shop's journals, for example `.ewtp/shops/belgium`. */
  readonly folder: string;
  readonly shop: string;
  readonly marketplace: string;
  /** `1-of-4` when this run does a share of the products; each share writes a journal of its own. */
  readonly share?: string;
}

/** The state that all journals of the shop give together; reads only. */
export async function readJournals(place: JournalPlace, world: World): Promise<JournalState> {
  const state = emptyState();
  const paths = await journalFiles(place, world);
  const [only] = paths;
  if (only !== undefined && paths.length === 1) {
    await readJournal(only, place, world, (record) => fold(state, record));
    return state;
  }
  const timed: { readonly at: number; readonly record: JournalRecord }[] = [];
  for (const path of paths) {
    // Shares may be cut differently from run to run, so between files time decides; within one file
    // the order of its lines does, even where the clock was set back.
    let at = 0;
    await readJournal(path, place, world, (record) => {
      at = Math.max(at, record.at);
      timed.push({ at, record });
    });
  }
  timed.sort((a, b) => a.at - b.at);
  for (const { record } of timed) fold(state, record);
  return state;
}

/** Opens the journal for writing: cuts a torn tail, and a long history down to its state. */
export async function openJournal(place: JournalPlace, world: World): Promise<Journal> {
  const path = ownFile(place, world);
  const state = await readJournals(place, world);
  const own: JournalRecord[] = [];
  const skus = new Set<string>();
  const read = await readJournal(path, place, world, (record) => {
    if ('sku' in record) skus.add(record.sku);
  });
  const long = read.lines > COMPACT_FROM;
  if (read.torn && !long) await readJournal(path, place, world, (record) => void own.push(record));
  if (read.torn || long) {
    // Written with the time of today, so it must be what all journals together say today.
    const known = new Map([...state.known].filter(([sku]) => skus.has(sku)));
    const kept = long ? recordsOf({ ...state, known }, world.clock.epochMs()) : own;
    await world.files.write(path, [head(place, world), ...kept].map(lineOf).join(''));
  }
  const appender = await world.files.append(path);
  const journal = writer(path, state, appender);
  if (read.lines === 0) await journal.write(head(place, world));
  return journal;
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
