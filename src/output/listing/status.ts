import type { ChalkInstance } from 'chalk';
import type { StatusReport } from '../../listing/status.ts';
import { visible } from '../visible.ts';

/** The listings of a shop, for people: one line each, with the reason where one was rejected. */
export function statusText(
  report: StatusReport,
  { style }: { readonly style: ChalkInstance },
): string {
  const colour = {
    draft: style.dim,
    pending: style.yellow,
    live: style.green,
    rejected: style.red,
  };
  const lines = report.listings.flatMap(({ sku, remoteId, state, reason, ours }) => [
    `${colour[state](state.padEnd(8))} ${style.bold(visible(sku))} ${visible(remoteId)}${ours ? '' : style.dim(' (not listed by ewtp)')}`,
    ...(reason === '' ? [] : [`         ${visible(reason)}`]),
  ]);
  const { live, pending, draft, rejected } = report.counts;
  lines.push(
    `${style.bold(`${report.shop} (${report.marketplace}):`)} ${live} live, ${pending} pending, ${draft} drafts, ${rejected} rejected.`,
  );
  if (report.unsettled.length > 0)
    lines.push(
      `${report.unsettled.length} attempts have no known end; the next ewtp push looks them up.`,
    );
  if (report.gone.length > 0)
    lines.push(`Listed once and no longer there: ${report.gone.map(visible).join(', ')}.`);
  return `${lines.join('\n')}\n`;
}
