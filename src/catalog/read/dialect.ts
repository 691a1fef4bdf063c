import { markRecord, newMark } from './split.ts';

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

/** What Excel writes as a first line to say its delimiter, for example `sep=;`. */
export function declaredDelimiter(head: Uint8Array): string | undefined {
  const first = new TextDecoder().decode(head.subarray(0, 16));
  return /^"?sep=(.)"?[\r\n]/i.exec(first)?.[1];
}

/**
 * Finds the delimiter: the one by which most of the first records come out equally wide. A wrong one
 * splits prices and sentences here and there, so the widths scatter.
 */
export function findDelimiter(head: Uint8Array): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = widthsOf(head, delimiter);
    const tally = new Map<number, number>();
    for (const width of widths) if (width > 1) tally.set(width, (tally.get(width) ?? 0) + 1);
    const [width, count] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    const score = (count / Math.max(1, widths.length)) * (1 + Math.log2(width));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function widthsOf(head: Uint8Array, delimiter: string): number[] {
  const mark = newMark();
  const widths: number[] = [];
  for (let at = 0; at < head.length && widths.length < 60; at = mark.next) {
    markRecord(head, at, head.length, delimiter.charCodeAt(0), mark);
    // The last record of a sample is cut anywhere.
    if (mark.open !== 'no' && widths.length > 0) break;
    if (mark.end > at) widths.push(mark.fields);
  }
  return widths;
}
