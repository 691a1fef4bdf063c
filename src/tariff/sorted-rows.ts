// The tables are searched as the text they are: rows sorted by their first cell, cells divided by tabs.
// So a program that needs one line of nine thousand parses one line.

/** A table of tab-separated rows, sorted by the first cell, which may stand more than once. */
export interface SortedRows {
  /** The first row with this key. */
  find(key: string): readonly string[] | undefined;
  /** Every row whose key begins with the prefix. */
  under(prefix: string): readonly (readonly string[])[];
  /** The last row whose key is not above this one; for tables of ranges. */
  upTo(key: string): readonly string[] | undefined;
  /** The keys that begin with the prefix, without reading the rest of their rows. */
  keysUnder(prefix: string): readonly string[];
}

/** @param text with a line of headers and a newline at the end */
export function sortedRows(text: string): SortedRows {
  const first = text.indexOf('\n') + 1;

  /** Where the first row begins whose key is the given one or above it. */
  const seek = (key: string): number => {
    let low = first;
    let high = text.length;
    while (low < high) {
      const start = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
      if (keyAt(text, start) < key) low = text.indexOf('\n', start) + 1;
      else high = start;
    }
    return low;
  };

  const collect = <T>(prefix: string, take: (start: number) => T): T[] => {
    const found: T[] = [];
    for (let at = seek(prefix); at < text.length; at = text.indexOf('\n', at) + 1) {
      if (!text.startsWith(prefix, at)) break;
      found.push(take(at));
    }
    return found;
  };

  return {
    find(key) {
      const at = seek(key);
      return at < text.length && keyAt(text, at) === key ? rowAt(text, at) : undefined;
    },
    under: (prefix) => collect(prefix, (at) => rowAt(text, at)),
    upTo(key) {
      const after = seek(`${key}\u0000`);
      return after === first ? undefined : rowAt(text, text.lastIndexOf('\n', after - 2) + 1);
    },
    keysUnder: (prefix) => collect(prefix, (at) => keyAt(text, at)),
  };
}

const keyAt = (text: string, start: number): string => text.slice(start, text.indexOf('\t', start));

const rowAt = (text: string, start: number): readonly string[] =>
  text.slice(start, text.indexOf('\n', start)).split('\t');
