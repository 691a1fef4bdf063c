import type { Command, CommanderError } from 'commander';
import { nearest } from '../did-you-mean.ts';
import { UserError } from '../errors.ts';
import { visible } from '../output/visible.ts';

/** What commander says of a wrong command line, in our words and with what to do next. */
export function usageError(error: CommanderError, command: Command): UserError {
  const name = command.name();
  const see = `${name} --help shows how it is used.`;
  const [quoted = ''] = /(?<=').*(?=')/s.exec(error.message) ?? [];
  const text = visible(quoted);
  switch (error.code) {
    case 'commander.unknownOption':
      return new UserError(`${name} has no flag ${text}.`, `${meant(text, command)}${see}`);
    case 'commander.missingArgument': {
      const usage = command.usage().replace('[options] ', '');
      return new UserError(`${name} needs ${article(text)}.`, `Write ${name} ${usage}; ${see}`);
    }
    case 'commander.optionMissingArgument':
      return new UserError(`${text} needs a value.`, `Write it after the flag; ${see}`);
    case 'commander.missingMandatoryOptionValue':
      return new UserError(`${name} needs ${text}.`, see);
    case 'commander.excessArguments':
      return new UserError(`${name} was given more words than it takes.`, see);
    default:
      return new UserError(visible(error.message.replace(/^error: /, '')), see);
  }
}

function meant(flag: string, command: Command): string {
  const flags = command.options.flatMap(({ long }) => (long ? [long] : []));
  const close = nearest(flag.split('=', 1)[0] ?? flag, [...flags, '--help']);
  return close === undefined ? '' : `Did you mean ${close}? `;
}

function article(argument: string): string {
  return argument.endsWith('s') ? `${argument} to work on` : `a ${argument} to work on`;
}
