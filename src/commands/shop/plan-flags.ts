import type { Command } from 'commander';
import { UserError } from '../../errors.ts';
import type { Share } from '../../listing/journal/lock.ts';
import type { CatalogFlags } from '../read-options.ts';

/** Flags that `plan` and `push` share. */
export interface PlanFlags extends CatalogFlags {
  readonly shop: string;
  readonly only?: string;
  readonly changed?: true;
  readonly draft?: true;
  readonly publish?: true;
  readonly shard?: string;
  readonly concurrency?: string;
  readonly json?: true;
}

export function withPlanFlags(command: Command): Command {
  return command
    .requiredOption('--shop <name>', 'shop of the configuration, or sandbox, sandbox-tmall')
    .option('--only <skus>', 'only these products, separated by commas')
    .option('--changed', 'do not read what the journal says is unchanged')
    .option('--draft', 'new listings stay off the shelf (the default)')
    .option('--publish', 'listings go on the shelf')
    .option('--shard <i/n>', 'only the I-th of N shares, for runs side by side')
    .option('--concurrency <n>', 'calls under way at the same time (4)')
    .option('--map <file>', 'column mapping')
    .option('--delimiter <character>', 'delimiter of the catalog (else found)')
    .option('--encoding <name>', 'encoding of the catalog (else found)')
    .option('--sheet <name>', 'sheet of a workbook')
    .option('--json', 'print one JSON document');
}

/**
 * @throws UserError when both are asked for
 */
export function publishes({ draft, publish }: PlanFlags): boolean {
  if (draft && publish)
    throw new UserError('--draft and --publish exclude each other.', 'Give one of them.');
  return publish === true;
}

export function shardOf(text: string | undefined): Share | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index < 1 || index > of)
    throw new UserError(`--shard ${text} is no share.`, 'Write I/N, for example 1/4.');
  return { index, of };
}

/** A number given by a flag, within bounds. */
export function numberFlag(
  flag: string,
  text: string | undefined,
  standard: number,
  [least, most]: readonly [number, number],
): number {
  if (text === undefined) return standard;
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value >= least && value <= most) return value;
  throw new UserError(
    `${flag} ${text} is out of bounds.`,
    `Give a number from ${least} to ${most}.`,
  );
}

export const concurrencyOf = ({ concurrency }: PlanFlags) =>
  Math.floor(numberFlag('--concurrency', concurrency, 4, [1, 64]));
