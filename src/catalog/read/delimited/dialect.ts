import { markRecord, newMark, nextLine } from './split.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

const NAMES: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
  bar: '|',
};

/** The delimiter a user wrote: the character itself or its name; undefined when it is neither. */
export function delimiterNamed(text: string): string | undefined {
  const named = NAMES[text.toLowerCase()] ?? text;
  return named.length === 1 && /[^"\r\n0-9A-Za-z]/.test(named) ? named : undefined;
}

/**
 * What Excel writes as a first line to say its delimiter, for example `sep=;`.
 * @returns the delimiter, and the length of that line, which is no data
 */
export function declaredDelimiter(
  head: Uint8Array,
): { readonly delimiter: string; readonly length: number } | undefined {
  const first = Buffer.from(head.subarray(0, 16)).toString('latin1');
  const match = /^"?sep=(?<delimiter>[^"\r\n])"?(?:\r\n|\r|\n)/i.exec(first);
  if (match?.groups?.delimiter === undefined) return undefined;
  return { delimiter: match.groups.delimiter, length: match[0].length };
}

/**
 * Finds the delimiter: the one by which most of the first records come out equally wide. A wrong one
 * splits prices and sentences here and there, so the widths scatter.
 * @returns the delimiter, and the width most records have with it
 */
export function findDelimiter(head: Uint8Array): { delimiter: string; width: number } {
  let best = { delimiter: ',', width: 1, score: 0 };
  for (const delimiter of DELIMITERS) {
    const { width, share } = commonWidth(widthsOf(head, delimiter));
    const score = share * (1 + Math.log2(width));
    if (width > 1 && score > best.score) best = { delimiter, width, score };
  }
  return best;
}

function commonWidth(widths: readonly number[]): { width: number; share: number } {
  const tally = new Map<number, number>();
  for (const width of widths) if (width > 1) tally.set(width, (tally.get(width) ?? 0) + 1);
  const [width, count] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { width, share: count / Math.max(1, widths.length) };
}

function widthsOf(head: Uint8Array, delimiter: string): number[] {
  const mark = newMark();
  const widths: number[] = [];
  for (let at = 0; at < head.length && widths.length < 60; at = mark.next) {
    markRecord(head, at, head.length, delimiter.charCodeAt(0), mark);
    // The last record of a sample is cut anywhere; a quote that never closes is worth one line.
    if (mark.open === 'quoted') mark.next = nextLine(head, at, head.length);
    else if (mark.open !== 'no' && widths.length > 0 && mark.end > at + LONGEST_LINE) break;
    if (mark.end > at) widths.push(mark.fields);
  }
  return widths;
}

/** An unfinished record up to here may well be whole: the last line of a file without a line end. */
const LONGEST_LINE = 1 << 14;
