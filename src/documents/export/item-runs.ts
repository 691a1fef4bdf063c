/** Runs of numbers: `1-3, 5`. */
export function runsText(items: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const no of items) {
    const last = runs.at(-1);
    if (last !== undefined && no === last[1] + 1) last[1] = no;
    else runs.push([no, no]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
