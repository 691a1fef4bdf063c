import type { JournalRecord } from '../journal/line.ts';

type Runs = AsyncIterator<readonly JournalRecord[]>;

interface Place {
  readonly runs: Runs;
  readonly records: readonly JournalRecord[];
  readonly next: number;
  /** When the next record counts as written. */
  readonly at: number;
}

/**
 * The records of several journals in the order of time. Shares may be cut differently from run to run,
 * so between files time decides; within one file the order of its lines does, even where the clock was
 * set back.
 */
export async function* byTime(
  journals: readonly AsyncGenerator<readonly JournalRecord[]>[],
): AsyncGenerator<readonly JournalRecord[]> {
  const [only] = journals;
  if (only !== undefined && journals.length === 1) return yield* only;
  const begun = await Promise.all(journals.map((runs) => placeAt(runs, [], 0, 0)));
  const places = begun.filter((place) => place !== undefined);
  for (;;) {
    const [first] = places;
    if (first === undefined) return;
    const earliest = places.reduce((a, b) => (b.at < a.at ? b : a), first);
    const { runs, records, next, at } = earliest;
    yield records.slice(next, next + 1);
    const after = await placeAt(runs, records, next + 1, at);
    places.splice(places.indexOf(earliest), 1, ...(after === undefined ? [] : [after]));
  }
}

/** The place of a record, in a later run where this one is over; undefined at the end of the file. */
async function placeAt(
  runs: Runs,
  records: readonly JournalRecord[],
  next: number,
  since: number,
): Promise<Place | undefined> {
  const record = records[next];
  if (record !== undefined) return { runs, records, next, at: Math.max(since, record.at) };
  const more = await runs.next();
  return more.done ? undefined : placeAt(runs, more.value, 0, since);
}
