import type { ChalkInstance } from 'chalk';
import { columnsOf, wrapText } from '../wrap.ts';

/** A name on the left and what there is to say beside it, wrapped to the width. */
export interface Fact {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Rows of facts, the names in one column; a fact without lines is left out. */
export function factSheet(facts: readonly Fact[], style: ChalkInstance, width: number): string {
  const shown = facts.filter(({ lines }) => lines.length > 0);
  const left = Math.max(...shown.map(({ name }) => columnsOf(name))) + 2;
  return shown
    .flatMap(({ name, lines }) =>
      lines
        .flatMap((line) => wrapText(line, Math.max(24, width - left - 2)))
        .map((line, i) => {
          const label = i === 0 ? name : '';
          const gap = ' '.repeat(left - columnsOf(label));
          return `  ${style.bold(label)}${gap}${line}`;
        }),
    )
    .join('\n');
}

/** Rows of cells in columns; only the last one is wrapped. */
export function columns(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.slice(0, -1).entries())
      widths[i] = Math.max(widths[i] ?? 0, columnsOf(cell));
  const indent = 2 + widths.reduce((sum, one) => sum + one + 2, 0);
  return rows.flatMap((row) => {
    const left = row
      .slice(0, -1)
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - columnsOf(cell) + 2))
      .join('');
    const [first = '', ...rest] = wrapText(row.at(-1) ?? '', Math.max(24, width - indent));
    return [`  ${left}${first}`.trimEnd(), ...rest.map((line) => ' '.repeat(indent) + line)];
  });
}
