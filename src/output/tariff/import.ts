import type { ChalkInstance } from 'chalk';
import { dotted } from '../../tariff/code.ts';
import type { ImportChange, ImportChanges } from '../../tariff/import/changes.ts';
import type { ImportFault } from '../../tariff/import/rows.ts';
import { visible } from '../visible.ts';
import { wrapText } from '../wrap.ts';
import { columns } from './facts.ts';

const MOST_CHANGES = 20;
const MOST_FAULTS = 50;

/** What an import did, or why it did not. */
export function importText(
  report: {
    readonly file: string;
    readonly folder: string;
    readonly stored: boolean;
    readonly sets: readonly ({ readonly kind: string; readonly rows: number } & ImportChanges)[];
    readonly codesNotInTariff: readonly string[];
    readonly unused: readonly { readonly header: string; readonly close?: string }[];
    readonly issues: readonly ImportFault[];
  },
  style: ChalkInstance,
  width: number,
): string {
  const { file, issues, sets, codesNotInTariff, unused } = report;
  if (issues.length > 0)
    return [
      ...columns(
        issues.slice(0, MOST_FAULTS).map((fault) => [placeOf(file, fault), faultText(fault)]),
        width,
      ),
      '',
      `${issues.length} ${issues.length === 1 ? 'fault' : 'faults'} found; nothing was stored.`,
      '',
    ].join('\n');
  const elsewhere = codesNotInTariff.slice(0, 5).map(dotted).join(', ');
  return [
    ...sets.flatMap((set) => [
      style.bold(`${set.kind}: ${set.rows} rows`),
      `  ${set.added} added, ${set.changed} changed, ${set.removed} removed, ${set.same} as before`,
      ...columns(set.changes.slice(0, MOST_CHANGES).map(changeCells), width),
      ...(set.changes.length > MOST_CHANGES
        ? [`  … and ${set.changes.length - MOST_CHANGES} more; --json has them all.`]
        : []),
      '',
    ]),
    ...(codesNotInTariff.length === 0
      ? []
      : wrapText(
          `${codesNotInTariff.length} codes are not in the tariff that ewtp brings along, for example ${elsewhere}.`,
          width,
        )),
    ...unused.map(
      ({ header, close }) =>
        `Column “${visible(header)}” was not used${close === undefined ? '.' : `; did you mean ${close}?`}`,
    ),
    report.stored ? `Stored in ${report.folder}.` : 'Nothing was stored (--dry-run).',
    '',
  ].join('\n');
}

const placeOf = (file: string, { line, header }: ImportFault): string =>
  `${visible(file)}:${line}${header === '' ? '' : ` ${visible(header)}`}`;

const faultText = ({ message, hint }: ImportFault): string => visible(`${message} ${hint}`);

function changeCells({
  what,
  hs,
  fact,
  validFrom,
  old,
  new: now,
}: ImportChange): readonly string[] {
  const value = (text: string | undefined) => (text === '' ? 'none' : visible(text ?? ''));
  const change =
    what === 'changed' ? `${value(old)} → ${value(now)}` : value(what === 'added' ? now : old);
  return [dotted(hs), what, fact, `${change}  from ${validFrom}`];
}
