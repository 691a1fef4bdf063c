import { type ChecklistEntry, checklistOf } from '../../documents/checklist.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { visible } from '../../output/visible.ts';
import { wrapText } from '../../output/wrap.ts';
import type { Session } from '../session.ts';
import type { DocsOptions } from './options.ts';
import { openShipment } from './shipment.ts';
import { showFindings } from './show.ts';

/** `ewtp docs checklist`: which papers this shipment needs, who issues and who files them. */
export async function showChecklist(
  path: string,
  options: DocsOptions,
  session: Session,
): Promise<ExitCode> {
  const opened = await openShipment(path, options, session);
  if (opened.consignment === undefined) return showFindings(opened.issues, options, session);
  const { consignment, shipment } = opened;
  const asOf = options.asOf === undefined ? shipment.date : session.asOf;
  const entries = checklistOf(consignment, asOf);
  const { world, style, width } = session;
  if (options.json) {
    const result = {
      schema: 'ewtp/docs-checklist@1',
      shipment: shipment.reference,
      asOf,
      papers: entries,
    };
    world.terminal.out(`${JSON.stringify(result, null, 2)}\n`);
    return EXIT.fine;
  }
  for (const entry of entries)
    world.terminal.out(entryText(entry, width, style.bold(visible(entry.name))));
  session.note(
    `As of ${asOf}. Other papers may be due for goods that this list does not know; the broker in China has the last word.`,
  );
  return EXIT.fine;
}

const SIGNS = { yes: '[x] needed', no: '[ ] not needed', unknown: '[?] not known' } as const;

function entryText(entry: ChecklistEntry, width: number, name: string): string {
  const { source } = entry;
  const from = source.from === undefined ? '' : `, from ${source.from}`;
  const sure = source.confidence === 'verified' ? '' : ` (${source.confidence})`;
  const lines = [
    entry.why,
    `issued by: ${entry.issuedBy}; filed by: ${entry.filedBy}`,
    `from: ${entry.where}`,
    `source: ${source.title}, ${source.publisher}${from}${sure}`,
  ];
  return `${SIGNS[entry.needed]}  ${name}\n${lines
    .flatMap((line) => wrapText(visible(line), width - 4))
    .map((line) => `    ${line}\n`)
    .join('')}`;
}
