import type { ChalkInstance } from 'chalk';
import type { PushReport } from '../../listing/report.ts';
import { visible } from '../visible.ts';

/** Rejected products that are shown one by one; the report has them all. */
const SHOWN = 30;

/** What a push did, for people. */
export function pushText(report: PushReport, { style }: { readonly style: ChalkInstance }): string {
  const { done, planned } = report;
  const lines: string[] = [];
  const troubled = report.items.filter(({ outcome }) => ['rejected', 'unknown'].includes(outcome));
  for (const item of troubled.slice(0, SHOWN)) {
    const line = item.line === null ? '' : ` (line ${item.line})`;
    const codes = item.codes.map(visible).join(' ');
    const trace = [item.requestId, item.traceId]
      .filter((id) => id !== '')
      .map(visible)
      .join(', ');
    lines.push(
      `${style.red(item.outcome)} ${style.bold(visible(item.sku))}${line} ${codes}`.trimEnd(),
      `    ${visible(item.message)}${trace === '' ? '' : style.dim(` [${trace}]`)}`,
    );
  }
  if (troubled.length > SHOWN) lines.push(`… and ${troubled.length - SHOWN} more; --json has all.`);
  if (report.dryRun) {
    const { create, update, unlist, same, blocked } = planned;
    lines.push(
      `${style.bold('Dry run:')} ${create} would be created, ${update} updated, ${unlist} unlisted, ${same} are the same, ${blocked} would be refused. Nothing was sent.`,
    );
    return `${lines.join('\n')}\n`;
  }
  const counts = Object.entries({
    created: done.created,
    updated: done.updated,
    unlisted: done.unlisted,
    unchanged: done.unchanged,
    rejected: done.rejected,
    'with unknown end': done.unknown,
    'not tried': done.notTried,
  }).filter(([, count]) => count > 0);
  const text = counts.map(([name, count]) => `${count} ${name}`).join(', ') || 'nothing to do';
  lines.push(`${style.bold(`${report.shop} (${report.marketplace}):`)} ${text}.`);
  return `${lines.join('\n')}\n`;
}
