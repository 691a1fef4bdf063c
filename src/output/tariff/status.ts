import type { ChalkInstance } from 'chalk';
import type { Coverage } from '../../tariff/coverage.ts';
import type { ImportedSet } from '../../tariff/imported.ts';
import type { Provenance } from '../../tariff/provenance.ts';
import type { Edition } from '../../tariff/tariff.ts';
import { visible } from '../visible.ts';
import { wrapText } from '../wrap.ts';
import { columns, factSheet } from './facts.ts';

/** What `ewtp tariff status --json` prints. */
export interface StatusReport {
  readonly schema: 'ewtp/tariff-status@1';
  readonly asOf: string;
  readonly edition: Edition;
  /** Days since the edition came into force; negative before it. */
  readonly daysOld: number;
  /** Why the data may be out of date; null when they cover the day. */
  readonly stale: string | null;
  readonly folder: string;
  readonly imported: readonly ImportedSet[];
  readonly coverage: Coverage;
  readonly sets: readonly Provenance[];
}

export function statusText(report: StatusReport, style: ChalkInstance, width: number): string {
  const { edition, stale, coverage, imported, sets } = report;
  const gaps = sets.flatMap(({ set, gaps: missing }) => missing.map((gap) => [set, gap]));
  return [
    style.bold(`Tariff of ${edition.name}, in force from ${edition.from} to ${edition.to}`),
    ...wrapText(stale ?? `It covers ${report.asOf}.`, width),
    '',
    style.bold('Known of its lines'),
    factSheet(coverageFacts(coverage), style, width),
    '',
    style.bold('Imported by you'),
    ...(imported.length === 0
      ? [`  nothing (sets would be kept in ${report.folder})`]
      : columns(imported.map(importedCells), width)),
    '',
    style.bold('Brought along'),
    ...columns(
      sets.map(({ set, rows, confidence, from, to, notice }) => [
        set,
        `${rows}`,
        confidence,
        `${from} to ${to ?? 'open'}`,
        notice,
      ]),
      width,
    ),
    '',
    style.bold('Not covered'),
    ...columns(gaps, width),
    '',
  ].join('\n');
}

function coverageFacts(known: Coverage) {
  const cbec =
    known.cbecListed === 'unknown'
      ? 'not known; the list of goods for cross-border e-commerce is to be imported'
      : `${known.cbecListed} lines on the imported list`;
  return [
    {
      name: 'Duty',
      lines: [`${known.duty} of ${known.lines} lines; ${known.dutyUnknown} unknown`],
    },
    {
      name: 'Provisional',
      lines: [`${known.provisional} lines, and ${known.provisionalForPart} for a named part only`],
    },
    { name: 'Specific duty', lines: [`${known.specific} lines`] },
    { name: 'Tariff quota', lines: [`${known.tariffQuota} lines, rate outside the quota`] },
    { name: 'Readings differ', lines: [`${known.conflicts} lines`] },
    { name: 'General rate', lines: [`${known.generalRate} lines`] },
    { name: 'Agreements', lines: [`${known.agreementRates} lines, sample`] },
    { name: 'Units', lines: [`${known.units} lines`] },
    {
      name: 'VAT',
      lines: [
        `${known.vatByCode} lines by an imported list; of the others ${known.vatMayBeReduced} may be at 9 %`,
      ],
    },
    {
      name: 'Consumption tax',
      lines: [
        `${known.consumptionTaxByCode} lines by an imported list; it may apply to ${known.consumptionTaxMayApply}`,
      ],
    },
    { name: 'E-commerce list', lines: [cbec] },
  ];
}

const importedCells = (set: ImportedSet): readonly string[] => [
  set.kind,
  `${set.rows} rows`,
  `from ${set.validFrom}`,
  `imported ${set.imported}`,
  visible(`${set.file}: ${set.sources.join('; ')}`),
];
