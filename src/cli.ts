// The list of commands and the only catch. Each command is loaded when it is called, not before.
import { Command, CommanderError } from 'commander';
import { openSession, withCommonOptions } from './commands/session.ts';
import type { Verb } from './commands/verb.ts';
import { nearest } from './did-you-mean.ts';
import { EXIT, type ExitCode, UserError } from './errors.ts';
import type { World } from './io/world.ts';
import { VERSION } from './version.ts';

interface Entry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Verb>;
}

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Entry[] = [
  {
    name: 'validate',
    summary: 'check a catalog against what China asks of it',
    load: async () => (await import('./commands/validate.ts')).validate,
  },
];

/** Runs one command line and says what the process should answer. */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await run(argv, world);
  } catch (error) {
    return explain(error, world);
  }
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const at = argv.findIndex((word) => !word.startsWith('-'));
  const name = argv[at];
  if (name === undefined || name === 'help') return overview(argv, world);
  const entry = COMMANDS.find((command) => command.name === name);
  if (entry === undefined) {
    const close = nearest(
      name,
      COMMANDS.map((command) => command.name),
    );
    throw new UserError(
      `There is no command ${name}.`,
      close === undefined ? 'ewtp --help lists them.' : `Did you mean ewtp ${close}?`,
    );
  }
  const verb = await entry.load();
  const command = commandOf(entry, verb, world);
  command.parse(argv.toSpliced(at, 1), { from: 'user' });
  return verb.run(command, await openSession(command, world));
}

/** The command as commander knows it; also printed as docs and completions. */
export function commandOf(entry: Entry, verb: Verb, world: World): Command {
  const command = verb.describe(new Command(`ewtp ${entry.name}`).description(entry.summary));
  return withCommonOptions(command)
    .exitOverride()
    .configureOutput({ writeOut: world.terminal.out, writeErr: world.terminal.err })
    .showSuggestionAfterError()
    .helpOption('-h, --help', 'show this help')
    .action(() => {});
}

function overview(argv: readonly string[], world: World): ExitCode {
  if (argv.includes('--version') || argv.includes('-V')) {
    world.terminal.out(`${VERSION}\n`);
    return EXIT.fine;
  }
  const unknown = argv.find((word) => word.startsWith('-') && !['-h', '--help'].includes(word));
  if (unknown !== undefined)
    throw new UserError(`There is no flag ${unknown}.`, 'ewtp --help shows what there is.');
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const list = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join(
    '\n',
  );
  const text = `ewtp: sell into China from a spreadsheet.\n\nExample:\n  ewtp validate catalog.csv\n\nCommands:\n${list}\n\newtp <command> --help shows its flags. ewtp --version shows ${VERSION}.\n`;
  const asked = argv.length > 0;
  if (asked) world.terminal.out(text);
  else world.terminal.err(text);
  return asked ? EXIT.fine : EXIT.usage;
}

function explain(error: unknown, { terminal }: World): ExitCode {
  if (error instanceof UserError) {
    terminal.err(`ewtp: ${error.message}\n  ${error.hint}\n`);
    return error.exit;
  }
  // commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(
    `ewtp: this is a bug in ewtp ${VERSION}, not in your data.\n  Please report it with what follows.\n\n${stack}\n`,
  );
  return EXIT.bug;
}
