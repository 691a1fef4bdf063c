import type { FileReport, ValidateReport } from '../../catalog/report.ts';
import type { Phrases } from '../../language/phrases.ts';
import { visible } from '../visible.ts';
import { cutToWidth, wrapText } from '../wrap.ts';
import { type Block, blocksOf } from './blocks.ts';
import { findingLines, wholeColumnLines } from './finding.ts';
import type { Look, ReportWriter } from './format.ts';
import { summaryLines } from './pretty-summary.ts';
import { restLines } from './rest.ts';
import { pathText } from './words.ts';

/** For people: by file and row, the value under its finding, what to do, and what it comes to. */
export const pretty: ReportWriter = (report, look) => {
  const blocks = blocksOf(report, look.limit);
  const listed = blocks.reduce((total, { issues }) => total + issues.length, 0);
  const lines = [
    ...report.files.flatMap((file) => fileLines(file, blocks, report, look)),
    ...summaryLines(report, listed, look),
  ];
  return `${lines.map(noOrder).join('\n')}\n`;
};

/** Wrapping may bring what a stranger wrote to the beginning of a line, where `::` is an order to CI. */
function noOrder(line: string): string {
  return line.replace(/^(\s*)::/, '$1:\\u003a');
}

function fileLines(
  file: FileReport,
  blocks: readonly Block[],
  report: ValidateReport,
  look: Look,
): string[] {
  const own = blocks.filter((block) => block.file === file.path);
  const wholes = own.filter((block) => block.kind === 'column');
  const rows = own.filter((block) => block.kind === 'row');
  const rest = restLines(file.path, own, report, look);
  if (own.length + rest.length === 0)
    return [...headLines(file, look), look.style.dim(`  ${look.phrases.verdict.nothingFound}`), ''];
  return [
    ...headLines(file, look),
    '',
    ...wholes.flatMap((block) => [...wholeColumnLines(block, look), '']),
    ...rows.flatMap((block) => [
      rowHead(block, look),
      ...block.issues.flatMap((issue) => [...findingLines(issue, look), '']),
    ]),
    ...rest,
  ];
}

/** What was read, so that a wrong guess of ours is seen at once. */
function headLines(file: FileReport, { style, width, verbose, phrases }: Look): string[] {
  const { verdict } = phrases;
  const parts = [
    file.format.toUpperCase(),
    file.sheet === undefined ? '' : verdict.sheet(visible(file.sheet)),
    file.encoding ?? '',
    file.delimiter === undefined ? '' : verdict.delimiter(delimiterName(file.delimiter, phrases)),
    file.layout === '' ? verdict.noLayout : verdict.layout(visible(file.layout)),
    verdict.records(file.records),
    verdict.products(file.products),
  ].filter((part) => part !== '');
  const guessed = file.columns.filter(({ how }) => verbose || how === 'similar');
  const taken = guessed.map(({ column, header, how }) =>
    how === 'similar'
      ? verdict.takenByLikeness(visible(header), column)
      : verdict.taken(visible(header), column, verdict.hows[how]),
  );
  return [
    style.bold.underline(pathText(file.path)),
    ...wrapText(parts.join(' · '), width - 2).map((line) => style.dim(`  ${line}`)),
    ...taken.flatMap((text) => wrapText(text, width - 2).map((line) => style.dim(`  ${line}`))),
  ];
}

function delimiterName(delimiter: string, { verdict: { delimiters } }: Phrases): string {
  const names: Readonly<Record<string, string>> = {
    ',': delimiters.comma,
    ';': delimiters.semicolon,
    '\t': delimiters.tab,
    '|': delimiters.pipe,
  };
  return names[delimiter] ?? `“${visible(delimiter)}”`;
}

function rowHead(block: Block & { readonly kind: 'row' }, { style, width, phrases }: Look): string {
  const { verdict, number } = phrases;
  const [first] = block.issues;
  if (first === undefined) return '';
  const sku = first.sku === '' ? '' : ` · ${cutToWidth(visible(first.sku), width - 30)}`;
  const record = first.record > 0 ? style.dim(` · ${verdict.record(number(first.record))}`) : '';
  return `${style.bold(`${verdict.line(first.line)}${sku}`)}${record}`;
}
