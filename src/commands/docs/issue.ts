// Giving out numbers and revisions, and keeping what was issued under them.
import type { DocumentKind, Facts, Numbered } from '../../documents/document-kind.ts';
import { fingerprint, recordIssue, revisionFor } from '../../documents/issued.ts';
import { claimNumber, type Numbers, numbersOf, TO_BE_GIVEN } from '../../documents/numbering.ts';
import type { Paper } from '../../documents/paper.ts';
import type { Shipment } from '../../documents/shipment.ts';
import type { Session } from '../session.ts';

/** Papers that do without another's number do not take one for it. */
const ALWAYS: readonly Numbered[] = ['contract', 'invoice', 'packingList'];

/** The numbers the papers will carry: the shipment's own, or those of the series. */
export function givenNumbers(
  shipment: Shipment,
  kinds: readonly DocumentKind[],
  { world }: Session,
): Promise<Numbers> {
  const folder = world.files.resolve('.ewtp', 'numbers');
  const needed = new Set([...ALWAYS, ...kinds.flatMap(({ numbered }) => numbered ?? [])]);
  return numbersOf(shipment, async (what, day) =>
    needed.has(what)
      ? claimNumber(folder, what, shipment.reference, day, world.files)
      : TO_BE_GIVEN,
  );
}

/** Papers with their numbers, and the revision each of them goes out as. */
export interface Issue {
  readonly what: Numbered;
  readonly number: string;
  readonly sha256: string;
  readonly revision: number;
}

/**
 * @param papersOf fills a kind
 * @throws UserError (refused) when a number was issued with other content and `revise` is not set
 */
export async function issuesOf(
  kinds: readonly DocumentKind[],
  papersOf: (kind: DocumentKind) => readonly Paper[],
  numbers: Numbers,
  revise: boolean,
  { world }: Session,
): Promise<readonly Issue[]> {
  const folder = world.files.resolve('.ewtp', 'issued');
  const issues: Issue[] = [];
  for (const kind of kinds) {
    const what = kind.numbered;
    if (what === undefined) continue;
    const { number } = numbers[what];
    const sha256 = fingerprint(papersOf(kind).map(({ data }) => data));
    const revision = await revisionFor(folder, what, number, sha256, revise, world.files);
    issues.push({ what, number, sha256, revision });
  }
  return issues;
}

export function revisionsOf(issues: readonly Issue[]): Facts['revisions'] {
  return Object.fromEntries(issues.map(({ what, revision }) => [what, revision]));
}

/** Before the files are written: a run that is killed in between can only write the same again. */
export async function recordIssues(issues: readonly Issue[], { world }: Session): Promise<void> {
  const folder = world.files.resolve('.ewtp', 'issued');
  for (const { what, number, sha256, revision } of issues)
    await recordIssue(folder, what, number, { revision, sha256 }, world.files);
}
