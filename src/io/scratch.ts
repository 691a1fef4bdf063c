import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { writeReason } from './file-errors.ts';
import type { Scratch } from './world.ts';

/** A file in the system's folder for temporary ones, readable by its owner only. */
export async function scratch(): Promise<Scratch> {
  const folder = tmpdir();
  const path = join(folder, `ewtp-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(path, 'wx+', 0o600);
    // Nameless from here on: whatever ends the process, nothing of it stays behind.
    await rm(path);
    let size = 0;
    return {
      async add(bytes) {
        try {
          for (let done = 0; done < bytes.length; ) {
            const { bytesWritten } = await file.write(bytes, done, undefined, size + done);
            done += bytesWritten;
          }
        } catch (cause) {
          throw full(folder, cause);
        }
        size += bytes.length;
      },
      async read(into, from) {
        await file.read(into, 0, into.length, from);
      },
      close: () => file.close(),
    };
  } catch (cause) {
    throw full(folder, cause);
  }
}

function full(folder: string, cause: unknown): UserError {
  return new UserError(
    `A temporary file in ${folder} cannot be written: ${writeReason(cause)}.`,
    'Make room there, or name another folder by the environment variable TMPDIR (TEMP on Windows).',
    { cause },
  );
}
