import { delimiterNamed } from '../catalog/read/delimited/dialect.ts';
import { ENCODINGS, encodingNamed } from '../catalog/read/encoding/encoding-names.ts';
import type { Mapping } from '../catalog/read/header/mapping.ts';
import type { ReadOptions } from '../catalog/read/options.ts';
import { nearest } from '../did-you-mean.ts';
import { UserError } from '../errors.ts';
import type { World } from '../io/world.ts';
import type { Session } from './session.ts';

/** Flags by which every command that reads a catalog is told how. */
export interface CatalogFlags {
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly map?: string;
}

/**
 * @throws UserError for an encoding, delimiter or mapping that cannot be used
 */
export async function readOptions(
  flags: CatalogFlags,
  { config, world }: Session,
): Promise<ReadOptions> {
  const encoding = flags.encoding ?? config.encoding;
  const delimiter = flags.delimiter ?? config.delimiter;
  return {
    ...(encoding !== undefined && { encoding: knownEncoding(encoding) }),
    ...(delimiter !== undefined && { delimiter: knownDelimiter(delimiter) }),
    ...(flags.sheet !== undefined && { sheet: flags.sheet }),
    ...(flags.map !== undefined && { mapping: await mappingIn(flags.map, world) }),
  };
}

async function mappingIn(path: string, { files }: World): Promise<Mapping> {
  const { readMapping } = await import('../catalog/read/header/mapping-file.ts');
  return readMapping(new TextDecoder().decode(await files.read(path)), path);
}

function knownEncoding(name: string) {
  const encoding = encodingNamed(name);
  if (encoding) return encoding;
  const close = nearest(name, ENCODINGS);
  throw new UserError(
    `There is no encoding ${name} that ewtp reads.`,
    `${close === undefined ? '' : `Did you mean ${close}? `}Known: ${ENCODINGS.join(', ')}.`,
  );
}

function knownDelimiter(text: string): string {
  const delimiter = delimiterNamed(text);
  if (delimiter !== undefined) return delimiter;
  throw new UserError(
    `--delimiter ${JSON.stringify(text)} cannot be used.`,
    'Name comma, semicolon, tab or pipe, or give one character that is no letter, digit or quote.',
  );
}
