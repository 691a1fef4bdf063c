import type { ChalkInstance } from 'chalk';

import { type PushSummary, type Results, reportItem } from '../../listing/push/report.ts';
import type { ItemResult } from '../../listing/push/result.ts';
import { jsonText } from '../json-text.ts';
import { visible } from '../visible.ts';

/** Rejected products that are shown one by one; the report has them all. */
const SHOWN = 30;

/** What a push did, for people. */
export async function pushText(
  summary: PushSummary,
  results: Results,
  { style }: { readonly style: ChalkInstance },
): Promise<string> {
  const { done, planned } = summary;
  const lines: string[] = [];
  let troubled = 0;
  for await (const item of results) {
    const isTroubled = item.unfinished || ['rejected', 'unknown'].includes(item.outcome);
    if (!isTroubled) continue;
    if (++troubled <= SHOWN) lines.push(...troubleLines(item, style));
  }
  if (troubled > SHOWN) lines.push(`… and ${troubled - SHOWN} more; --json has all.`);
  if (summary.dryRun) {
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
  lines.push(`${style.bold(`${summary.shop} (${summary.marketplace}):`)} ${text}.`);
  return `${lines.join('\n')}\n`;
}

function troubleLines(item: ItemResult, style: ChalkInstance): string[] {
  const line = item.line === undefined ? '' : ` (line ${item.line})`;
  const codes = item.codes.map(visible).join(' ');
  const trace = [item.requestId, item.traceId]
    .filter((id) => id !== '')
    .map(visible)
    .join(', ');
  return [
    `${style.red(item.outcome)} ${style.bold(visible(item.sku))}${line} ${codes}`.trimEnd(),
    `    ${visible(item.message)}${trace === '' ? '' : style.dim(` [${trace}]`)}`,
  ];
}

/** The report as one JSON document, in pieces: however many products there are, memory holds one. */
export async function* pushJson(summary: PushSummary, results: Results): AsyncGenerator<string> {
  yield `${jsonText(summary).slice(0, -1)},"items":[`;
  let comma = '';
  for await (const result of results) {
    yield comma + jsonText(reportItem(result));
    comma = ',';
  }
  yield ']}\n';
}
