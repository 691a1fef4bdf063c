import type { ChalkInstance } from 'chalk';
import type { Plan, PlanItem } from '../../listing/plan/plan.ts';
import { visible } from '../visible.ts';

const LONGEST_VALUE = 60;
/** Unchanged products are counted, not listed. */
const SIGNS = { create: '+', update: '~', unlist: '-', blocked: '!' } as const;

/** A plan for people: what happens to each product, field by field, and the counts. */
export function planText(plan: Plan, { style }: { readonly style: ChalkInstance }): string {
  const lines = plan.items.flatMap((item) => itemLines(item, style));
  const { create, update, unlist, same, blocked } = plan.counts;
  const counts = [
    `${create} to create`,
    `${update} to update`,
    `${unlist} to unlist`,
    `${same} the same`,
    ...(blocked > 0 ? [`${blocked} that the marketplace would refuse`] : []),
  ].join(', ');
  const shelf = plan.publish ? 'on the shelf' : 'as drafts';
  return `${[...lines, ''].join('\n')}${style.bold(`${plan.shop} (${plan.marketplace}):`)} ${counts}; new ones ${shelf}.\n`;
}

function itemLines(item: PlanItem, style: ChalkInstance): string[] {
  const { action, sku, changes, findings } = item;
  if (action === 'same') return [];
  const colour = {
    create: style.green,
    update: style.yellow,
    unlist: style.red,
    blocked: style.red,
  };
  const head = `${colour[action](SIGNS[action])} ${style.bold(visible(sku))} ${action}`;
  if (action === 'blocked')
    return [
      `${head}${item.line === undefined ? '' : ` (line ${item.line})`}`,
      ...findings.flatMap(({ code, rule, column, message, hint }) => [
        `    ${code} ${rule}${column === '' ? '' : ` ${column}`}: ${visible(message)}`,
        `      ${style.dim(visible(hint))}`,
      ]),
    ];
  if (action === 'create') return [head, `    ${short(item.fields.title ?? '')}`];
  return [
    head,
    ...changes.map(({ field, from, to }) => `    ${visible(field)}: ${short(from)} → ${short(to)}`),
  ];
}

function short(value: string): string {
  const text = visible(value);
  if (text === '') return '(none)';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
