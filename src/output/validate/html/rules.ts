import type { Issue } from '../../../issue.ts';
import { html, type Markup, NOTHING } from '../../page/markup.ts';
import { countTags, productName, sourceItem } from './parts.ts';
import { type RuleSum, ruleSums } from './rule-sums.ts';
import { anchorOf, grouped, NAME_LENGTH, shortened, type View } from './view.ts';

/** Places named of one rule; the products above show all that are listed. */
const PLACES_NAMED = 30;

/** What each rule found, why it asks, and the law behind it; then what is only good to know. */
export function ruleCards(view: View): Markup {
  const { rules, goodToKnow } = view.words;
  const sums = ruleSums(view);
  const places = grouped(
    view.blocks.flatMap(({ kind, issues }) => (kind === 'row' ? issues : [])),
    ({ rule }) => rule,
  );
  const cards = (those: readonly RuleSum[]) =>
    those.map((sum) => card(sum, places.get(sum.rule) ?? [], view));
  const accusing = cards(sums.filter((sum) => !sum.goodToKnow));
  const notices = cards(sums.filter((sum) => sum.goodToKnow));
  return html`${part('rules', rules.title, '', accusing)}${part('good-to-know', goodToKnow.title, goodToKnow.about, notices)}`;
}

function part(id: string, title: string, about: string, cards: readonly Markup[]): Markup {
  if (cards.length === 0) return NOTHING;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${about === '' ? NOTHING : html`<p>${about}</p>`}${cards}</section>
`;
}

function card(sum: RuleSum, places: readonly Issue[], view: View): Markup {
  const { words, phrases } = view;
  const { rule, code, title, why, fix, counts, count, sources } = sum;
  const tags =
    count === 0 ? html`<small>${words.rules.noFindings}</small>` : countTags(counts, view);
  const entry = (name: string, text: string) =>
    text === '' ? NOTHING : html`<dt>${name}</dt><dd>${text}</dd>`;
  return html`<details class="rule" id="rule-${rule}" data-rule="${rule}" open><summary><h3>${title}</h3> ${tags} <small>${code} ${rule}</small></summary>
<dl>${entry(words.findings.toDo, fix)}${entry(phrases.explain.why, why)}<dt>${words.rules.law}</dt><dd><ul>${sources.map((source) => sourceItem(source, view))}</ul></dd>
${whereFound(sum, places, view)}</dl></details>
`;
}

function whereFound({ where, count }: RuleSum, places: readonly Issue[], view: View): Markup {
  if (count === 0) return NOTHING;
  const { words, phrases } = view;
  const columns = where
    .filter(({ column, header }) => column !== '' || header !== '')
    .map(
      ({ column, header, count: own }) =>
        html`<li><bdi>${shortened(header === '' ? column : header, NAME_LENGTH)}</bdi>${words.colon}${words.rules.found(own)}</li>`,
    );
  const named = places.slice(0, PLACES_NAMED).map((issue) => place(issue, view));
  // Those of a column that the file lacks have no place of their own.
  const more =
    named.length > 0 && count > named.length
      ? html`<li>${words.rules.more(phrases.number(count - named.length))}</li>`
      : NOTHING;
  return html`<dt>${words.rules.where}</dt><dd><ul>${columns}</ul>${named.length === 0 ? NOTHING : html`<ul class="places">${named}${more}</ul>`}</dd>`;
}

function place(issue: Issue, view: View): Markup {
  const name = productName(issue.sku, issue.line, view);
  const anchor = anchorOf(view, issue);
  return anchor === undefined
    ? html`<li>${name}</li>`
    : html`<li><a href="#${anchor}">${name}</a></li>`;
}
