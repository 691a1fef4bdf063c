import { isLocode, isOffice } from '../../identifiers.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck } from './check.ts';

export const exportLocation: ExportCheck = {
  code: 'DX43',
  name: 'export-location',
  severity: 'error',
  title: 'The place of the goods is named in one way, and the qualifier says which.',
  source: AES,
  check: ({ GoodsShipment: shipment }) => {
    const of = shipment?.Consignment?.LocationOfGoods;
    if (of === undefined) return [];
    const ways = [
      ...(of.authorisationNumber === undefined ? [] : ['Y']),
      ...(of.UNLocode === undefined ? [] : ['U']),
      ...(of.CustomsOffice === undefined ? [] : ['V']),
      ...(of.EconomicOperator === undefined ? [] : ['X']),
    ];
    const found: Found[] = [];
    if (ways.length !== 1 || ways[0] !== of.qualifierOfIdentification)
      found.push({
        path: ['export', 'location'],
        value: ways.join(' '),
        message: `The place of the goods is named in ${ways.length} ways${ways.length === 1 ? `, not by qualifier ${of.qualifierOfIdentification}` : ''}.`,
        hint: 'Keep one of authorisation, locode, office and eori.',
      });
    if (of.UNLocode !== undefined && !isLocode(of.UNLocode))
      found.push({
        path: ['export', 'location', 'locode'],
        value: of.UNLocode,
        message: `${of.UNLocode} is no UN/LOCODE.`,
        hint: 'Two letters for the country and three signs for the place: BEBRU.',
      });
    const office = of.CustomsOffice?.referenceNumber;
    if (office !== undefined && !isOffice(office))
      found.push({
        path: ['export', 'location', 'office'],
        value: office,
        message: `${office} is no code of a customs office.`,
        hint: 'Two letters for the country and six signs, such as BE212000.',
      });
    return found;
  },
};

export const exportContainer: ExportCheck = {
  code: 'DX48',
  name: 'export-container',
  severity: 'error',
  title: 'A container is named only for goods in containers.',
  source: AES,
  check: ({ GoodsShipment: shipment }) => {
    const { containerIndicator, TransportEquipment } = shipment?.Consignment ?? {};
    if (containerIndicator !== '0' || TransportEquipment === undefined) return [];
    return [
      {
        path: ['export', 'containerised'],
        value: 'false',
        message: 'A container is named, and the goods are said not to travel in one.',
        hint: 'Take out transport: container, or export: containerised.',
      },
    ];
  },
};
