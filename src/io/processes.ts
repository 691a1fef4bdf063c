import { exec } from 'node:child_process';
import { hostname } from 'node:os';
import { promisify } from 'node:util';
import { EXIT, UserError } from '../errors.ts';
import type { Processes } from './world.ts';

const COMMAND_TIMEOUT_MS = 60_000;

/** How many listeners stop the run on their own terms. */
let stopping = 0;

/** Ends the process on Ctrl-C, unless a command stops by itself; `clean` takes away what is half done. */
export function onInterrupt(clean: () => void): void {
  process.on('SIGINT', () => {
    if (stopping > 0) return;
    clean();
    // Handlers of the exit give the terminal its cursor back.
    process.exit(EXIT.interrupted);
  });
}

/** This process and the others of the machine. */
export const processes: Processes = {
  id: process.pid,
  host: hostname(),
  isRunning(id) {
    try {
      process.kill(id, 0);
      return true;
    } catch (error) {
      // Somebody else's process may not be asked, but it runs.
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
  onStop(listener) {
    stopping++;
    process.on('SIGINT', listener).on('SIGTERM', listener);
    let heard = true;
    return () => {
      if (!heard) return;
      heard = false;
      stopping--;
      process.off('SIGINT', listener).off('SIGTERM', listener);
    };
  },
  async output(command) {
    // What the command prints may be a secret: neither output nor error goes into a message.
    const { stdout } = await promisify(exec)(command, { timeout: COMMAND_TIMEOUT_MS }).catch(() => {
      throw new UserError(
        `The command "${command}" failed.`,
        'Run it by hand to see why; ewtp does not show what it prints.',
      );
    });
    return stdout;
  },
};
