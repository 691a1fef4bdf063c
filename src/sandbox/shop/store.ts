import { UserError } from '../../errors.ts';
import type { World } from '../../io/world.ts';
import { FIRST_TOKENS } from '../apps.ts';
import { changeSchema } from './change-schema.ts';
import { apply, type Change, emptyShop, historyOf, type Shop } from './state.ts';
import { lineWriter } from './writer.ts';

/** The shop and its file, which holds the shop's history, a change a line. */
export interface Store {
  readonly shop: Readonly<Shop>;
  /** Takes changes at once; resolves when they are on the disk. */
  record(changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
}

const VERSION = 1;
const HEADER = `{"sandbox":${VERSION}}`;
/** A history this much longer than needed is written anew. */
const SLACK = 1000;

/**
 * Opens the shop of a folder, or begins one. A last line that was torn off is dropped.
 * @throws UserError when the file is damaged or from a newer version
 */
export async function openStore(path: string, world: World): Promise<Store> {
  const shop = emptyShop();
  const text = (await world.files.exists(path))
    ? new TextDecoder().decode(await world.files.read(path))
    : '';
  const lines = readHistory(path, text, shop);
  if (shop.tokens.size === 0) for (const change of FIRST_TOKENS) apply(shop, change);
  const history = historyOf(shop);
  // A file that lacks its end must not be written on; one that is too long is made short.
  if (lines === 0 || !text.endsWith('\n') || lines > history.length + SLACK)
    await world.files.write(path, [HEADER, ...history.map(lineOf)].join('\n').concat('\n'));
  const writer = await lineWriter(path, world);
  return {
    shop,
    record(changes) {
      for (const change of changes) apply(shop, change);
      return changes.length === 0 ? Promise.resolve() : writer.write(changes.map(lineOf));
    },
    close: () => writer.close(),
  };
}

function lineOf(change: Change): string {
  return JSON.stringify(change);
}

/** @returns how many lines were read */
function readHistory(path: string, text: string, shop: Shop): number {
  const [header = '', ...lines] = text.split('\n').slice(0, text.endsWith('\n') ? -1 : undefined);
  if (text === '') return 0;
  if (header !== HEADER) throw notOurs(path);
  for (const [at, line] of lines.entries()) {
    const read = changeSchema.safeParse(parsed(line));
    if (read.success) {
      apply(shop, read.data);
      continue;
    }
    // A process that was killed may leave its last line unfinished; nobody was told of it.
    if (at === lines.length - 1 && !text.endsWith('\n')) break;
    throw new UserError(
      `${path}:${at + 2} is no line of a sandbox shop.`,
      'Delete the file to begin with an empty shop, or bring back an undamaged copy.',
    );
  }
  return lines.length + 1;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function notOurs(path: string): UserError {
  return new UserError(
    `${path} was not written by this version of ewtp.`,
    'Use the version that wrote it, or delete the file to begin with an empty shop.',
  );
}
