// Cuts a stream of bytes into records that may be trusted, and names the damage in between.

import type { Damage } from '../table.ts';
import { isBlankRecord } from './blank.ts';
import { markRecord, newMark, nextLine } from './split.ts';
import { swallowsRows } from './swallowed-rows.ts';

/** How a delimited file is cut: the delimiter, and the width of its header once that is known. */
export interface Dialect {
  readonly delimiter: string;
  readonly width?: number;
  /** The physical line on which the bytes begin; 1 unless a `sep=` line was left out. */
  readonly firstLine?: number;
}

/**
 * Consecutive records of the same width: where their bytes lie, on which line each starts and which one
 * it is. csv-parse builds an error for every record that is not as wide as its first, wanted or not.
 */
export interface Span {
  readonly fields: number;
  /** No quote in them stands where none belongs: they can be read in one way only. */
  readonly ordinary: boolean;
  readonly from: number;
  to: number;
  /** Where each record's text begins and ends, before its line end. */
  readonly starts: number[];
  readonly ends: number[];
  readonly lines: number[];
  /** Counted from 1, headers included; blank lines are no records. */
  readonly records: number[];
  /** The row of a spreadsheet that opened the file: blank lines count, lines inside a cell do not. */
  readonly sheetRows: number[];
}

export interface Cut {
  readonly spans: readonly Span[];
  readonly damage: readonly Damage[];
  /** How many of the bytes are done with; the rest must come again with the next ones. */
  readonly used: number;
}

/** A record longer than this is damage, not data: memory stays flat whatever the file holds. */
export const LONGEST_RECORD = 1 << 20;
/** After this many broken quotes the rest of a file is not worth the time it would take. */
const MOST_REPAIRS = 1000;
/** So many records in a row that fit show that the reader has found its feet again. */
const SOUND_RUN = 6;
/** How often each byte may be looked at on average, before a file made to waste time is given up. */
const MOST_LOOKS = 24;
const FREE_LOOKS = 1 << 26;

type Trouble = 'quote-unclosed' | 'quote-stray' | 'record-too-long';

/**
 * Keeps count of lines and records from chunk to chunk.
 *
 * After a broken quote the record's first line is given up, and reading goes on at the next line from
 * which the records fit the header: everything in between is named as unread.
 */
