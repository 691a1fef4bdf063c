import type { Source } from '../source.ts';
import type { Consignment } from './consignment.ts';
import { EXTERNAL_PAPERS, type ExternalPaper } from './external-papers.ts';
import { DOCUMENT_KINDS } from './kinds/index.ts';

/** A paper, and whether this shipment needs it. */
export interface ChecklistEntry {
  readonly name: string;
  /** `unknown` where the goods decide and the catalog does not say. */
  readonly needed: 'yes' | 'no' | 'unknown';
  readonly why: string;
  readonly issuedBy: string;
  readonly filedBy: string;
  readonly where: string;
  readonly source: Source;
}

/** Our papers and those of others, for these goods, this regime and this day. */
export function checklistOf(consignment: Consignment, asOf: string): readonly ChecklistEntry[] {
  const ours = DOCUMENT_KINDS.map((kind): ChecklistEntry => {
    const { due, why } = kind.due(consignment, asOf);
    return {
      name: `${kind.title.en} ${kind.title.zh}`,
      needed: due ? 'yes' : 'no',
      why,
      issuedBy: kind.issuedBy,
      filedBy: kind.filedBy,
      where: `ewtp docs --type ${kind.type}`,
      source: { title: kind.source, publisher: 'see title', confidence: kind.confidence },
    };
  });
  return [...ours, ...EXTERNAL_PAPERS.map((paper) => external(paper, consignment, asOf))];
}

function external(paper: ExternalPaper, consignment: Consignment, asOf: string): ChecklistEntry {
  const { name, issuedBy, filedBy, where, source } = paper;
  const verdict = judged(paper, consignment, asOf);
  return { name, ...verdict, issuedBy, filedBy, where, source };
}

function judged(
  paper: ExternalPaper,
  consignment: Consignment,
  asOf: string,
): Pick<ChecklistEntry, 'needed' | 'why'> {
  const regime = consignment.shipment.regime ?? 'general-trade';
  if (paper.regimes !== undefined && !paper.regimes.includes(regime))
    return {
      needed: 'unknown',
      why: `What ${regime} asks for is not established here; ask the platform or broker.`,
    };
  const { from } = paper.source;
  if (from !== undefined && asOf < from)
    return {
      needed: 'unknown',
      why: `The rule named applies from ${from}; what held before is not established here.`,
    };
  if (paper.always !== undefined)
    return paper.always(consignment)
      ? { needed: 'yes', why: 'The shipment as a whole needs it.' }
      : { needed: 'no', why: 'Not for this shipment.' };
  const unclear = consignment.lines.filter(({ product }) => product.hs_code === undefined);
  const lines = consignment.lines.filter((line) => paper.concerns(line));
  if (lines.length === 0)
    return unclear.length > 0
      ? {
          needed: 'unknown',
          why: `${unclear.map(({ sku }) => sku).join(', ')}: the tariff code is not known.`,
        }
      : { needed: 'no', why: 'None of the goods calls for it by its tariff code.' };
  const named = lines.map((line) => {
    const number = paper.has?.(line);
    return `${line.sku}${number === undefined ? ' (none named in the catalog)' : ` (${number})`}`;
  });
  return {
    needed: paper.source.confidence === 'not-confirmed' ? 'unknown' : 'yes',
    why: `For ${named.join(', ')}.`,
  };
}
