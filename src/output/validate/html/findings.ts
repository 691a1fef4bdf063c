import { familyOf } from '../../../catalog/rules/families.ts';
import type { Issue } from '../../../issue.ts';
import { html, type Markup, NOTHING } from '../../page/markup.ts';
import { filterForm } from './filter.ts';
import { countTags, productName, ruleLink, severityTag } from './parts.ts';
import { faultSums } from './rule-sums.ts';
import {
  anchorOf,
  type ColumnBlock,
  listedCount,
  NAME_LENGTH,
  type RowBlock,
  shortened,
  type View,
} from './view.ts';

/** As much of a value as helps to find it. */
const VALUE_LENGTH = 300;
/** Longer than anything a rule says of its own accord. */
const SAID_LENGTH = 1000;

/** What was found, file by file and product by product. */
export function findings(view: View): Markup {
  const { words, report, blocks } = view;
  const many = report.files.length > 1;
  const paths = [...new Set(blocks.map(({ file }) => file))];
  const groups = paths.map((path) => fileFindings(path, many, view));
  return html`<section aria-labelledby="findings">
<h2 id="findings" tabindex="-1">${words.findings.title}</h2>
${notes(view)}${blocks.length === 0 ? html`<p>${words.findings.none}</p>` : html`${filterForm(view)}${groups}`}
</section>
`;
}

function notes(view: View): Markup {
  const { report, words, phrases } = view;
  const listed = listedCount(view);
  const found = faultSums(view).reduce((sum, { count }) => sum + count, 0);
  const cut =
    listed < found
      ? html`<p><b>${words.findings.listed(phrases.number(listed), phrases.number(found))}</b> ${words.findings.cut}</p>`
      : NOTHING;
  const known = report.suppressed?.summary;
  if (known === undefined || known.error + known.warning + known.info === 0) return cut;
  const { counts } = phrases;
  const tally = [counts.error(known.error), counts.warning(known.warning), counts.info(known.info)];
  return html`${cut}<p>${words.findings.known(tally.join(', '))}</p>`;
}

function fileFindings(path: string, many: boolean, view: View): Markup {
  const own = view.blocks.filter(({ file }) => file === path);
  const columns = own.filter((block) => block.kind === 'column');
  const rows = own.filter((block) => block.kind === 'row');
  const isOfFile = ({ issues: [first] }: RowBlock) => first?.record === 0;
  const title = many ? html`<h3 class="path"><bdi>${path}</bdi></h3>` : NOTHING;
  const items = [
    ...rows.filter(isOfFile).flatMap(({ issues }) => issues.map((issue) => finding(issue, view))),
    ...columns.map((block) => columnFinding(block, view)),
  ];
  const file =
    items.length === 0
      ? NOTHING
      : html`<details class="group" open><summary><h3>${view.words.findings.file}</h3></summary><ul class="findings">${items}</ul></details>
`;
  const products = rows
    .filter((block) => !isOfFile(block))
    .map((block) => productFindings(block, view));
  return html`${title}${file}${products}`;
}

function productFindings({ issues }: RowBlock, view: View): Markup {
  const [first] = issues;
  if (first === undefined) return NOTHING;
  const counts: Partial<Record<Issue['severity'], number>> = {};
  for (const { severity } of issues) counts[severity] = (counts[severity] ?? 0) + 1;
  const line =
    first.sku === '' ? NOTHING : html` <small>${view.phrases.verdict.line(first.line)}</small>`;
  return html`<details class="group" id="${anchorOf(view, first) ?? ''}" data-sku="${shortened(first.sku, NAME_LENGTH)}" open><summary><h3>${productName(first.sku, first.line, view)}${line}</h3> ${countTags(counts, view)}</summary>
<ul class="findings">${issues.map((issue) => finding(issue, view))}</ul></details>
`;
}

function finding(issue: Issue, view: View): Markup {
  const { words } = view;
  const name = issue.header === '' ? issue.column : issue.header;
  const cell = issue.cell === undefined ? '' : ` (${words.findings.cell(issue.cell)})`;
  // A column that is not there has no value to show.
  const value =
    name === '' || (issue.header === '' && issue.value === '')
      ? NOTHING
      : html`<p class="at"><bdi>${shortened(name, NAME_LENGTH)}</bdi>${cell}${words.colon}${valueText(issue.value, view)}</p>`;
  return item(issue, 1, value, view);
}

function columnFinding({ issues: [issue], count }: ColumnBlock, view: View): Markup {
  const rows = view.phrases.verdict.rows(count);
  const about = html`<p class="at">${view.phrases.verdict.noColumn(issue.column, rows)}</p>`;
  return item(issue, count, about, view);
}

/** @param count of how many findings it stands for */
function item(issue: Issue, count: number, at: Markup, view: View): Markup {
  const { code, rule, severity, message, hint, regimes } = issue;
  const { words, rules } = view;
  const concerns =
    regimes === undefined
      ? NOTHING
      : html` · ${words.findings.regimes}${words.colon}${regimes.map((regime) => words.ways.names[regime]).join(', ')}`;
  return html`<li data-count="${count}" data-severity="${severity}" data-rule="${rule}" data-family="${familyOf(issue).name}" data-regimes="${regimes?.join(' ') ?? ''}">
<p>${severityTag(severity, view)} ${shortened(message, SAID_LENGTH)}</p>${at}
<p class="do"><span aria-hidden="true">→ </span>${shortened(hint, SAID_LENGTH)}</p>
<p><small>${ruleLink(rule, rules.get(rule)?.title ?? rule)} · ${code}${concerns}</small></p>
</li>
`;
}

function valueText(value: string, { phrases }: View): Markup {
  if (value === '') return html`${phrases.verdict.empty}`;
  return html`<bdi class="value">${shortened(value, VALUE_LENGTH)}</bdi>`;
}
