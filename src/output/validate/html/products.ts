import type {
  ProductReadiness,
  Readiness,
  RegimeReadiness,
} from '../../../catalog/readiness/readiness.ts';
import { html, type Markup, NOTHING } from '../../page/markup.ts';
import { productName } from './parts.ts';
import { type Held, heldReasons, reasonList } from './reasons.ts';
import { anchorOf, NAME_LENGTH, shortened, type View } from './view.ts';
import { STATES } from './ways.ts';

/** Every product by every import regime, and the papers that are missing. */
export function productTable(view: View): Markup {
  const { readiness } = view.report;
  if (readiness === undefined || readiness.products.length === 0) return NOTHING;
  const { products: said, ways } = view.words;
  const { number } = view.phrases;
  const shown = readiness.products.length;
  const cut =
    shown < readiness.judged
      ? html`<p>${said.shown(number(shown), number(readiness.judged))}</p>`
      : NOTHING;
  const head = readiness.regimes.map(
    ({ regime }) => html`<th scope="col">${ways.names[regime]}</th>`,
  );
  const common = commonReasons(readiness);
  const known = new Set(common.map(({ key }) => key));
  const forAll =
    common.length === 0 ? NOTHING : html`<p>${said.forAll}</p>${reasonList(common, view)}`;
  return html`<section aria-labelledby="products">
<h2 id="products">${said.title}</h2>
${forAll}${cut}<div class="wide"><table class="products">
<thead><tr><th scope="col">${said.product}</th>${head}<th scope="col">${said.missing}</th></tr></thead>
<tbody>${readiness.products.map((product) => productRow(product, known, view))}</tbody>
</table></div>
</section>
`;
}

function productRow(product: ProductReadiness, known: ReadonlySet<string>, view: View): Markup {
  const own = heldReasons(product.regimes).filter(({ key }) => !known.has(key));
  const name = productName(product.sku, product.line, view);
  const anchor = anchorOf(view, product);
  const cells = product.regimes.map((regime) => stateCell(regime, view));
  return html`<tr data-sku="${shortened(product.sku, NAME_LENGTH)}"><th scope="row">${anchor === undefined ? name : html`<a href="#${anchor}">${name}</a>`}</th>${cells}<td>${reasonList(own, view)}</td></tr>
`;
}

function stateCell({ regime, state }: RegimeReadiness, { words, phrases }: View): Markup {
  const [, sign = '', kind = ''] = STATES.find(([name]) => name === state) ?? [];
  return html`<td data-label="${words.ways.names[regime]}"><b class="tag ${kind}">${sign} ${phrases.ways.states[state]}</b></td>`;
}

/** What keeps every product out by some regime is said once, above the table. */
function commonReasons({ regimes, judged }: Readiness): readonly Held[] {
  const common = regimes.map(({ regime, reasons }) => ({
    regime,
    reasons: reasons.filter(({ products }) => products === judged),
  }));
  return judged > 1 ? heldReasons(common) : [];
}
