import { isEu } from '../../country.ts';
import { isOffice } from '../../identifiers.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck } from './check.ts';

const OFFICES = [
  ['CustomsOfficeOfExport', 'officeOfExport', 'office of export'],
  ['CustomsOfficeOfExitDeclared', 'officeOfExit', 'office of exit'],
  ['CustomsOfficeOfPresentation', 'officeOfPresentation', 'office of presentation'],
  ['SupervisingCustomsOffice', 'supervisingOffice', 'supervising office'],
] as const;

export const exportOffices: ExportCheck = {
  code: 'DX40',
  name: 'export-offices',
  severity: 'error',
  title:
    'Customs offices have their form and lie in the EU; the office of export in the country of export. Whether an office exists is not checked.',
  source: AES,
  check: (declaration) =>
    OFFICES.flatMap(([element, field, name]) => {
      const code = declaration[element]?.referenceNumber;
      if (code === undefined) return [];
      const at = { path: ['export', field], value: code };
      const country = code.slice(0, 2);
      if (!isOffice(code))
        return [
          {
            ...at,
            message: `${code} is no code of a customs office (${name}).`,
            hint: 'Two letters for the country and six signs, such as BE212000.',
          },
        ];
      // Northern Ireland has offices of its own.
      if (!isEu(country) && country !== 'XI')
        return [
          {
            ...at,
            message: `${code}, the ${name}, does not lie in the EU.`,
            hint: 'Goods are declared and leave at offices of the EU.',
          },
        ];
      return element === 'CustomsOfficeOfExport'
        ? abroad(code, declaration.GoodsShipment?.countryOfExport ?? '')
        : [];
    }),
};

function abroad(code: string, country: string): readonly Found[] {
  if (code.startsWith(country)) return [];
  return [
    {
      path: ['export', 'officeOfExport'],
      severity: 'warning',
      value: code,
      message: `The office of export ${code} does not lie in ${country}, where the exporter is.`,
      hint: 'An office abroad takes an authorisation; ask the agent.',
    },
  ];
}
