import { Command } from 'commander';
import { EXIT, type ExitCode } from '../errors.ts';
import type { World } from '../io/world.ts';
import { openSession, type Session, withCommonOptions } from './session.ts';
import type { Verb } from './verb.ts';

/** One station of the journey: a command that a user could type, and which of its lines to show. */
interface Step {
  readonly title: string;
  readonly words: (folder: string) => readonly string[];
  load(): Promise<Verb>;
  readonly show: (lines: readonly string[]) => readonly string[];
}

/** Rates are the user's to give; the demo uses one that is plainly an example. */
const EXAMPLE_RATE = 'EUR=7.85';

const STEPS: readonly Step[] = [
  {
    title: 'Is the catalog fit for China?',
    words: (folder) => ['validate', `${folder}/catalog.csv`],
    load: async () => (await import('./validate.ts')).validate,
    show: (lines) => lines.slice(-1),
  },
  {
    title: 'What will it cost at the border, by which import regime?',
    words: (folder) => ['cost', `${folder}/catalog.csv`, '--fx', EXAMPLE_RATE],
    load: async () => (await import('./cost.ts')).cost,
    show: (lines) => [...cut(lines.slice(0, -2), 6), ...lines.slice(-2)],
  },
  {
    title: 'Which papers, in English and Chinese?',
    words: (folder) => ['docs', `${folder}/shipment.yaml`, '--out', `${folder}/papers`],
    load: async () => (await import('./docs.ts')).docs,
    show: (lines) => cut(lines, 4),
  },
  {
    title: 'List the goods on the marketplace (a sandbox on this machine)',
    words: (folder) => ['push', `${folder}/catalog.csv`, '--shop', 'sandbox', '--publish'],
    load: async () => (await import('./push.ts')).push,
    show: (lines) => lines.slice(-1),
  },
  {
    title: 'And where is everything now?',
    words: () => ['status', '--shop', 'sandbox'],
    load: async () => (await import('./status.ts')).status,
    show: (lines) => [...cut(lines.slice(0, -1), 3), ...lines.slice(-1)],
  },
];

/** The first lines, and how many more there are. */
function cut(lines: readonly string[], shown: number): readonly string[] {
  return [...lines.slice(0, shown), `… and ${lines.length - shown} more`];
}

export const demo: Verb = {
  examples: [{ line: 'ewtp demo', says: 'the whole journey on a bundled catalog, offline' }],
  describe: (command: Command) =>
    command.argument('[folder]', 'where its files go (ewtp-demo)', 'ewtp-demo'),

  async run(command, session) {
    const [folder = 'ewtp-demo'] = command.processedArgs;
    const { out } = session.world.terminal;
    for (const name of ['catalog.csv', 'shipment.yaml']) {
      const content = await session.world.files.readPackaged(`examples/${name}`);
      await session.world.files.write(session.world.files.resolve(folder, name), content);
    }
    out(`A small Belgian maker’s catalog of forty goods, in ${folder}/.\n`);
    for (const [i, step] of STEPS.entries()) {
      const words = step.words(folder);
      out(heading(i + 1, step.title, words, session));
      const { code, lines } = await runQuietly(step, words, session);
      for (const line of step.show(lines)) out(`  ${line}\n`);
      if (code !== EXIT.fine) return code;
    }
    out(ending(folder, session));
    return EXIT.fine;
  },
};

function heading(
  number: number,
  title: string,
  words: readonly string[],
  { style }: Session,
): string {
  return `\n${style.bold(`${number}  ${title}`)}\n  ${style.dim(`$ ewtp ${words.join(' ')}`)}\n`;
}

function ending(folder: string, { style }: Session): string {
  return `
${style.bold('Next')}
  Open ${folder}/papers/commercial-invoice.pdf, or the shop itself: ewtp sandbox
  See what a faulty catalog looks like:  ewtp explain gtin-check-digit
  Then try your own:                     ewtp validate your-catalog.xlsx
  (The rate ${EXAMPLE_RATE} is an example: customs fixes one for each month.)
`;
}

/** Runs a command as if it had been typed, and keeps what it prints. */
async function runQuietly(
  step: Step,
  words: readonly string[],
  session: Session,
): Promise<{ code: ExitCode; lines: readonly string[] }> {
  const { world } = session;
  let printed = '';
  const listening: World = {
    ...world,
    terminal: {
      ...world.terminal,
      columns: world.terminal.columns - 2,
      out: (text) => {
        printed += text;
      },
    },
  };
  const verb = await step.load();
  const command = withCommonOptions(verb.describe(new Command()));
  const common = [
    '--as-of',
    session.asOf,
    '--quiet',
    ...(session.style.level === 0 ? ['--no-color'] : []),
  ];
  command.parse([...words.slice(1), ...common], { from: 'user' });
  const code = await verb.run(command, await openSession(command, listening));
  return { code, lines: printed.trimEnd().split('\n') };
}
