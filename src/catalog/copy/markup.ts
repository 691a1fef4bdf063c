// Descriptions come as HTML: what a buyer reads is the text between the tags, in `alt` and in `title`.

/** A piece of markup as far as reading goes. */
export interface Markup {
  /** Where the text goes on. */
  readonly end: number;
  /** What it stands for; '' for a tag within a line. */
  readonly stands: string;
  /** Where its attributes hold text that buyers see. */
  readonly texts: readonly (readonly [from: number, to: number])[];
}

const TAG = /<\/?([a-z][a-z0-9]*)(?:[\s/][^<>]{0,4000})?>|<!--[^<>]{0,4000}-->/iy;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|[a-z]{2,8});/iy;
/** Tags that end a clause as a full stop does. */
const BLOCKS = /^(?:p|div|li|ul|ol|dl|dt|dd|table|tr|td|th|h[1-6]|section|article|hr)$/i;
const SHOWN = /\s(?:alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** The markup that begins at this `<` or `&`; undefined where it is only a sign. */
export function markupAt(text: string, from: number): Markup | undefined {
  if (text.charCodeAt(from) === 0x26) return entityAt(text, from);
  TAG.lastIndex = from;
  const found = TAG.exec(text);
  if (found === null) return undefined;
  const [tag, name = ''] = found;
  const texts = Array.from(tag.matchAll(SHOWN), ({ index, 0: whole, 1: a, 2: b }) => {
    const value = a ?? b ?? '';
    const start = from + index + whole.length - 1 - value.length;
    return [start, start + value.length] as const;
  });
  return { end: from + tag.length, stands: BLOCKS.test(name) ? '。' : '', texts };
}

function entityAt(text: string, from: number): Markup | undefined {
  ENTITY.lastIndex = from;
  const found = ENTITY.exec(text);
  if (found === null) return undefined;
  const [whole, decimal, hex] = found;
  const code = decimal === undefined ? Number.parseInt(hex ?? '20', 16) : Number(decimal);
  const stands = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  return { end: from + whole.length, stands, texts: [] };
}
