import { Chalk, type ChalkInstance } from 'chalk';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import type { World } from '../io/world.ts';
import { VERSION } from '../version.ts';
import { type Progress, progressOn } from './progress.ts';

/** Flags that every command takes. */
interface CommonOptions {
  readonly config?: string;
  readonly asOf?: string;
  readonly input: boolean;
  readonly color: boolean;
  readonly progress: string;
  readonly quiet?: true;
  readonly verbose?: true;
}

/** What a command has at hand besides its own flags. */
export interface Session {
  readonly world: World;
  readonly config: Config;
  /** The day whose law applies, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Whether a person is there to answer. */
  readonly interactive: boolean;
  readonly style: ChalkInstance;
  /** The width that output may take. */
  readonly width: number;
  readonly progress: Progress;
  /** Whether more remarks are wanted. */
  readonly verbose: boolean;
  /** A remark for the person; nothing when quiet. */
  note(text: string): void;
}

/** Heading under which help lists the flags that all commands share. */
export const COMMON_FLAGS = 'Flags of every command:';

/** Adds the flags that every command takes. */
export function withCommonOptions(command: Command): Command {
  return command
    .optionsGroup(COMMON_FLAGS)
    .option('--config <file>', 'configuration file (else ewtp.config.yaml or .json, here or above)')
    .option('--as-of <date>', 'the day whose law and rates apply, YYYY-MM-DD (else today)')
    .option('--no-input', 'never ask')
    .option('--no-color', 'no colours (also NO_COLOR)')
    .option('--progress <how>', 'auto, plain or none', 'auto')
    .option('--quiet', 'results only, no remarks')
    .option('--verbose', 'more remarks')
    .version(VERSION, '-V, --version', 'show the version');
}

/** Those of them that take a value; they may stand in front of the verb too. */
export const COMMON_WITH_VALUE: readonly string[] = ['--config', '--as-of', '--progress'];

export async function openSession(command: Command, world: World): Promise<Session> {
  const options = command.opts<CommonOptions>();
  const { terminal, env } = world;
  const config = await loadConfig(options.config, world);
  const unattended =
    !options.input || !terminal.stdinIsTerminal || !terminal.stdoutIsTerminal || isSet(env.CI);
  const quiet = options.quiet === true;
  return {
    world,
    config,
    asOf: options.asOf === undefined ? world.clock.today() : isoDate(options.asOf, '--as-of'),
    interactive: !unattended,
    style: new Chalk({ level: colourLevel(options.color, world) }),
    width: Math.max(40, terminal.stdoutIsTerminal ? terminal.columns : 100),
    verbose: options.verbose === true && !quiet,
    progress: progressOn(options.progress, quiet, world),
    note: (text) => {
      if (!quiet) terminal.err(`${text}\n`);
    },
  };
}

async function loadConfig(given: string | undefined, world: World): Promise<Config> {
  const { findConfig, readConfig } = await import('../config.ts');
  const path = given ?? (await findConfig(world));
  return path === undefined ? {} : readConfig(path, world);
}

/** NO_COLOR wins over everything (no-color.org), then FORCE_COLOR, then whether it is a terminal. */
function colourLevel(wanted: boolean, { terminal, env }: World): 0 | 1 | 2 | 3 {
  if (!wanted || (env.NO_COLOR ?? '') !== '') return 0;
  if (env.FORCE_COLOR !== undefined)
    return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? 0 : 1;
  if (!terminal.stdoutIsTerminal || env.TERM === 'dumb') return 0;
  return 1;
}

/**
 * @throws UserError when the text is no day of the calendar
 */
export function isoDate(text: string, flag: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [, year = 0, month = 0, day = 0] = (match ?? []).map(Number);
  const known = new Date(Date.UTC(year, month - 1, day));
  const exists = match !== null && known.getUTCMonth() === month - 1 && known.getUTCDate() === day;
  if (!exists)
    throw new UserError(
      `${flag} ${text} is no date.`,
      'Write it as YYYY-MM-DD, for example 2026-11-22.',
    );
  return text;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}
