import type { ChalkInstance } from 'chalk';
import { visible } from '../visible.ts';

/** Keeps count of lines on both sides, and shows where they differ. */
export interface Differ {
  /** What stands in front of the first difference. */
  head(path: string): string;
  /** Both sides of the next stretch; '' where they are the same. */
  next(before: string, after: string): string;
}

/** A unified diff without context; signs that are not to be seen are shown by their codes. */
export function differ(style: ChalkInstance, firstLine = 1): Differ {
  let old = firstLine;
  let now = firstLine;
  return {
    head(path) {
      const name = visible(path);
      return `${style.bold(`--- ${name}`)}\n${style.bold(`+++ ${name} (mended)`)}\n`;
    },
    next(before, after) {
      const gone = linesOf(before);
      const come = before === after ? gone : linesOf(after);
      const at = `@@ -${old},${gone.length} +${now},${come.length} @@`;
      old += gone.length;
      now += come.length;
      if (before === after) return '';
      return [
        style.cyan(at),
        ...gone.map((line) => style.red(`-${visible(line)}`)),
        ...come.map((line) => style.green(`+${visible(line)}`)),
        '',
      ].join('\n');
    },
  };
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
