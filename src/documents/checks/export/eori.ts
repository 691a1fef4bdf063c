import { isEu } from '../../country.ts';
import type { Declaration } from '../../export/declaration.ts';
import { isEori } from '../../identifiers.ts';
import type { Shipment } from '../../shipment.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck } from './check.ts';

/** EORI numbers have their form, and customs of the EU (or Northern Ireland) gave them out. */
export const exportEori: ExportCheck = {
  code: 'DX32',
  name: 'export-eori',
  severity: 'error',
  title: 'The exporter has an EORI number of the EU; so have agent, carrier and holders.',
  source: { ...AES, title: 'Union Customs Code, Article 9; Regulation (EU) 2015/2446, annex B' },
  check: (declaration, shipment) => [
    ...missing(declaration, shipment),
    ...numbersIn(declaration, shipment).flatMap(judged),
  ],
};

function missing({ Exporter: exporter }: Declaration, { seller }: Shipment): readonly Found[] {
  if (exporter?.identificationNumber !== undefined) return [];
  return [
    {
      path: ['seller'],
      severity: 'warning',
      value: seller.country,
      message: 'The exporter has no EORI number; without one nothing can be declared.',
      hint: 'Ask customs for one (in Belgium free, on line) and add eori: to the seller.',
    },
  ];
}

interface Numbered {
  readonly eori: string | undefined;
  readonly path: Found['path'];
  readonly who: string;
  /** Whether the checks over all papers look at its form already. */
  readonly formChecked?: true;
}

function numbersIn(of: Declaration, shipment: Shipment): readonly Numbered[] {
  const carriage = of.GoodsShipment?.Consignment;
  const agent: Numbered['path'] =
    shipment.export?.agent === undefined ? ['forwarder', 'eori'] : ['export', 'agent', 'eori'];
  const indirect = of.Representative?.status === '3';
  return [
    {
      eori: of.Exporter?.identificationNumber,
      path: ['seller', 'eori'],
      who: 'The exporter',
      formChecked: true,
    },
    {
      eori: of.Representative?.identificationNumber,
      path: agent,
      who: 'The agent',
      ...(agent[0] === 'forwarder' && { formChecked: true as const }),
    },
    ...(of.Declarant?.identificationNumber ===
    (indirect ? of.Representative?.identificationNumber : of.Exporter?.identificationNumber)
      ? []
      : [
          {
            eori: of.Declarant?.identificationNumber,
            path: indirect ? agent : ['seller', 'eori'],
            who: 'The declarant',
          },
        ]),
    {
      eori: carriage?.Carrier?.identificationNumber,
      path: ['export', 'carrierEori'],
      who: 'The carrier',
    },
    {
      eori: carriage?.LocationOfGoods?.EconomicOperator?.identificationNumber,
      path: ['export', 'location', 'eori'],
      who: 'The place of the goods',
    },
    ...(of.Authorisation ?? []).map((row, i) => ({
      eori: row.holderOfAuthorisation,
      path: ['export', 'authorisations', i, 'holder'],
      who: 'The holder of an authorisation',
    })),
  ];
}

function judged({ eori, path, who, formChecked }: Numbered): readonly Found[] {
  if (eori === undefined) return [];
  if (!isEori(eori))
    return formChecked
      ? []
      : [
          {
            path,
            value: eori,
            message: `${eori} is no EORI number.`,
            hint: 'Country and up to 15 signs; a Belgian one is BE and ten digits.',
          },
        ];
  const country = eori.slice(0, 2);
  // Northern Ireland stands in the customs territory for goods.
  if (isEu(country) || country === 'XI') return [];
  return [
    {
      path,
      value: eori,
      message: `${who} has an EORI number of ${country}, which is not of the EU.`,
      hint: 'Give the number that customs of the EU gave out.',
    },
  ];
}
