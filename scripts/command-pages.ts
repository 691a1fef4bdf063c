// The pages about the command line, printed from the commands and the exit codes themselves.
import { COMMANDS, commandOf } from '../src/cli.ts';
import { COMMON_FLAGS } from '../src/commands/session.ts';
import { EXIT_MEANINGS } from '../src/errors.ts';

const PRINTED_FROM_CODE = '<!-- Printed from the code by `npm run docs`; do not edit. -->';

export function exitCodesPage(): string {
  const rows = EXIT_MEANINGS.map(({ code, meaning, next }) => `| ${code} | ${meaning} | ${next} |`);
  return [
    PRINTED_FROM_CODE,
    '# Exit codes',
    '',
    'Every command answers with one of these. Scripts may rely on them.',
    '',
    '| Code | Meaning | What to do |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

export async function commandsPage(): Promise<string> {
  const parts = await Promise.all(COMMANDS.map(commandPart));
  const [first] = COMMANDS;
  const common =
    first === undefined ? [] : flagRows(commandOf(first, await first.load()), isCommon);
  return [
    PRINTED_FROM_CODE,
    '# Commands',
    '',
    `${parts.map(({ name }) => `[${name}](#ewtp-${name.replaceAll(' ', '-')})`).join(' · ')}`,
    '',
    '## Flags of every command',
    '',
    ...table(['Flag', 'Meaning'], common),
    ...parts.flatMap(({ lines }) => lines),
  ].join('\n');
}

type Command = ReturnType<typeof commandOf>;
type Flag = Command['options'][number];

const isCommon = (flag: Flag) => flag.helpGroupHeading === COMMON_FLAGS;

async function commandPart(entry: (typeof COMMANDS)[number]) {
  const verb = await entry.load();
  const command = commandOf(entry, verb);
  const examples = (verb.examples ?? []).flatMap(({ line, says }) => [`# ${says}`, line]);
  const words = command.registeredArguments.map((one) => [`\`${one.name()}\``, one.description]);
  const flags = flagRows(command, (flag) => !isCommon(flag));
  const lines = [
    `## \`ewtp ${entry.name}\``,
    '',
    `${capital(entry.summary)}.`,
    '',
    ...(examples.length > 0 ? ['```sh', ...examples, '```', ''] : []),
    `\`ewtp ${entry.name} ${command.usage().replace('[options]', '[flags]')}\``,
    '',
    ...table(['Argument', 'Meaning'], words),
    ...table(['Flag', 'Meaning'], flags),
  ];
  return { name: entry.name, lines };
}

function flagRows(command: Command, wanted: (flag: Flag) => boolean): string[][] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter(wanted)
    .map((flag) => [`\`${flag.flags}\``, flag.description]);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
