import { spawnSync } from 'node:child_process';

/** What a whole process took. */
export interface Figures {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Runs a module as a process of its own, several times, and gives the run of median wall time. */
export function measure(module: string, args: readonly string[], runs: number): Figures {
  const all = Array.from({ length: runs }, () => once(module, args)).sort(
    (a, b) => a.wallMs - b.wallMs,
  );
  const median = all[all.length >> 1];
  if (median === undefined) throw new Error('no runs');
  return median;
}

function once(module: string, args: readonly string[]): Figures {
  const { stderr } = spawnSync(process.execPath, ['bench/measured.js', module, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CI: 'true' },
  });
  const line = /#measured (.*)/.exec(stderr)?.[1];
  if (line === undefined) throw new Error(`${module} told no figures:\n${stderr}`);
  return JSON.parse(line);
}

/** Prints rows as a Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
