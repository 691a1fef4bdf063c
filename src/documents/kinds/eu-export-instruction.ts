import type { DocumentKind } from '../document-kind.ts';
import { declarationOf } from '../export/declaration.ts';
import { openPoints } from '../export/open-points.ts';
import { wantsDeclaration } from '../export/profile.ts';
import { EXPORT_DECLARATION, STANDING } from '../messages/tables/export/declaration.ts';
import { words } from '../paper.ts';
import { sellerSignature } from '../parts.ts';
import { headBoxes } from './export-boxes.ts';
import { itemsTable, noteText, openTable } from './export-tables.ts';

const TITLE = words('EU Export Instruction', '欧盟出口报关委托');

const ASKED =
  'Please declare these goods for export from the European Union, complete what is open below, and send us the MRN and the proof of exit.';

export const euExportInstruction: DocumentKind = {
  type: 'eu-export-instruction',
  title: TITLE,
  purpose:
    'tells the customs agent in the EU what to declare: the data of the export declaration (CC515C, data set B1), and what is still open',
  issuedBy: 'seller (exporter)',
  filedBy: 'customs agent, with the export system of its country (Belgium: AES)',
  source: 'Union Customs Code, Article 269; data set B1 of annex B to Regulation (EU) 2015/2446',
  confidence: 'derived',
  message: EXPORT_DECLARATION,
  due: ({ shipment }) =>
    wantsDeclaration(shipment)
      ? { due: true, why: 'The goods leave the EU; the exporter has them declared.' }
      : {
          due: false,
          why:
            shipment.terms.incoterm === 'EXW'
              ? 'Under EXW the buyer clears the goods for export; with export: in the file it is written.'
              : 'No goods leave the EU from a seller in it.',
        },
  fill: (consignment, facts) => {
    const { shipment } = consignment;
    const message = declarationOf(consignment, facts.numbers.invoice.number);
    const open = openPoints(message, shipment);
    return [
      {
        type: 'eu-export-instruction',
        part: '',
        title: TITLE,
        number: '',
        revision: 0,
        date: facts.numbers.invoice.date,
        status: words('Draft, not checked against the official schema', ''),
        size: 'a4',
        blocks: [
          { is: 'note', text: words(ASKED, '') },
          headBoxes(consignment, message, facts),
          itemsTable(consignment),
          ...openTable(open),
          { is: 'note', text: words(noteText(consignment), '') },
          { is: 'signatures', parties: [sellerSignature(consignment, facts.numbers.invoice.date)] },
        ],
        data: {
          standing: STANDING,
          shipment: shipment.reference,
          invoice: facts.numbers.invoice,
          packingList: facts.numbers.packingList,
          open,
          message,
        },
        message,
      },
    ];
  },
};
