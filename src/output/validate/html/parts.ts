import type { Severity } from '../../../issue.ts';
import type { Source } from '../../../source.ts';
import { html, type Markup, NOTHING } from '../../page/markup.ts';
import { SIGNS } from '../signs.ts';
import { NAME_LENGTH, shortened, type View } from './view.ts';

/** Severity as sign and word; its colour says nothing more. */
export function severityTag(severity: Severity, { phrases }: View): Markup {
  return html`<b class="tag ${severity}">${SIGNS[severity]} ${phrases.severities[severity]}</b>`;
}

/** How often, by severity, those that there are. */
export function countTags(
  counts: Readonly<Partial<Record<Severity, number>>>,
  { phrases }: View,
): Markup {
  const tags = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = counts[severity] ?? 0;
    return count === 0
      ? NOTHING
      : html`<b class="tag ${severity}">${SIGNS[severity]} ${phrases.counts[severity](count)}</b> `;
  });
  return html`${tags}`;
}

/** A link to what is said of a rule, by its title. */
export function ruleLink(rule: string, title: string): Markup {
  return html`<a href="#rule-${rule}">${title}</a>`;
}

/** A product's number, kept from turning the text around it; its line where it has none. */
export function productName(sku: string, line: number, { phrases }: View): Markup {
  return sku === ''
    ? html`${phrases.verdict.line(line)}`
    : html`<bdi>${shortened(sku, NAME_LENGTH)}</bdi>`;
}

/** A law or other source: title, publisher, dates, and how sure. */
export function sourceItem(
  { title, publisher, from, to, confidence, address }: Source,
  view: View,
): Markup {
  const { phrases } = view;
  const dates = [
    ...(from === undefined ? [] : [phrases.dates.from(from)]),
    ...(to === undefined ? [] : [phrases.dates.to(to)]),
  ].join(' ');
  const name =
    address?.startsWith('https://') === true
      ? html`<a href="${address}" rel="noreferrer">${title}</a>`
      : html`${title}`;
  const about = [publisher, dates].filter((part) => part !== '').join(', ');
  return html`<li><span>${name}</span> <small>${about}</small> ${confidenceTag(confidence, view)}</li>`;
}

export function confidenceTag(confidence: Source['confidence'], { phrases }: View): Markup {
  const kind = confidence === 'not-confirmed' ? 'tag warning' : 'tag plain';
  const sign = confidence === 'not-confirmed' ? '? ' : '';
  return html`<b class="${kind}">${sign}${phrases.confidences[confidence]}</b>`;
}

/** A bar of one or more parts; only for the eye, the numbers stand beside it. */
export function bar(
  parts: readonly (readonly [kind: string, count: number])[],
  of: number,
): Markup {
  let x = 0;
  const drawn = parts.map(([kind, count]) => {
    // What is there is seen, however little beside the rest.
    const width = count === 0 ? 0 : Math.max(1, (count / of) * 100);
    const at = x;
    x += width;
    return width === 0
      ? NOTHING
      : html`<rect class="${kind}" x="${at.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
  });
  return html`<svg class="bar" viewBox="0 0 ${Math.max(100, x).toFixed(2)} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${drawn}</svg>`;
}
