import { LineCounter, parseDocument, YAMLError } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../did-you-mean.ts';
import { UserError } from '../errors.ts';
import { FAULTS, type Scenario, scenarioSchema } from './scenario.ts';

/**
 * Reads a scenario from YAML or JSON text.
 * @throws UserError that names the line of everything that is wrong
 */
export function readScenario(text: string, file: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken instanceof YAMLError) {
    throw complaint([`${file}:${lines.linePos(broken.pos[0]).line}: ${oneLine(broken.message)}`]);
  }
  const read = scenarioSchema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (read.success) return read.data;
  throw complaint(
    read.error.issues.map((issue) => {
      const node = nearestNode(document, issue.path);
      const line = node === undefined ? 1 : lines.linePos(node).line;
      return `${file}:${line}: ${said(issue, document.getIn(issue.path))}`;
    }),
  );
}

function complaint(faults: readonly string[]): UserError {
  return new UserError(
    faults.length === 1 ? (faults[0] ?? '') : `The scenario has ${faults.length} mistakes.`,
    `${faults.length === 1 ? '' : `${faults.join('\n  ')}\n  `}docs/sandbox.md and schemas/scenario.json say what a scenario may hold.`,
  );
}

/** Where the value stands, or else what is around it. */
function nearestNode(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return undefined;
}

function said(issue: z.core.$ZodIssue, value: unknown): string {
  const where = issue.path.map(String).join('.');
  const before = where === '' ? '' : `${where}: `;
  const close =
    issue.path.at(-1) === 'fault' && typeof value === 'string'
      ? nearest(value, Object.keys(FAULTS))
      : undefined;
  return close === undefined
    ? `${before}${issue.message}`
    : `${before}there is no fault ${String(value)}. Did you mean ${close}?`;
}

function oneLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
