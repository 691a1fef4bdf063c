import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../did-you-mean.ts';
import { UserError } from '../errors.ts';

/** What the operating system says of a file, in words. */
const WRITE_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  EISDIR: 'there is a folder of that name',
  ENOENT: 'its folder is not there and cannot be made',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
};

/** A missing file, with the name in its folder that was most likely meant. */
export async function missing(path: string, cause: unknown): Promise<UserError> {
  if (codeOf(cause) !== 'ENOENT') return cannotRead(path, cause);
  const folder = dirname(path);
  const close = nearest(basename(path), await readdir(folder).catch(() => []));
  // A name that is there all the same is a link to nowhere.
  if (close === basename(path))
    return new UserError(
      `${path} is a link to a file that does not exist.`,
      'Put back the file it leads to, or name another.',
      { cause },
    );
  if (close === undefined) return cannotRead(path, cause);
  return new UserError(`${path} does not exist.`, `Did you mean ${join(folder, close)}?`, {
    cause,
  });
}

export function cannotRead(path: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') {
    return new UserError(`${path} does not exist.`, 'Check the name and the folder you are in.', {
      cause,
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserError(`${path} may not be read.`, 'Check the permissions of the file.', {
      cause,
    });
  }
  if (code === 'EISDIR') {
    return new UserError(`${path} is a folder, not a file.`, 'Name a file in it.', { cause });
  }
  if (code === 'ELOOP') {
    return new UserError(`${path} is a link that leads back to itself.`, 'Name the file itself.', {
      cause,
    });
  }
  return new UserError(
    `${path} cannot be read: ${String(code ?? cause)}.`,
    'Check the disk or copy the file elsewhere.',
    { cause },
  );
}

/** Why the operating system does not let something be written. */
export function writeReason(cause: unknown): string {
  const code = codeOf(cause);
  return WRITE_REASONS[code] ?? code;
}

export function cannotWrite(path: string, cause: unknown): UserError {
  return new UserError(
    `${path} cannot be written: ${writeReason(cause)}.`,
    'Check the folder, its permissions and the free space.',
    { cause },
  );
}

export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
