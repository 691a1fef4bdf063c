import { isLocode } from '../../identifiers.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck } from './check.ts';

export const exportDeliveryTerms: ExportCheck = {
  code: 'DX34',
  name: 'export-delivery-terms',
  severity: 'error',
  title: 'The place of delivery is named in one way: by UN/LOCODE, or by name and country.',
  source: AES,
  check: ({ GoodsShipment: shipment }) => {
    const { UNLocode, location, country } = shipment?.DeliveryTerms ?? {};
    const found: Found[] = [];
    if (UNLocode !== undefined && (location !== undefined || country !== undefined))
      found.push({
        path: ['terms', country === undefined ? 'place' : 'country'],
        value: country ?? location ?? '',
        message: `The place of delivery is named twice: by UN/LOCODE ${UNLocode} and by ${country === undefined ? 'name' : 'country'}.`,
        hint: 'Keep terms: locode, or take it out and keep country.',
      });
    if (UNLocode === undefined && location === undefined)
      found.push({
        path: ['terms', 'place'],
        message: 'The place of delivery is not named.',
        hint: 'Add place: to the terms.',
      });
    if (UNLocode !== undefined && !isLocode(UNLocode))
      found.push({
        path: ['terms', 'locode'],
        value: UNLocode,
        message: `${UNLocode} is no UN/LOCODE.`,
        hint: 'Two letters for the country and three signs for the place: CNPVG.',
      });
    return found;
  },
};
