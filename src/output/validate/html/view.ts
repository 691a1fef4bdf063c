import type { ValidateReport } from '../../../catalog/report.ts';
import type { RuleText } from '../../../catalog/rule.ts';
import { type Issue, SEVERITIES } from '../../../issue.ts';
import type { Phrases } from '../../../language/phrases.ts';
import { type Block, blocksOf } from '../blocks.ts';
import type { Look } from '../format.ts';
import { PAGE_PHRASES } from './phrases/index.ts';
import type { PagePhrases } from './phrases/page-phrases.ts';

/** What every part of the page is made from. */
export interface View {
  readonly report: ValidateReport;
  readonly rules: ReadonlyMap<string, RuleText>;
  readonly columnTitle: (column: string) => string;
  /** The findings listed, by file and row. */
  readonly blocks: readonly Block[];
  /** Anchors of the products that are listed. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly words: PagePhrases;
  readonly phrases: Phrases;
}

export type RowBlock = Block & { readonly kind: 'row' };
export type ColumnBlock = Block & { readonly kind: 'column' };

export function viewOf(report: ValidateReport, look: Look): View {
  const { limit, rules, columns, phrases } = look;
  const blocks = blocksOf(report, limit, fairly);
  return {
    report,
    rules: new Map(rules.map((rule) => [rule.name, rule])),
    columnTitle: (column) => columns.get(column)?.title ?? column,
    blocks,
    anchors: anchorsOf(report, blocks),
    words: PAGE_PHRASES[report.lang ?? 'en'],
    phrases,
  };
}

/** Findings of a rule that are listed before those of other rules of its severity are left out. */
const OF_EACH_RULE = 20;

/** The gravest, and among these some of each rule: one that speaks on every row hides no other. */
function fairly(issues: readonly Issue[], limit: number): readonly Issue[] {
  if (issues.length <= limit) return issues;
  const seen = new Map<string, number>();
  const ranked = issues.map((issue) => {
    const before = seen.get(issue.code) ?? 0;
    seen.set(issue.code, before + 1);
    const severity = SEVERITIES.indexOf(issue.severity);
    return { issue, rank: severity * 2 + Number(before >= OF_EACH_RULE) };
  });
  const order = ranked.toSorted((a, b) => a.rank - b.rank).map(({ issue }) => issue);
  const chosen = new Set(order.slice(0, Math.max(0, limit)));
  return issues.filter((issue) => chosen.has(issue));
}

type At = Pick<Issue, 'file' | 'line' | 'record'>;

function anchorsOf({ files }: ValidateReport, blocks: readonly Block[]): Map<string, string> {
  const order = new Map(files.map(({ path }, i) => [path, i]));
  const anchors = new Map<string, string>();
  for (const { issues } of blocks) {
    const [at] = issues;
    if (at !== undefined && at.record > 0)
      anchors.set(keyOf(at), `product-${order.get(at.file) ?? 'x'}-${at.line}-${at.record}`);
  }
  return anchors;
}

/** The anchor of a product; undefined for one without listed findings. */
export function anchorOf({ anchors }: View, at: At): string | undefined {
  return anchors.get(keyOf(at));
}

function keyOf({ file, line, record }: At): string {
  return `${line}\n${record}\n${file}`;
}

/** How many findings the listed blocks stand for. */
export function listedCount({ blocks }: View): number {
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'column' ? block.count : block.issues.length),
    0,
  );
}

/** Signs of an article number, or of a header, that are shown. */
export const NAME_LENGTH = 80;

/** A text that goes on for pages, as far as it helps. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** In groups by a key, in the order in which they come. */
export function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
