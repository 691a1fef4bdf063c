import stringWidth from 'string-width';

/** How many columns of a terminal the text takes: Chinese characters take two, colours none. */
export function columnsOf(text: string): number {
  // Plain ASCII is the rule, and measuring it properly is slow.
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/**
 * Lines no wider than `width`: broken at blanks, between Chinese characters, and inside a word only
 * when it fits no line. Blanks between words become one; a no-break space keeps its words together.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text)) {
    const size = columnsOf(piece);
    if (used + size <= width) {
      line += piece;
      used += size;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const start = piece.trimStart();
    const parts = columnsOf(start) > width ? [...hardCut(start, width)] : [start];
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    used = columnsOf(line);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The text, or as much of it as fits with an ellipsis. */
export function cutToWidth(text: string, width: number): string {
  // No terminal is wider than this; measuring more of a hostile cell would only cost time.
  const start = text.length > 2000 ? text.slice(0, 2000) : text;
  if (start === text && columnsOf(text) <= width) return text;
  return `${takeColumns(start, width - 1)}…`;
}

/** Words with the blank before them; a Chinese character is a word of its own. */
function piecesOf(text: string): string[] {
  const words = text.trim().replace(/[ \t\r\n\f\v]+/g, ' ');
  return (
    words.match(
      / ?[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]|(?: ?)[^ \u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]+/g,
    ) ?? []
  );
}

function* hardCut(word: string, width: number): Generator<string> {
  let rest = word;
  while (rest !== '') {
    const part = takeColumns(rest, Math.max(2, width));
    yield part;
    rest = rest.slice(part.length);
  }
}

/** As many whole characters from the beginning as fit; at least one. */
function takeColumns(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > width && taken !== '') break;
    taken += character;
  }
  return taken;
}
