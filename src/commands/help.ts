import type { Command, Option } from 'commander';
import { columnsOf, wrapText } from '../output/wrap.ts';
import { COMMON_FLAGS } from './session.ts';
import type { UsageExample } from './verb.ts';

const OWN_FLAGS = 'Flags:';

/** The help of one command: examples first, because they are what most people look for. */
export function helpText(
  command: Command,
  examples: readonly UsageExample[],
  width: number,
): string {
  const helper = command.createHelp();
  const parts = [
    `${command.name()}: ${command.description()}`,
    section('Examples:', exampleLines(examples, width)),
    section('Usage:', [`  ${command.name()} ${command.usage().replace('[options]', '[flags]')}`]),
    section(
      'Arguments:',
      table(
        helper.visibleArguments(command).map((one) => [helper.argumentTerm(one), one.description]),
        width,
      ),
    ),
    ...flagGroups(helper.visibleOptions(command)).map(([heading, options]) =>
      section(
        heading,
        table(
          options.map((option) => [option.flags, option.description]),
          width,
        ),
      ),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Lines of two columns; the second one wraps, and stands below the first when the first is long. */
export function table(rows: readonly (readonly [string, string])[], width: number): string[] {
  const first = Math.min(28, Math.max(0, ...rows.map(([term]) => columnsOf(term))));
  return rows.flatMap(([term, says]) => {
    const lines = wrapText(says, Math.max(20, width - first - 4));
    const pad = ' '.repeat(first + 4);
    const rest = lines.slice(1).map((line) => `${pad}${line}`);
    if (columnsOf(term) > first) return [`  ${term}`, ...lines.map((line) => `${pad}${line}`)];
    return [`  ${term.padEnd(first)}  ${lines[0] ?? ''}`.trimEnd(), ...rest];
  });
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines].join('\n');
}

function exampleLines(examples: readonly UsageExample[], width: number): string[] {
  return examples.flatMap(({ line, says }) => [
    `  ${line}`,
    ...wrapText(says, Math.max(20, width - 6)).map((text) => `      ${text}`),
  ]);
}

function flagGroups(options: readonly Option[]): [string, Option[]][] {
  const common = options.filter((option) => option.helpGroupHeading === COMMON_FLAGS);
  const own = options.filter((option) => option.helpGroupHeading !== COMMON_FLAGS);
  return [
    [OWN_FLAGS, own],
    [COMMON_FLAGS, common],
  ];
}
