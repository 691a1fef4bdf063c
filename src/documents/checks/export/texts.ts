import type { Declaration } from '../../export/declaration.ts';
import { consigneeRole } from '../../export/profile.ts';
import { AES, type ExportCheck, itemsOf, linePath } from './check.ts';

const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Customs of the EU read no Chinese. */
export const exportNotLatin: ExportCheck = {
  code: 'DX45',
  name: 'export-not-latin',
  severity: 'warning',
  title: 'Names, addresses and descriptions are written in Latin letters.',
  source: AES,
  check: (declaration, shipment) =>
    textsOf(declaration, consigneeRole(shipment)).flatMap(({ text = '', path, what }) => {
      const sign = NOT_LATIN.exec(text)?.[0];
      if (sign === undefined) return [];
      return [
        {
          path,
          value: text,
          message: `${what} holds ${sign}, which customs of the EU cannot read.`,
          hint: 'Write it in Latin letters; Chinese has a field of its own.',
        },
      ];
    }),
};

interface Text {
  readonly text: string | undefined;
  readonly path: readonly (string | number)[];
  readonly what: string;
}

function textsOf(declaration: Declaration, role: 'consignee' | 'buyer'): readonly Text[] {
  const shipment = declaration.GoodsShipment;
  const { name, Address } = shipment?.Consignment?.Consignee ?? {};
  return [
    { text: name, path: [role, 'name'], what: 'The name of the consignee' },
    {
      text: Address?.streetAndNumber,
      path: [role, 'address'],
      what: 'The address of the consignee',
    },
    { text: Address?.city, path: [role, 'city'], what: 'The city of the consignee' },
    {
      text: shipment?.DeliveryTerms?.location,
      path: ['terms', 'place'],
      what: 'The place of delivery',
    },
    ...itemsOf(declaration).map((item) => ({
      text: item.Commodity?.descriptionOfGoods,
      path: linePath(item),
      what: `The description of item ${item.declarationGoodsItemNumber}`,
    })),
  ];
}
