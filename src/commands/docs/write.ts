import { runChecks } from '../../documents/checks/index.ts';
import { openCodeBook } from '../../documents/code-book.ts';
import type { DocumentKind, Facts } from '../../documents/document-kind.ts';
import { type ShipmentIssue, shipmentIssue } from '../../documents/issue.ts';
import { sha256 } from '../../documents/issued.ts';
import { DOCUMENT_KINDS } from '../../documents/kinds/index.ts';
import { MANIFEST, type ManifestFile, manifestOf } from '../../documents/manifest.ts';
import { assertKeeps, schemaShelf } from '../../documents/messages/form/schema-check.ts';
import { numbersOf, TO_BE_GIVEN } from '../../documents/numbering.ts';
import type { Paper } from '../../documents/paper.ts';
import { partyName } from '../../documents/parts.ts';
import type { Shipment } from '../../documents/shipment.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { type Format, fileName, paperAs } from '../../output/docs/formats.ts';
import { type PdfPress, pdfPress } from '../../output/docs/pdf.ts';
import { messageForm } from '../../output/docs/xml.ts';
import type { Session } from '../session.ts';
import { givenNumbers, issuesOf, recordIssues, revisionsOf } from './issue.ts';
import { type DocsOptions, formatsOf, kindsNamed, printedIn } from './options.ts';
import { fontsOf, stampFrom, templatesOf } from './press.ts';
import { openShipment } from './shipment.ts';
import { showFindings, showWritten } from './show.ts';
import { tariffLines } from './tariff.ts';
import { undrawable } from './undrawable.ts';

/** `ewtp docs <shipment>`: read, check, and write the set; with --check only say what is wrong. */
export async function writeDocs(
  path: string,
  options: DocsOptions,
  session: Session,
): Promise<ExitCode> {
  const formats = formatsOf(options);
  const named = kindsNamed(options);
  const opened = await openShipment(path, options, session);
  if (opened.consignment === undefined) return showFindings(opened.issues, options, session);
  const { consignment, source } = opened;
  const { shipment } = consignment;
  // By the shipment's day and not today's, so that the same file gives the same papers.
  const asOf = options.asOf === undefined ? shipment.date : session.asOf;
  const due = named ?? DOCUMENT_KINDS.filter((kind) => kind.due(consignment, asOf).due);
  const kinds = printedIn(due, formats, named !== undefined);
  const facts: Facts = {
    asOf,
    numbers: await numbersOf(shipment, async () => TO_BE_GIVEN),
    revisions: {},
    tariffLine: await tariffLines(session),
    codes: await openCodeBook(session.world),
  };
  const fill = (kind: DocumentKind, with_: Partial<Facts>) =>
    kind.fill(consignment, { ...facts, ...with_ });
  const press = once(() => pressFor(path, shipment, options, session));
  const issues: readonly ShipmentIssue[] = [
    ...runChecks(consignment, facts).map((complaint) => shipmentIssue(complaint, source)),
    ...(formats.includes('pdf')
      ? undrawable(
          kinds.flatMap((kind) => fill(kind, {})),
          await press(),
          shipment,
          source,
        )
      : []),
  ];
  const failed = issues.some(({ severity }) => severity === 'error');
  if (options.check || (failed && !options.force)) return showFindings(issues, options, session);

  const numbers = await givenNumbers(shipment, kinds, session);
  const revise = options.revise === true;
  const issued = await issuesOf(kinds, (kind) => fill(kind, { numbers }), numbers, revise, session);
  const revisions = revisionsOf(issued);
  const papers = kinds.flatMap((kind) => fill(kind, { numbers, revisions }));
  const made = await printAll(papers, formats, press, session);
  // What is forced in spite of faults may well not keep to the schema.
  if (!failed) await checkMessages(made);
  await recordIssues(issued, session);
  const folder = options.out ?? `out/${folderName(shipment.reference)}`;
  const files = await writeAll(made, folder, session);
  const manifest = manifestOf(shipment.reference, asOf, files);
  const { files: disk } = session.world;
  await disk.write(disk.resolve(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  showWritten(issues, folder, manifest, options, session);
  return failed ? EXIT.findings : EXIT.fine;
}

async function pressFor(
  path: string,
  shipment: Shipment,
  options: DocsOptions,
  { world }: Session,
): Promise<PdfPress> {
  const [fonts, templates] = await Promise.all([
    fontsOf(options, world),
    templatesOf(options, world),
  ]);
  const image = shipment.signature?.image;
  const stamp =
    image === undefined
      ? undefined
      : await stampFrom(world.files.resolve(path, '..', image), world);
  const author = partyName(shipment.seller);
  return pdfPress({ fonts, templates, author, ...(stamp && { stamp }) });
}

interface Made {
  readonly paper: Paper;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/** Everything is made before anything is written, so that a broken template leaves no half set. */
async function printAll(
  papers: readonly Paper[],
  formats: readonly Format[],
  press: () => Promise<PdfPress>,
  { world, progress }: Session,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const [i, paper] of papers.entries()) {
    progress.at(`${paper.title.en} (${i + 1} of ${papers.length})`);
    for (const format of formats)
      if (format !== 'xml' || paper.message !== undefined)
        made.push({ paper, format, bytes: await paperAs(paper, format, press) });
    await world.clock.turn();
  }
  progress.done();
  return made;
}

async function checkMessages(made: readonly Made[]): Promise<void> {
  const shelf = schemaShelf();
  try {
    for (const { paper, format, bytes } of made)
      if (format === 'xml')
        await assertKeeps(new TextDecoder().decode(bytes), messageForm(paper), shelf);
  } finally {
    shelf.dispose();
  }
}

async function writeAll(
  made: readonly Made[],
  folder: string,
  { world }: Session,
): Promise<readonly ManifestFile[]> {
  const files: ManifestFile[] = [];
  for (const { paper, format, bytes } of made) {
    const path = fileName(paper, format);
    await world.files.write(world.files.resolve(folder, path), bytes);
    const { type, number, revision } = paper;
    files.push({ type, format, path, number, revision, sha256: sha256(bytes) });
  }
  return files;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A name that stays inside the folder it is put in: no slashes, and no dots alone. */
function folderName(reference: string): string {
  const name = reference.replace(/[^\p{L}\p{N}._-]+/gu, '_');
  return /^\.+$/.test(name) ? '_' : name;
}
