// The column `elements`: `name=value` pairs in which a maker says what no other column says.
// `用途=零售|品牌类型=4`, `use: retail; kind of brand: 4`, one pair a line: all the same.

/** An element as somebody said it. */
export interface SaidElement {
  readonly name: string;
  readonly value: string;
}

/** A part of the cell that is no pair. */
export interface ElementFault {
  readonly why: 'no-name' | 'no-value' | 'twice';
  readonly part: string;
  /** Where the part begins: which character of the cell, from 1. */
  readonly at: number;
}

export interface FreeElements {
  readonly said: readonly SaidElement[];
  readonly faults: readonly ElementFault[];
}

interface Part {
  readonly text: string;
  readonly at: number;
}

/**
 * Reads the cell. Pairs are parted by `|`; where there is none, by `;`, `；` or a new line, so that a
 * value between bars may hold semicolons. The first `=`, `:` or `：` ends the name.
 */
export function readElements(cell: string): FreeElements {
  const said: SaidElement[] = [];
  const faults: ElementFault[] = [];
  const names = new Set<string>();
  for (const part of partsOf(cell)) {
    const end = part.text.search(/[=:：]/);
    const pair = {
      name: part.text.slice(0, Math.max(end, 0)).trim(),
      value: part.text.slice(end + 1).trim(),
    };
    const why = faultOf(pair, names);
    if (why !== undefined) faults.push({ why, part: part.text, at: part.at });
    else said.push(pair);
    if (pair.name !== '') names.add(sameName(pair.name));
  }
  return { said, faults };
}

function faultOf({ name, value }: SaidElement, before: ReadonlySet<string>) {
  if (name === '') return 'no-name';
  if (value === '') return 'no-value';
  return before.has(sameName(name)) ? 'twice' : undefined;
}

function partsOf(cell: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const text of cell.split(cell.includes('|') ? '|' : /[;；\n]/)) {
    const blank = text.length - text.trimStart().length;
    if (text.trim() !== '') parts.push({ text: text.trim(), at: at + blank + 1 });
    at += text.length + 1;
  }
  return parts;
}

/** Most names are nothing but Chinese characters. */
const PLAIN = /^[\u4e00-\u9fff]+$/;

/** A name for comparison: full-width brackets and letters are as good as ordinary ones. */
export function sameName(name: string): string {
  if (PLAIN.test(name)) return name;
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
