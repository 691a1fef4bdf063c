import { openCatalog, type ReadOptions } from '../../catalog/read/open.ts';
import type { CatalogFile } from '../../catalog/read/table.ts';
import type { MendedPiece, MendSummary } from '../../catalog/rewrite/mend-file.ts';
import type { RawText } from '../../catalog/rewrite/raw-text.ts';
import type { Facts } from '../../catalog/rule.ts';
import { UserError } from '../../errors.ts';
import type { SourceFile } from '../../io/world.ts';
import { counted } from '../../output/validate/words.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';

export interface FixFlags {
  readonly fix?: true;
  readonly unsafe?: true;
  readonly diff?: true;
  readonly split?: string;
  readonly updateBaseline?: true;
}

/**
 * @throws UserError for flags that do not go together
 */
export function checkFixFlags({ fix, unsafe, diff, split, updateBaseline }: FixFlags): void {
  const alone = unsafe ? '--unsafe' : diff ? '--diff' : undefined;
  if (!fix && alone !== undefined)
    throw new UserError(`${alone} needs --fix.`, `Write --fix ${alone}.`);
  if (diff && (split !== undefined || updateBaseline))
    throw new UserError(
      '--diff writes no file: it does not go with --split or --update-baseline.',
      'Look at the differences first, then run it without --diff.',
    );
}

/**
 * Mends what can be mended for certain, and gives the file as it is afterwards: written over the
 * original, or with `--diff` only shown.
 * @throws UserError for a file that cannot be mended, or that would read differently afterwards
 */
export async function fixFile(
  path: string,
  flags: FixFlags,
  reading: ReadOptions,
  facts: Facts,
  session: Session,
): Promise<SourceFile> {
  const { files } = session.world;
  if (path === '-' && !flags.diff)
    throw new UserError('Standard input cannot be mended in place.', 'Name a file, or add --diff.');
  const { rawText } = await import('../../catalog/rewrite/raw-text.ts');
  const mending = await import('../../catalog/rewrite/mend-file.ts');
  const source = await files.open(path);
  const catalog = await openCatalog(source, reading);
  const raw = await rawText(source, catalog, 'mended');
  const pieces = () => mending.mendedPieces(raw, catalog, facts, flags.unsafe === true);
  const summary = await mending.mendSummary(raw, pieces());
  const mended = mending.mendedFile(path, raw, summary.size, pieces);
  await checkReadsAlike(catalog, await openCatalog(mended, reading));
  if (flags.diff) await showDiff(path, raw, pieces(), session);
  else if (summary.rows > 0) await files.write(path, mended.chunks());
  sayWhat(path, summary, flags, session);
  return flags.diff || summary.rows === 0 ? mended : files.open(path);
}

/** Encoding and delimiter are told by the file's content, which has changed. */
async function checkReadsAlike(before: CatalogFile, after: CatalogFile): Promise<void> {
  const same =
    before.delimiter === after.delimiter &&
    (before.encoding === after.encoding || after.encoding === 'utf-8') &&
    before.headerRecords === after.headerRecords &&
    before.headers.join('\n') === after.headers.join('\n');
  if (same) return;
  throw new UserError(
    `${visible(before.path)} is not mended: ewtp would take it for another kind of file afterwards.`,
    `Say what it is: --encoding ${before.encoding ?? ''} --delimiter "${before.delimiter ?? ''}".`,
  );
}

async function showDiff(
  path: string,
  raw: RawText,
  all: AsyncIterable<readonly MendedPiece[]>,
  { world: { terminal }, style }: Session,
): Promise<void> {
  const { differ } = await import('../../output/validate/diff.ts');
  const diff = differ(style, raw.firstLine);
  let begun = false;
  for await (const pieces of all)
    for (const { before, after } of pieces) {
      const shown = diff.next(Buffer.from(before).toString(), Buffer.from(after).toString());
      if (shown === '') continue;
      terminal.out(begun ? shown : diff.head(path) + shown);
      begun = true;
    }
}

function sayWhat(path: string, summary: MendSummary, { diff }: FixFlags, { note }: Session) {
  const { rows, fixes, offered } = summary;
  if (rows === 0) note(`${visible(path)}: nothing to mend.`);
  else
    note(
      `${visible(path)}: ${counted(rows, 'row')} ${diff ? 'would be ' : ''}mended: ${listed(fixes)}.`,
    );
  if (offered.size > 0)
    note(`With --unsafe more can be mended, to be compared afterwards: ${listed(offered)}.`);
}

function listed(fixes: ReadonlyMap<string, number>): string {
  return [...fixes].map(([name, count]) => `${name} ${count}`).join(', ');
}
