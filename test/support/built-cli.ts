import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface BuiltCli {
  /** A folder of this test's own, in which the command runs. */
  readonly folder: string;
  /** Runs the real program, or a shell line in which `$EWTP` is the program. */
  run(words: readonly string[], given?: { input?: string; shell?: string }): Promise<Ended>;
  /** Sends Ctrl-C once the program has taken the input (more than a pipe holds) and waits for more. */
  interrupt(words: readonly string[], input: string): Promise<Ended>;
  remove(): Promise<void>;
}

/** The program as users run it: bundled, in a process of its own. */
export async function buildCli(): Promise<BuiltCli> {
  // Beside dist/, because the program finds its data one folder above.
  const built = await mkdtemp(join(ROOT, 'dist-test-'));
  const folder = await mkdtemp(join(tmpdir(), 'ewtp-'));
  const bundle = await rolldown({
    cwd: ROOT,
    input: 'src/main.ts',
    platform: 'node',
    // As in rolldown.config.js: native and WebAssembly code stays in its package.
    external: [/^@myriaddreamin\/typst-ts-node-compiler/, /^libxml2-wasm/],
  });
  await bundle.write({ dir: built, format: 'esm' });
  await bundle.close();
  const main = join(built, 'main.js');
  const env = { PATH: process.env.PATH ?? '', EWTP: `${process.execPath} ${main}` };
  const start = (command: string, words: readonly string[]) =>
    spawn(command, words, { cwd: folder, env });
  return {
    folder,
    run(words, { input = '', shell } = {}) {
      const child = shell ? start('sh', ['-c', shell]) : start(process.execPath, [main, ...words]);
      child.stdin.end(input);
      return endOf(child);
    },
    interrupt(words, input) {
      const child = start(process.execPath, [main, ...words]);
      child.stdin.write(input, () => void child.kill('SIGINT'));
      return endOf(child);
    },
    async remove() {
      await rm(built, { recursive: true });
      await rm(folder, { recursive: true });
    },
  };
}

function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => void out.push(part));
  child.stderr.on('data', (part: Buffer) => void err.push(part));
  // A program that ends without reading is no fault of the test.
  child.stdin.on('error', () => {});
  return new Promise((ended, failed) => {
    child.on('error', failed).on('close', (code) => {
      const text = (parts: readonly Buffer[]) => Buffer.concat(parts).toString();
      ended({ code, out: text(out), err: text(err) });
    });
  });
}