export function recordCutter({ delimiter, width, firstLine = 1 }: Dialect) {
  const separator = delimiter.charCodeAt(0);
  // Tab-separated exports rarely quote at all: an inch mark in a value is no damage there.
  const looseQuotes = delimiter === '\t';
  const mark = newMark();
  let line = firstLine;
  let record = 0;
  let sheetRow = 0;
  let offset = 0;
  let repairs = 0;
  let looks = 0;
  /** First line after damage that could not be read; 0 while all is well. */
  let lostFrom = 0;
  let insideTooLong = false;

  /** What the bytes at hand have given so far. */
  let spans: Span[] = [];
  let damage: Damage[] = [];
  let span: Span | undefined;

  function cut(bytes: Uint8Array, last: boolean): Cut {
    spans = [];
    damage = [];
    span = undefined;
    let at = 0;
    while (at < bytes.length && !hopeless(at)) {
      const next = insideTooLong ? skipTooLong(bytes, at, last) : cutOne(bytes, at, last);
      // Where its record or line ends, the next bytes will show.
      if (next === at) break;
      at = next;
    }
    if (hopeless(at)) damage.push(gaveUpAt(line));
    else if (last && lostFrom > 0) damage.push(...unread(line - 1));
    offset += at;
    return { spans, damage, used: at };
  }

  /** Takes the record at `at`, or gives it up. Returns where to go on; `at` when its end is not there. */
  function cutOne(bytes: Uint8Array, at: number, last: boolean): number {
    markRecord(bytes, at, bytes.length, separator, mark);
    looks += mark.end - at;
    if (mark.open !== 'no' && !last && mark.end - at <= LONGEST_RECORD) return at;
    const trouble = troubleAt(bytes, at, last);
    if (trouble === undefined && (lostFrom === 0 || fits(bytes, at, last)))
      return takeRecord(bytes, at);
    span = undefined;
    record++;
    sheetRow++;
    return trouble === 'quote-stray' && lostFrom === 0
      ? leaveOut(bytes, at)
      : giveUpLine(bytes, at, trouble);
  }

  function takeRecord(bytes: Uint8Array, at: number): number {
    if (lostFrom > 0) damage.push(...unread(line - 1));
    lostFrom = 0;
    sheetRow++;
    if (isBlankRecord(bytes, at, mark.end, separator)) span = undefined;
    else put(spanFor(at), at);
    if (mark.stray !== 'none' && !looseQuotes)
      damage.push(found('quote-stray', bytes, at, mark.end));
    line += mark.innerLines + 1;
    return mark.next;
  }

  /** One line whose values cannot be told apart: it alone is not checked. */
  function leaveOut(bytes: Uint8Array, at: number): number {
    damage.push({ ...found('quote-stray', bytes, at, mark.end), say: 'unread' });
    line++;
    return mark.next;
  }

  /** Nothing is believed from here on until records fit the header again. */
  function giveUpLine(bytes: Uint8Array, at: number, trouble: Trouble | undefined): number {
    const end = nextLine(bytes, at, bytes.length);
    if (lostFrom === 0 && trouble !== undefined) damage.push(found(trouble, bytes, at, end));
    if (trouble === 'record-too-long') {
      insideTooLong = true;
      return skipTooLong(bytes, at, false);
    }
    if (trouble !== undefined) repairs++;
    if (lostFrom === 0) lostFrom = line + 1;
    line++;
    return end;
  }

  /** Over a line too long to be data, as far as the bytes go. */
  function skipTooLong(bytes: Uint8Array, at: number, last: boolean): number {
    const next = nextLine(bytes, at, bytes.length);
    if (!endsLine(bytes, next)) return next;
    // Half of a CRLF, perhaps: its other half must not count as a line of its own.
    if (!last && next === bytes.length && bytes[next - 1] === 0x0d) return next - 1;
    insideTooLong = false;
    line++;
    return next;
  }

  /** Too many repairs, or a file that makes the reader go over the same bytes again and again. */
  function hopeless(at: number): boolean {
    return repairs > MOST_REPAIRS || looks > FREE_LOOKS + MOST_LOOKS * (offset + at);
  }

  /** The span that the record just marked belongs to: the last one, if it is of the same kind. */
  function spanFor(at: number): Span {
    const ordinary = mark.stray === 'none';
    if (span?.fields === mark.fields && span.ordinary === ordinary) return span;
    const place = { starts: [], ends: [], lines: [], records: [], sheetRows: [] };
    span = { fields: mark.fields, ordinary, from: at, to: at, ...place };
    spans.push(span);
    return span;
  }

  function put(into: Span, at: number): void {
    into.starts.push(at);
    into.ends.push(mark.end);
    into.lines.push(line);
    into.records.push(++record);
    into.sheetRows.push(sheetRow);
    into.to = mark.next;
  }

  /** What makes the record just marked untrustworthy; nothing for an ordinary one. */
  function troubleAt(bytes: Uint8Array, at: number, last: boolean): Trouble | undefined {
    const tooLong = mark.end - at > LONGEST_RECORD;
    if (mark.open === 'quoted' && (last || tooLong)) return 'quote-unclosed';
    if (tooLong) return mark.innerLines > 0 ? 'quote-unclosed' : 'record-too-long';
    // Where a value with text behind its closing quote ends, nobody can tell: its row might shift.
    if (mark.stray === 'after-quoted' && (mark.innerLines > 0 || !looseQuotes))
      return mark.innerLines > 0 ? 'quote-unclosed' : 'quote-stray';
    if (mark.innerLines === 0) return undefined;
    if (width === undefined) return undefined;
    looks += mark.end - at;
    return swallowsRows(bytes, at, mark.end, separator, width) ? 'quote-unclosed' : undefined;
  }

  /** Whether the records from here on are as wide as the header, as far as these bytes show. */
  function fits(bytes: Uint8Array, from: number, last: boolean): boolean {
    if (width === undefined) return true;
    const ahead = newMark();
    let at = from;
    for (let i = 0; i < SOUND_RUN && at < bytes.length; i++) {
      markRecord(bytes, at, bytes.length, separator, ahead);
      looks += ahead.end - at;
      if (ahead.open !== 'no' && !last) break;
      // A later record with a fault of its own does not speak against this one.
      if (i > 0 && (ahead.open === 'quoted' || ahead.stray === 'after-quoted')) break;
      if (ahead.fields !== width) return false;
      at = ahead.next;
    }
    return true;
  }

  function unread(to: number): Damage[] {
    if (to < lostFrom) return [];
    const data = { from: String(lostFrom), to: String(to) };
    return [{ rule: 'rows-unread', line: lostFrom, record, data }];
  }

  function gaveUpAt(from: number): Damage {
    return { rule: 'rows-unread', say: 'gaveUp', line: from, record, data: { from: String(from) } };
  }

  function found(rule: Trouble, bytes: Uint8Array, at: number, end: number): Damage {
    const value = new TextDecoder().decode(bytes.subarray(at, Math.min(end, at + 240))).trimEnd();
    return { rule, line, record, byte: offset + at, value };
  }

  return { cut, gaveUp: () => hopeless(0) };
}

function endsLine(bytes: Uint8Array, next: number): boolean {
  const before = bytes[next - 1];
  return before === 0x0a || before === 0x0d;
}
