import { EXIT, UserError } from '../../errors.ts';
import type { World } from '../../io/world.ts';
import { JOURNAL_FORMAT, type JournalRecord, readLine } from './line.ts';

/** What reading a journal to its end has shown. */
export interface JournalEnd {
  /** Whole lines. */
  lines: number;
  /** Whether a crash has torn the last one. */
  torn: boolean;
}

/** Which shop a journal must belong to. */
interface Owner {
  readonly shop: string;
  readonly marketplace: string;
}

/**
 * A journal's records in runs, so that a long history is never in memory as a whole.
 * @param end is filled in on the way
 * @throws UserError when the file is damaged, newer than this program, or another shop's
 */
export async function* readJournal(
  path: string,
  owner: Owner,
  { files }: World,
  end: JournalEnd = { lines: 0, torn: false },
): AsyncGenerator<readonly JournalRecord[]> {
  if (!(await files.exists(path))) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of (await files.open(path)).chunks()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield recordsOf(lines, path, owner, end);
  }
  end.torn ||= rest + decoder.decode() !== '';
}

function recordsOf(
  lines: readonly string[],
  path: string,
  owner: Owner,
  end: JournalEnd,
): readonly JournalRecord[] {
  const records: JournalRecord[] = [];
  for (const line of lines) {
    // Only the last line can have been torn; a bad one with others behind it is damage.
    if (end.torn) throw damaged(path, end.lines + 1);
    const read = readLine(line);
    if (read.kind === 'newer') throw newer(path, read.format);
    if (read.kind === 'bad') {
      end.torn = true;
      continue;
    }
    end.lines++;
    const { record } = read;
    if (record.record !== 'journal') records.push(record);
    else if (record.shop !== owner.shop || record.marketplace !== owner.marketplace)
      throw foreign(path, record);
  }
  return records;
}

function newer(path: string, format: number): UserError {
  return new UserError(
    `${path} was written by a newer ewtp (journal format ${format}, this one reads ${JOURNAL_FORMAT}).`,
    'Update ewtp; nothing was sent.',
  );
}

/** A bad line in the middle is no crash: half a history could list a product twice. */
function damaged(path: string, line: number): UserError {
  return new UserError(
    `${path} is damaged at line ${line}: its checksum is wrong.`,
    'Bring the file back from a copy, or move it away: then every product is looked up in the shop before anything is created.',
    { exit: EXIT.refused },
  );
}

function foreign(path: string, { shop, marketplace }: { shop: string; marketplace: string }) {
  return new UserError(
    `${path} belongs to the shop ${shop} on ${marketplace}.`,
    'Give each shop in the configuration a name of its own.',
  );
}
