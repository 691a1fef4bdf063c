// The list of commands and the only catch. Each command is loaded when it is called, not before.
import { Command, CommanderError } from 'commander';
import { COMMON_WITH_VALUE, openSession, withCommonOptions } from './commands/session.ts';
import { usageError } from './commands/usage-error.ts';
import type { Verb } from './commands/verb.ts';
import { nearest } from './did-you-mean.ts';
import { EXIT, type ExitCode, UserError } from './errors.ts';
import type { World } from './io/world.ts';
import { visible } from './output/visible.ts';
import { VERSION } from './version.ts';

export interface Entry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Verb>;
}

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Entry[] = [
  {
    name: 'demo',
    summary: 'the whole journey on a bundled catalog: check, price, papers, listings',
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  {
    name: 'validate',
    summary: 'check a catalog against what China asks of it',
    load: async () => (await import('./commands/validate.ts')).validate,
  },
  {
    name: 'rules',
    summary: 'list the rules that validate applies',
    load: async () => (await import('./commands/rules.ts')).rules,
  },
  {
    name: 'explain',
    summary: 'say what a rule or a column is about, with examples and sources',
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'docs',
    summary: 'write the papers of a shipment, in English and Chinese',
    load: async () => (await import('./commands/docs.ts')).docs,
  },
  {
    name: 'customs',
    summary: 'prepare and check messages for Chinese e-commerce customs, read its receipts',
    load: async () => (await import('./commands/customs.ts')).customs,
  },
  {
    name: 'plan',
    summary: 'compare a catalog with a shop: what a push would do',
    load: async () => (await import('./commands/plan.ts')).plan,
  },
  {
    name: 'push',
    summary: 'make a shop say what the catalog says, each product listed exactly once',
    load: async () => (await import('./commands/push.ts')).push,
  },
  {
    name: 'cost',
    summary: 'price goods at the Chinese border, by every way into China',
    load: async () => (await import('./commands/cost.ts')).cost,
  },
  {
    name: 'status',
    summary: "show every listing's state in a shop, and why it is rejected",
    load: async () => (await import('./commands/status.ts')).status,
  },
  {
    name: 'pull',
    summary: "write a shop's listings as a catalog",
    load: async () => (await import('./commands/pull.ts')).pull,
  },
  {
    name: 'authorise',
    summary: 'get the access token of a shop, by the code that its seller’s consent gave',
    load: async () => (await import('./commands/authorise.ts')).authorise,
  },
  {
    name: 'sign',
    summary: 'sign a marketplace request, to find out why it is refused',
    load: async () => (await import('./commands/sign.ts')).sign,
  },
  {
    name: 'sandbox',
    summary: 'run a marketplace on this machine, to practise on and to test against',
    load: async () => (await import('./commands/sandbox.ts')).sandbox,
  },
  {
    name: 'tariff',
    summary: 'look up a tariff code, find codes for words, import official lists',
    load: async () => (await import('./commands/tariff.ts')).tariff,
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
  const at = verbAt(argv);
  const name = argv[at];
  if (name === undefined) return overview(argv, world);
  if (name === 'help') {
    const about = argv[at + 1];
    return about === undefined ? overview(['--help'], world) : run([about, '--help'], world);
  }
  const entry = commandNamed(name);
  const verb = await entry.load();
  const command = commandOf(entry, verb);
  const words = argv.toSpliced(at, 1);
  if (words.some((word) => word === '--help' || word === '-h')) {
    const { helpText } = await import('./commands/help.ts');
    command
      .configureOutput({ writeOut: world.terminal.out })
      .configureHelp({ formatHelp: () => helpText(command, verb.examples ?? [], helpWidth(world)) })
      .outputHelp();
    return EXIT.fine;
  }
  try {
    command.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.version') return overview(['--version'], world);
    throw usageError(error, command);
  }
  const session = await openSession(command, world);
  try {
    return await verb.run(command, session);
  } finally {
    session.progress.done();
  }
}

/** Where the verb stands: the first word that is neither a flag nor the value of one. */
function verbAt(argv: readonly string[]): number {
  return argv.findIndex(
    (word, i) => !word.startsWith('-') && !COMMON_WITH_VALUE.includes(argv[i - 1] ?? ''),
  );
}

/**
 * @throws UserError when there is none
 */
function commandNamed(name: string): Entry {
  const entry = COMMANDS.find((command) => command.name === name);
  if (entry) return entry;
  const close = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  throw new UserError(
    `There is no command ${visible(name)}.`,
    `${close === undefined ? '' : `Did you mean ewtp ${close}? `}ewtp --help lists them all.`,
  );
}

/** The command as commander knows it; also printed as docs and completions. */
export function commandOf(entry: Entry, verb: Verb): Command {
  const command = verb.describe(new Command(`ewtp ${entry.name}`).description(entry.summary));
  return withCommonOptions(command)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .helpOption('-h, --help', 'show this help')
    .action(() => {});
}

function helpWidth({ terminal }: World): number {
  return Math.min(100, Math.max(40, terminal.columns));
}

async function overview(argv: readonly string[], world: World): Promise<ExitCode> {
  const { terminal } = world;
  if (argv.includes('--version') || argv.includes('-V')) {
    terminal.out(`${VERSION}\n`);
    return EXIT.fine;
  }
  const unknown = argv.find((word) => word.startsWith('-') && !['-h', '--help'].includes(word));
  if (unknown !== undefined) {
    const close = nearest(unknown, ['--help', '--version']);
    throw new UserError(
      `There is no command in this line, and no flag ${visible(unknown)} without one.`,
      `${close === undefined ? '' : `Did you mean ${close}? `}ewtp --help shows what there is.`,
    );
  }
  const asked = argv.length > 0;
  const { table } = await import('./commands/help.ts');
  const commands = table(
    COMMANDS.map(({ name, summary }) => [name, summary]),
    helpWidth(world),
  );
  (asked ? terminal.out : terminal.err)(overviewText(commands));
  return asked ? EXIT.fine : EXIT.usage;
}

function overviewText(commands: readonly string[]): string {
  return `ewtp: sell into China from a spreadsheet.

Example:
  ewtp validate catalog.csv

Commands:
${commands.join('\n')}

ewtp <command> --help    shows its examples and flags
ewtp --version           shows ${VERSION}
`;
}

function explain(error: unknown, { terminal }: World): ExitCode {
  if (error instanceof UserError) {
    terminal.err(`ewtp: ${safeLines(error.message)}\n  ${safeLines(error.hint)}\n`);
    return error.exit;
  }
  // A question that was answered with Ctrl-C.
  if (error instanceof Error && error.name === 'ExitPromptError') return EXIT.interrupted;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(
    `ewtp: this is a bug in ewtp ${VERSION}, not in your data.\n  Please report it with what follows.\n\n${safeLines(stack)}\n`,
  );
  return EXIT.bug;
}

/** File names and cells come into messages from outside. */
function safeLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
