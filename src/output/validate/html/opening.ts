import { html, type Markup, NOTHING } from '../../page/markup.ts';
import { countTags } from './parts.ts';
import { ruleSums } from './rule-sums.ts';
import type { View } from './view.ts';

/** The head of the page: what was looked at, by the law of which day. */
export function opening({ report, words }: View): Markup {
  const files = report.files.map(({ path }) => html`<bdi>${path}</bdi> · `);
  return html`<header>
<a class="skip" href="#findings">${words.skip}</a>
<h1>${words.title}</h1>
<p class="files">${files}${words.verdict.lawOf(report.asOf)}</p>
</header>
`;
}

/** The answer in one glance. */
export function verdict(view: View): Markup {
  const { report, words, phrases } = view;
  const { ok, summary, notRun } = report;
  const silent = new Set(notRun.map(({ rule }) => rule)).size;
  const allowed = report.maxWarnings;
  const tooMany =
    allowed !== undefined && summary.warning > allowed
      ? html`<p>${phrases.verdict.tooManyWarnings(phrases.verdict.warnings(summary.warning), allowed)}</p>`
      : NOTHING;
  const unsaid =
    silent === 0
      ? NOTHING
      : html` <a href="#not-checked">${phrases.verdict.didNotRun(phrases.verdict.checks(silent))}</a>`;
  const notices = ruleSums(view).filter(({ goodToKnow }) => goodToKnow);
  const noticed = notices.reduce((sum, { count }) => sum + count, 0);
  const alsoSaid =
    noticed === 0
      ? NOTHING
      : html` · <a href="#good-to-know">${words.goodToKnow.title}${words.colon}${phrases.number(noticed)}</a>`;
  return html`<section class="verdict ${ok ? 'good' : 'error'}" aria-labelledby="verdict">
<h2 id="verdict">${ok ? '✔' : '✖'} ${ok ? words.verdict.fit : words.verdict.notFit}</h2>
<p>${concerned(view)}</p>
<p>${countTags({ ...summary, info: summary.info - noticed }, view)}${unsaid}${alsoSaid}</p>
${tooMany}<p><small>${words.verdict.caution}</small></p>
</section>
`;
}

/** How many products have errors; where findings were left out, that is not known. */
function concerned({ report, words, phrases }: View): string {
  const { summary, issues, kept, found } = report;
  const products = report.files.reduce((sum, file) => sum + file.products, 0);
  if (summary.error + summary.warning + summary.info === 0)
    return words.verdict.nothing(phrases.verdict.products(products));
  if (kept < found || issues.length < kept || summary.error === 0)
    return phrases.verdict.products(products);
  const faulty = new Set(
    issues
      .filter(({ severity, record }) => severity === 'error' && record > 0)
      .map(({ file, record }) => `${record}\n${file}`),
  );
  return words.verdict.productsConcerned(phrases.number(faulty.size), phrases.number(products));
}
