// The page about the tariff data, printed from their provenance and from the import columns.
import { readFileSync } from 'node:fs';
import { IMPORT_COLUMNS } from '../src/tariff/import/columns.ts';
import { SET_KINDS } from '../src/tariff/imported.ts';
import type { Provenance } from '../src/tariff/provenance.ts';
import { EDITION } from '../src/tariff/tariff.ts';

export function tariffPage(): string {
  const sets: readonly Provenance[] = JSON.parse(
    readFileSync('data/tariff/provenance.json', 'utf8'),
  );
  return [
    '<!-- Printed from the code by `npm run docs`; do not edit. -->',
    '# Tariff data',
    '',
    `ewtp brings along the tariff of ${EDITION.name}, made for ${EDITION.from} to ${EDITION.to}. It is a transcription of public sources and replaces no official text. For days outside the edition every command says so; \`--strict-data\` makes that an error (exit 2).`,
    '',
    '| Set | Rows | How sure | In force | Notice | Publisher |',
    '| --- | --- | --- | --- | --- | --- |',
    ...sets.map(
      ({ set, rows, confidence, from, to, notice, publisher }) =>
        `| [${set}](#${set}) | ${rows} | ${confidence} | ${from} to ${to ?? 'open'} | ${notice} | ${publisher} |`,
    ),
    '',
    ...sets.flatMap(setPart),
    '## What you can import',
    '',
    `\`ewtp tariff import FILE\` reads CSV, TSV, XLSX and JSON Lines with a column of codes and one or more of the others. Kinds of list: ${SET_KINDS.join(', ')}. For a bare list of codes for cross-border e-commerce say \`--kind cbec-list\`.`,
    '',
    'The lists are kept in `.ewtp/data` in the working folder, or where the environment variable `EWTP_DATA` points. An import replaces the list of its kind that was there; `--merge` keeps the rows that the file does not have, for example those of the year before. Lookups prefer what you imported, from its first day on, and say so. Columns that are not in this table are named and not used.',
    '',
    '| Column | Also known as | What it holds |',
    '| --- | --- | --- |',
    ...IMPORT_COLUMNS.map(
      ({ name, aliases, about }) => `| \`${name}\` | ${aliases.join(', ')} | ${about} |`,
    ),
    '',
  ].join('\n');
}

function setPart(entry: Provenance): string[] {
  const { set, title, publisher, notice, address, published, licence, transcription, gaps } = entry;
  return [
    `## ${set}`,
    '',
    `${title}, ${notice}. ${publisher}.${published === undefined ? '' : ` Published ${published}.`}${address === undefined ? '' : ` <${address}>`}`,
    '',
    `${transcription} ${licence} File: \`data/tariff/${entry.file}\`.`,
    '',
    ...gaps.map((gap) => `- ${gap}`),
    ...(gaps.length > 0 ? [''] : []),
  ];
}
