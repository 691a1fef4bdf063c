import { VERSION } from '../../../version.ts';
import { html as markup } from '../../page/markup.ts';
import { pageBegin, pageEnd } from '../../page/shell.ts';
import type { ReportWriter } from '../format.ts';
import { chart } from './chart.ts';
import { findings } from './findings.ts';
import { firstSteps } from './first-steps.ts';
import { notChecked } from './not-checked.ts';
import { opening, verdict } from './opening.ts';
import { productTable } from './products.ts';
import { ruleCards } from './rules.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { viewOf } from './view.ts';
import { waysIn } from './ways.ts';

/**
 * A page for people, in one file that loads nothing. Its first screen answers whether the goods can be
 * sold, what is in the way and what to do first; without its script it shows everything, unfolded.
 */
export const html: ReportWriter = (report, look) => {
  const view = viewOf(report, look);
  const { lang, title, madeBy } = view.words;
  const names = report.files.map(({ path }) => path).join(', ');
  const shell = { lang, title: `${title}: ${names}`, style: STYLE, script: SCRIPT };
  return markup`${pageBegin(shell)}${opening(view)}<main>
${verdict(view)}<div class="glance">${waysIn(view)}${firstSteps(view)}</div>
${chart(view)}${productTable(view)}${findings(view)}${ruleCards(view)}${notChecked(view)}</main>
<footer><small>${madeBy(VERSION)}</small></footer>
${pageEnd(shell)}`.markup;
};
