import { exec } from 'node:child_process';
import { hostname } from 'node:os';
import { promisify } from 'node:util';
import { UserError } from '../errors.ts';
import type { Processes } from './world.ts';

const COMMAND_TIMEOUT_MS = 60_000;

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
    process.on('SIGINT', listener).on('SIGTERM', listener);
    return () => void process.off('SIGINT', listener).off('SIGTERM', listener);
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
