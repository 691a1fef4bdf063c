import { isEu } from '../../country.ts';
import { AES, type ExportCheck } from './check.ts';

export const exportSecurity: ExportCheck = {
  code: 'DX35',
  name: 'export-security',
  severity: 'error',
  title:
    'A declaration of goods for a country outside the EU has the exit data in it (security 2).',
  source: AES,
  check: ({ ExportOperation: operation, GoodsShipment: shipment }) => {
    const destination = shipment?.countryOfDestination ?? '';
    if (operation?.security === '2' || isEu(destination)) return [];
    return [
      {
        path: ['export', 'security'],
        value: operation?.security ?? '',
        message: `Goods for ${destination} are declared without exit data (security ${operation?.security ?? 'not said'}).`,
        hint: 'Take security: out, 2 is the default.',
      },
    ];
  },
};
