// Every transcript in the pages that people write is run, and must print just what it shows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/run.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'];

interface Transcript {
  readonly page: string;
  readonly line: number;
  readonly command: string;
  /** What it shows; a line of `…` stands for lines left out. */
  readonly shows: readonly string[];
}

const TRANSCRIPTS = PAGES.flatMap(transcriptsIn);

/** In a ```console block each `$ ewtp …` starts a transcript. */
function transcriptsIn(page: string): Transcript[] {
  const found: { page: string; line: number; command: string; shows: string[] }[] = [];
  let inside = false;
  for (const [i, line] of readFileSync(join(ROOT, page), 'utf8').split('\n').entries()) {
    if (line.startsWith('```')) inside = line === '```console';
    else if (!inside) continue;
    else if (line.startsWith('$ '))
      found.push({ page, line: i + 1, command: line.slice(2), shows: [] });
    else found.at(-1)?.shows.push(line);
  }
  return found.map((one) => ({ ...one, shows: withoutBlankEnd(one.shows) }));
}

function withoutBlankEnd(lines: readonly string[]): string[] {
  const end = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, end + 1);
}

/** The example files, as a user has them in the working folder. */
function exampleFiles(): Record<string, Uint8Array> {
  const folder = join(ROOT, 'examples');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names.map((entry) => [
      `examples/${entry.name}`,
      readFileSync(join(entry.parentPath, entry.name)),
    ]),
  );
}

test.each(TRANSCRIPTS)('$page, line $line: $command', async ({ command, shows }) => {
  const line = command.replace(/^(npx )?ewtp /, '');
  const { out, err } = await run(line, { files: exampleFiles(), env: { NO_COLOR: '1' } });
  const printed = withoutBlankEnd(`${out}${err}`.split('\n'));
  expect(showsAsPromised(printed, shows), `${printed.join('\n')}\n`).toBe(true);
});

/** Compares line by line; `…` lets any lines pass. */
function showsAsPromised(printed: readonly string[], shows: readonly string[]): boolean {
  const [first, ...rest] = shows;
  if (first === undefined) return printed.length === 0;
  if (first.trim() === '…') {
    return rest.length === 0 || printed.some((_, i) => showsAsPromised(printed.slice(i), rest));
  }
  return printed[0]?.trimEnd() === first.trimEnd() && showsAsPromised(printed.slice(1), rest);
}

test('the README has transcripts to run', () => {
  expect(TRANSCRIPTS.filter(({ page }) => page === 'README.md').length).toBeGreaterThan(0);
});
