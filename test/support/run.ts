import { main } from '../../src/cli.ts';
import { type FakeOptions, type FakeWorld, fakeWorld } from './fake-world.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly world: FakeWorld;
}

/** Runs a whole command line in a fake world: `run('validate catalog.csv', { files })`. */
export async function run(line: string, options: FakeOptions = {}): Promise<Run> {
  const world = fakeWorld(options);
  const code = await main(words(line), world);
  return { code, out: world.printed.out, err: world.printed.err, world };
}

function words(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '');
}
