import { EXIT, UserError } from '../errors.ts';
import type { World } from '../io/world.ts';
import { JOURNAL_FORMAT, type JournalRecord, readLine } from './journal-line.ts';

/**
 * Reads a journal's records one by one, so that a long history is never in memory as a whole.
 * @returns how many whole lines there are, and whether a crash has torn the last one
 * @throws UserError when the file is damaged, newer than this program, or another shop's
 */
export async function readJournal(
  path: string,
  { shop, marketplace }: { readonly shop: string; readonly marketplace: string },
  { files }: World,
  take: (record: JournalRecord) => void,
): Promise<{ readonly lines: number; readonly torn: boolean }> {
  let lines = 0;
  let bad: number | undefined;
  if (!(await files.exists(path))) return { lines, torn: false };
  const text = { rest: '' };
  for await (const line of wholeLines((await files.open(path)).chunks(), text)) {
    // Only the last line can have been torn; a bad one with others behind it is damage.
    if (bad !== undefined) throw damaged(path, bad);
    const read = readLine(line);
    if (read.kind === 'newer') throw newer(path, read.format);
    if (read.kind === 'bad') {
      bad = lines + 1;
      continue;
    }
    lines++;
    const { record } = read;
    if (record.record !== 'journal') take(record);
    else if (record.shop !== shop || record.marketplace !== marketplace)
      throw foreign(path, record);
  }
  return { lines, torn: bad !== undefined || text.rest !== '' };
}

/** The lines that end in a line feed; what follows the last one was torn off by a crash, and is left in `text`. */
async function* wholeLines(chunks: AsyncIterable<Uint8Array>, text: { rest: string }) {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    const lines = (text.rest + decoder.decode(chunk, { stream: true })).split('\n');
    text.rest = lines.pop() ?? '';
    yield* lines;
  }
  text.rest += decoder.decode();
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
