import type { ChalkInstance } from 'chalk';
import type { ShipmentIssue } from '../../documents/issue.ts';
import type { ManifestFile } from '../../documents/manifest.ts';
import { visible } from '../visible.ts';

/** Findings for a person, by line of the shipment file. */
export function issuesText(issues: readonly ShipmentIssue[], style: ChalkInstance): string {
  const sorted = [...issues].sort((a, b) => a.line - b.line || a.position - b.position);
  return sorted
    .map((issue) => {
      const place = `${visible(issue.file)}:${issue.line}:${issue.position}`;
      const field = issue.field === '' ? '' : `  ${style.dim(visible(issue.field))}`;
      const colour = { error: style.red, warning: style.yellow, info: style.cyan }[issue.severity];
      return `${place}  ${colour(issue.severity)}  ${issue.code} ${issue.rule}${field}\n  ${visible(issue.message)}\n  ${style.dim(visible(issue.hint))}\n`;
    })
    .join('\n');
}

/** `2 errors, 1 warning`, or that there are none. */
export function countText(issues: readonly ShipmentIssue[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    const noun = severity === 'info' ? 'remark' : severity;
    return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'no contradictions found' : parts.join(', ');
}

/** The files written, one a line, with their numbers. */
export function filesText(folder: string, files: readonly ManifestFile[]): string {
  return files
    .map(({ path, number, revision }) => {
      const issued = revision > 0 ? `${number}, revision ${revision}` : number;
      return `${visible(folder)}/${visible(path)}${issued === '' ? '' : `  ${visible(issued)}`}\n`;
    })
    .join('');
}

/** Counts by severity, for JSON. */
export function summaryOf(issues: readonly ShipmentIssue[]) {
  const count = (severity: ShipmentIssue['severity']) =>
    issues.filter((issue) => issue.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
