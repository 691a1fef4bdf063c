import { FAMILIES } from '../../../catalog/rules/families.ts';
import { REGIMES, SEVERITIES } from '../../../issue.ts';
import { html, type Markup } from '../../page/markup.ts';
import { faultSums } from './rule-sums.ts';
import { NAME_LENGTH, shortened, type View } from './view.ts';

type Choice = readonly [value: string, label: string];

/** The filter; it does its work by script, and without one it stays away. */
export function filterForm(view: View): Markup {
  const { filter, ways } = view.words;
  const { severities, families } = view.phrases;
  const sums = faultSums(view);
  const found = new Set(sums.map(({ family }) => family));
  const skus = new Set(
    view.blocks.flatMap(({ issues: [first] }) =>
      first === undefined || first.sku === '' ? [] : [first.sku],
    ),
  );
  return html`<form id="filter" role="search" aria-label="${filter.title}" data-result="${filter.result}" data-nothing="${filter.nothing}" hidden>
<p class="search"><label for="search">${filter.search}</label><input id="search" name="search" type="search" autocomplete="off"></p>
${choice(
  'severity',
  filter.severity,
  SEVERITIES.map((one): Choice => [one, severities[one]]),
  filter.all,
)}
${choice(
  'regime',
  filter.regime,
  REGIMES.map((one): Choice => [one, ways.names[one]]),
  filter.all,
)}
${choice(
  'family',
  filter.family,
  FAMILIES.filter(({ name }) => found.has(name)).map(
    (one): Choice => [one.name, families[one.name]],
  ),
  filter.all,
)}
${choice(
  'rule',
  filter.rule,
  sums.map(({ rule, title }): Choice => [rule, title]),
  filter.all,
)}
<p><label for="product">${filter.product}</label><input id="product" name="product" list="skus" autocomplete="off"><datalist id="skus">${[...skus].map((sku) => html`<option value="${shortened(sku, NAME_LENGTH)}">`)}</datalist></p>
<p class="buttons"><button type="button" data-clear>${filter.clear}</button> <button type="button" data-fold="true">${filter.foldAll}</button> <button type="button" data-fold="false">${filter.unfoldAll}</button></p>
<p id="result" role="status" aria-live="polite"></p>
</form>
`;
}

function choice(name: string, label: string, choices: readonly Choice[], all: string): Markup {
  const options = choices.map(([value, text]) => html`<option value="${value}">${text}</option>`);
  return html`<p><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${all}</option>${options}</select></p>`;
}
