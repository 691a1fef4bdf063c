import { visible } from '../visible.ts';
import { xmlText } from '../xml.ts';

/** Text that is HTML already; only `html` and `raw` make it. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a hole of `html`: text is escaped, markup is not. */
export type Hole = string | number | Markup | readonly Markup[];

/**
 * HTML with holes. Whatever is no markup itself becomes text in which nothing is a tag, the end of an
 * attribute or a sign that is not seen: to forget the escape is not possible.
 */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  let text = parts[0] ?? '';
  for (let i = 0; i < holes.length; i++) text += filled(holes[i] ?? '') + (parts[i + 1] ?? '');
  return { markup: text };
}

/** Text of our own that is markup as it stands: a style, a script. Never what comes from outside. */
export function raw(markup: string): Markup {
  return { markup };
}

export const NOTHING: Markup = { markup: '' };

/** Text from outside for a page: nothing in it becomes markup or moves what is read. */
export function safeText(text: string): string {
  return xmlText(visible(text));
}

function filled(hole: Hole): string {
  if (typeof hole === 'string') return safeText(hole);
  if (typeof hole === 'number') return String(hole);
  return 'markup' in hole ? hole.markup : hole.map(({ markup }) => markup).join('');
}
