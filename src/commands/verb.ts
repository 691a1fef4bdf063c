import type { Command } from 'commander';
import type { ExitCode } from '../errors.ts';
import type { Session } from './session.ts';

/** One verb of the command line: what it takes, and what it does. */
export interface Verb {
  /** Adds arguments, flags and examples. */
  describe(command: Command): Command;
  /** A short recipe: read, think, show, write. */
  run(command: Command, session: Session): Promise<ExitCode>;
}
