import { wrapText } from '../wrap.ts';

/** Text broken to a width, each line indented; its own line breaks are kept. */
export function paragraphs(text: string, width: number, indent: number): string {
  const margin = ' '.repeat(indent);
  return text
    .split('\n')
    .flatMap((paragraph) => wrapText(paragraph, width - indent))
    .map((line) => margin + line)
    .join('\n');
}

/** A title as a sentence of its own, closed the way its script does. */
export function sentence(title: string): string {
  return /[\p{Script=Han}）]$/u.test(title) ? `${title}。` : `${title}.`;
}
