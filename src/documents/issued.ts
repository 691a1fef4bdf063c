// What was issued under a number stays: other content under the same number is a revision, or refused.
import { createHash } from 'node:crypto';
import { EXIT, UserError } from '../errors.ts';
import type { Files } from '../io/world.ts';
import type { Numbered } from './document-kind.ts';

export interface Issued {
  readonly revision: number;
  /** SHA-256 of the paper's data. */
  readonly sha256: string;
}

/** SHA-256 of a plain value. */
export function fingerprint(value: unknown): string {
  return sha256(JSON.stringify(value));
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The revision under which this content goes out: that of the last issue when nothing has changed,
 * the next one when `revise` is set.
 * @throws UserError (refused) when the content differs and no revision is wanted
 */
export async function revisionFor(
  folder: string,
  what: Numbered,
  number: string,
  content: string,
  revise: boolean,
  files: Files,
): Promise<number> {
  const last = await lastIssue(folder, what, number, files);
  if (last === undefined) return 0;
  if (last.sha256 === content) return last.revision;
  if (revise) return last.revision + 1;
  throw new UserError(
    `${number} was issued with other content and may not be overwritten.`,
    'Add --revise to issue it as a revision, or give the shipment a new number.',
    { exit: EXIT.refused },
  );
}

/** Keeps what was issued; nothing happens when the same is kept already. */
export async function recordIssue(
  folder: string,
  what: Numbered,
  number: string,
  issued: Issued,
  files: Files,
): Promise<void> {
  const path = pathOf(folder, what, number, issued.revision, files);
  if (await files.create(path, `${JSON.stringify({ number, ...issued }, null, 1)}\n`)) return;
  const kept = await readIssue(path, files);
  if (kept?.sha256 === issued.sha256) return;
  throw new UserError(
    `${number} has just been issued with other content by another run.`,
    'Run again with --revise, or give the shipment a new number.',
    { exit: EXIT.refused },
  );
}

async function lastIssue(
  folder: string,
  what: Numbered,
  number: string,
  files: Files,
): Promise<Issued | undefined> {
  let last: Issued | undefined;
  for (let revision = 0; ; revision++) {
    const path = pathOf(folder, what, number, revision, files);
    if (!(await files.exists(path))) return last;
    last = (await readIssue(path, files)) ?? { revision, sha256: '' };
  }
}

async function readIssue(path: string, files: Files): Promise<Issued | undefined> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await files.read(path)));
    if (typeof value !== 'object' || value === null) return undefined;
    const { revision, sha256: of }: { revision?: unknown; sha256?: unknown } = value;
    return typeof revision === 'number' && typeof of === 'string'
      ? { revision, sha256: of }
      : undefined;
  } catch {
    // A damaged record counts as other content.
    return undefined;
  }
}

/** File names hold what a number may not: each such sign becomes its code. */
function pathOf(
  folder: string,
  what: Numbered,
  number: string,
  revision: number,
  files: Files,
): string {
  return files.resolve(folder, what, `${encodeURIComponent(number)}.${revision}.json`);
}
