/**
 * How a marketplace counts the length of a text: by characters, or by the bytes that GBK needs, of which
 * a letter in ASCII takes one and everything else two.
 */
export type Counting = 'characters' | 'gbk-bytes';

/** What the count is called. */
export const COUNTED: Readonly<Record<Counting, string>> = {
  characters: 'characters',
  'gbk-bytes': 'bytes (a Chinese character counts 2)',
};

/** The length of a text as the marketplace counts it. */
export function lengthOf(text: string, counting: Counting): number {
  let length = 0;
  for (const character of text) length += widthOf(character, counting);
  return length;
}

/** The beginning of a text that is not too long; signs of several parts stay whole. */
export function fitting(text: string, longest: number, counting: Counting): string {
  let length = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter('zh').segment(text)) {
    length += lengthOf(segment, counting);
    if (length > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}

function widthOf(character: string, counting: Counting): number {
  return counting === 'characters' || character < '\u0080' ? 1 : 2;
}
