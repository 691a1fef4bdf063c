import type { Command } from 'commander';
import type { ExitCode } from '../errors.ts';
import type { Session } from './session.ts';

/** A command line that can be typed as it stands, and what it does. */
export interface UsageExample {
  readonly line: string;
  readonly says: string;
}

/** One verb of the command line: what it takes, and what it does. */
export interface Verb {
  /** Shown first in help and printed in docs/commands.md. */
  readonly examples?: readonly UsageExample[];
  /** Adds arguments and flags. */
  describe(command: Command): Command;
  /** A short recipe: read, think, show, write. */
  run(command: Command, session: Session): Promise<ExitCode>;
}
