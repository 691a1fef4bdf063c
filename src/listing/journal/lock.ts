import { z } from 'zod';
import { EXIT, UserError } from '../../errors.ts';
import type { World } from '../../io/world.ts';

/** The right to write to a shop, held by one run at a time. */
export interface Lock {
  /** Says that this run is alive; false when somebody else has taken the lock meanwhile. */
  beat(): Promise<boolean>;
  release(): Promise<void>;
}

/** A share of the products: the I-th of N. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** A run beats every so often; one that has not for much longer is taken for dead. */
export const BEAT_MS = 15_000;
const DEAD_AFTER_MS = 120_000;

const holderSchema = z.object({
  process: z.number(),
  host: z.string(),
  token: z.string(),
  beatAt: z.number(),
});
type Holder = z.infer<typeof holderSchema>;

/**
 * Takes the lock on a shop. Runs with different shares of the same N may work side by side, because no
 * product is in two of them; anything else may not.
 * @throws UserError (exit 6) when another run holds it
 */
export async function takeLock(
  folder: string,
  share: Share | undefined,
  world: World,
): Promise<Lock> {
  const { files, processes, clock } = world;
  const token = `${processes.id}-${clock.epochMs()}-${Math.floor(world.random() * 1e9)}`;
  const path = files.resolve(folder, nameOf(share));
  const holder = (): Holder => ({
    process: processes.id,
    host: processes.host,
    token,
    beatAt: clock.epochMs(),
  });
  const text = () => JSON.stringify(holder());
  if (!(await files.create(path, text()))) await takeOver(path, text, world);
  // First my own, then the others': two that start together may both give way, never both go on.
  for (const name of await files.list(files.resolve(folder))) {
    const theirs = shareOf(name);
    if (theirs === undefined || name === nameOf(share) || apart(share, theirs)) continue;
    const other = await holderOf(files.resolve(folder, name), world);
    if (other === undefined || !isAlive(other, world)) {
      await files.remove(files.resolve(folder, name));
      continue;
    }
    await files.remove(path);
    throw held(other, files.resolve(folder, name));
  }
  const mine = async () => (await holderOf(path, world))?.token === token;
  return {
    async beat() {
      if (!(await mine())) return false;
      await files.write(path, text());
      return true;
    },
    async release() {
      if (await mine()) await files.remove(path);
    },
  };
}

/** Two runs that find the same dead lock must not both remove it: one of them, or the other's new one, would go. */
async function takeOver(path: string, text: () => string, world: World): Promise<void> {
  const { files } = world;
  const other = await holderOf(path, world);
  if (other !== undefined && isAlive(other, world)) throw held(other, path);
  const turn = `${path}.taking`;
  if (!(await files.create(turn, text()))) {
    const taker = await holderOf(turn, world);
    if (taker !== undefined && isAlive(taker, world)) throw held(taker, path);
    // It died just there; the next run finds the way free.
    await files.remove(turn);
    throw held(taker, path);
  }
  try {
    const again = await holderOf(path, world);
    if (again !== undefined && isAlive(again, world)) throw held(again, path);
    await files.remove(path);
    if (!(await files.create(path, text()))) throw held(await holderOf(path, world), path);
  } finally {
    await files.remove(turn);
  }
}

const nameOf = (share: Share | undefined) =>
  share === undefined ? 'lock.1-of-1' : `lock.${share.index}-of-${share.of}`;

function shareOf(name: string): Share | undefined {
  const match = /^lock\.(\d+)-of-(\d+)$/.exec(name);
  return match ? { index: Number(match[1]), of: Number(match[2]) } : undefined;
}

function apart(mine: Share | undefined, theirs: Share): boolean {
  return mine !== undefined && mine.of === theirs.of && mine.index !== theirs.index;
}

async function holderOf(path: string, { files }: World): Promise<Holder | undefined> {
  try {
    const read = holderSchema.safeParse(
      JSON.parse(new TextDecoder().decode(await files.read(path))),
    );
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** On this machine the process can be asked; elsewhere only its beat tells. */
function isAlive({ process, host, beatAt }: Holder, { processes, clock }: World): boolean {
  if (clock.epochMs() - beatAt > DEAD_AFTER_MS) return false;
  return host !== processes.host || processes.isRunning(process);
}

function held(other: Holder | undefined, path: string): UserError {
  const who = other === undefined ? 'Another run' : `Process ${other.process} on ${other.host}`;
  return new UserError(
    `${who} is pushing to this shop.`,
    `Wait until it is done. If it is dead, the lock ${path} is given up two minutes after its last sign of life.`,
    { exit: EXIT.refused },
  );
}
