import type { World } from '../../io/world.ts';

/** Writes lines at the end of a file, many at once when many wait. */
export interface LineWriter {
  /** Resolves when the lines are on the disk. */
  write(lines: readonly string[]): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export async function lineWriter(path: string, world: World): Promise<LineWriter> {
  const file = await world.files.append(path);
  let waiting: string[] = [];
  let turn: Promise<void> | undefined;
  const flush = async () => {
    // What comes in the meantime shares the next trip to the disk.
    await Promise.resolve();
    const lines = waiting;
    waiting = [];
    turn = undefined;
    await file.append(`${lines.join('\n')}\n`);
  };
  let last: Promise<void> = Promise.resolve();
  return {
    write(lines) {
      waiting.push(...lines);
      if (turn === undefined) {
        turn = last.then(flush);
        last = turn.catch(() => {});
      }
      return turn;
    },
    async close() {
      await last;
      await file.close();
    },
  };
}
