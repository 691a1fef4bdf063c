import type { FileReport, ValidateReport } from '../../catalog/report.ts';
import { visible } from '../visible.ts';
import { cutToWidth, wrapText } from '../wrap.ts';
import { type Block, blocksOf } from './blocks.ts';
import { findingLines, wholeColumnLines } from './finding.ts';
import type { Look, ReportWriter } from './format.ts';
import { summaryLines } from './pretty-summary.ts';
import { restLines } from './rest.ts';
import { counted, number, pathText } from './words.ts';

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
    return [...headLines(file, look), look.style.dim('  nothing found'), ''];
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
function headLines(file: FileReport, { style, width, verbose }: Look): string[] {
  const parts = [
    file.format.toUpperCase(),
    file.sheet === undefined ? '' : `sheet “${visible(file.sheet)}”`,
    file.encoding ?? '',
    file.delimiter === undefined ? '' : `delimiter ${delimiterName(file.delimiter)}`,
    file.layout === '' ? 'no layout recognised' : `layout ${visible(file.layout)}`,
    counted(file.records, 'record'),
    counted(file.products, 'product'),
  ].filter((part) => part !== '');
  const guessed = file.columns.filter(({ how }) => verbose || how === 'similar');
  const taken = guessed.map(({ column, header, how }) =>
    how === 'similar'
      ? `“${visible(header)}” was taken for ${column}, by likeness; connect it with --map if that is wrong`
      : `“${visible(header)}” is ${column} (by ${how})`,
  );
  return [
    style.bold.underline(pathText(file.path)),
    ...wrapText(parts.join(' · '), width - 2).map((line) => style.dim(`  ${line}`)),
    ...taken.flatMap((text) => wrapText(text, width - 2).map((line) => style.dim(`  ${line}`))),
  ];
}

function delimiterName(delimiter: string): string {
  const names: Readonly<Record<string, string>> = {
    ',': 'comma',
    ';': 'semicolon',
    '\t': 'tab',
    '|': 'pipe',
  };
  return names[delimiter] ?? `“${visible(delimiter)}”`;
}

function rowHead(block: Block & { readonly kind: 'row' }, { style, width }: Look): string {
  const [first] = block.issues;
  if (first === undefined) return '';
  const sku = first.sku === '' ? '' : ` · ${cutToWidth(visible(first.sku), width - 30)}`;
  const record = first.record > 0 ? style.dim(` · record ${number(first.record)}`) : '';
  return `${style.bold(`line ${first.line}${sku}`)}${record}`;
}
