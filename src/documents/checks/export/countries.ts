import { isCountry } from '../../../catalog/values/countries.ts';
import { isEu } from '../../country.ts';
import type { Declaration } from '../../export/declaration.ts';
import { consigneeRole } from '../../export/profile.ts';
import type { Shipment } from '../../shipment.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck, itemsOf, linePath } from './check.ts';

export const exportCountries: ExportCheck = {
  code: 'DX38',
  name: 'export-countries',
  severity: 'error',
  title:
    'Goods go from a country of the EU to one outside; countries exist; the route joins the two.',
  source: AES,
  check: (declaration, shipment) => {
    const wrong = ends(declaration, shipment);
    return [...wrong, ...(wrong.length > 0 ? [] : route(declaration)), ...origins(declaration)];
  },
};

function ends({ GoodsShipment: of }: Declaration, shipment: Shipment): readonly Found[] {
  const { countryOfExport: from = '', countryOfDestination: to = '' } = of ?? {};
  const found: Found[] = [];
  if (!isEu(from))
    found.push({
      path: ['seller', 'country'],
      value: from,
      message: `${from} is no country of the EU to export from.`,
      hint: 'The country of export is that of the seller.',
    });
  if (!isCountry(to) || isEu(to))
    found.push({
      path: [consigneeRole(shipment), 'country'],
      value: to,
      message: `${to} is no country outside the EU; nothing is exported to it.`,
      hint: 'The destination is the country of the consignee, else of the buyer.',
    });
  return found;
}

function route({ GoodsShipment: shipment }: Declaration): readonly Found[] {
  const rows = shipment?.Consignment?.CountryOfRoutingOfConsignment ?? [];
  const [first, last] = [rows[0]?.country, rows.at(-1)?.country];
  const unknown = rows.flatMap(({ country = '' }, i): readonly Found[] =>
    isCountry(country)
      ? []
      : [
          {
            path: ['export', 'routing', i],
            value: country,
            message: `${country} is no country.`,
            hint: 'Write two letters, such as CN.',
          },
        ],
  );
  if (unknown.length > 0 || rows.length === 0) return unknown;
  if (first === shipment?.countryOfExport && last === shipment?.countryOfDestination) return [];
  return [
    {
      path: ['export', 'routing'],
      severity: 'warning',
      value: rows.map(({ country }) => country).join(' '),
      message: `The route goes from ${first} to ${last}, the goods from ${shipment?.countryOfExport} to ${shipment?.countryOfDestination}.`,
      hint: 'Name first and last country of the way too.',
    },
  ];
}

function origins(declaration: Declaration): readonly Found[] {
  return itemsOf(declaration).flatMap((item) => {
    const origin = item.Origin?.countryOfOrigin;
    if (origin === undefined || isCountry(origin)) return [];
    return [
      {
        path: linePath(item),
        value: origin,
        message: `Item ${item.declarationGoodsItemNumber}: ${origin} is no country of origin.`,
        hint: 'Mend country_of_origin in the catalog.',
      },
    ];
  });
}
