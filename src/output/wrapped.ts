/** Text broken at spaces to a width, each line indented; line breaks in the text are kept. */
export function wrapped(text: string, width: number, indent: number): string {
  const margin = ' '.repeat(indent);
  return text
    .split('\n')
    .flatMap((paragraph) => linesOf(paragraph, Math.max(20, width - indent)))
    .map((line) => margin + line)
    .join('\n');
}

function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
