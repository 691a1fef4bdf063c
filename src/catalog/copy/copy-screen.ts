import { isSign } from './normal-copy.ts';

interface Node {
  readonly next: Map<number, Node>;
  ends: boolean;
}

/**
 * A quick look that says "surely no risky word" without bringing the copy into its normal form. It
 * skips every sign, so it only errs towards looking closer. Ordinary copy costs a few nanoseconds a
 * character.
 */
export function copyScreen(
  words: readonly string[],
  simplified: ReadonlyMap<string, string>,
): (copy: string) => boolean {
  const root: Node = { next: new Map(), ends: false };
  for (const word of words) add(root, word.toLowerCase());
  const plain = plainTable(simplified);
  // Two rules look at the same few columns of a row, one after the other.
  const recent = ['', '', '', ''];
  let oldest = 0;
  const look = (copy: string) => {
    for (let from = 0; from < copy.length; from++) {
      const code = copy.charCodeAt(from);
      // Compatibility forms and characters beyond the first plane: let the full search decide.
      if (isUnusual(code)) return false;
      const node = root.next.get(plain[code] ?? code);
      if (node !== undefined && reachesEnd(copy, from + 1, node, plain)) return false;
    }
    return true;
  };
  return (copy) => {
    if (recent.includes(copy)) return true;
    const harmless = look(copy);
    if (harmless) {
      recent[oldest] = copy;
      oldest = (oldest + 1) % recent.length;
    }
    return harmless;
  };
}

function add(root: Node, word: string): void {
  let node = root;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const next = node.next.get(code) ?? { next: new Map(), ends: false };
    node.next.set(code, next);
    node = next;
  }
  node.ends = true;
}

function reachesEnd(copy: string, from: number, start: Node, plain: Uint16Array): boolean {
  let node = start;
  for (let at = from; !node.ends && at < copy.length; at++) {
    const code = copy.charCodeAt(at);
    const next = node.next.get(plain[code] ?? code);
    if (next !== undefined) node = next;
    else if (!isSign(copy.charAt(at))) return false;
  }
  return node.ends;
}

function isUnusual(code: number): boolean {
  return (
    (code >= 0xd800 && code < 0xff00) ||
    (code >= 0x2e80 && code < 0x3000) ||
    (code >= 0x3100 && code < 0x3400)
  );
}

/** One unit for one unit: simplified, half-width, lower case. */
function plainTable(simplified: ReadonlyMap<string, string>): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (const [from, to] of simplified)
    if (from !== '') table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let code = 0; code < 0x10000; code++) {
    const to = table[code] ?? code;
    if (to >= 65 && to <= 90) table[code] = to + 32;
  }
  return table;
}
