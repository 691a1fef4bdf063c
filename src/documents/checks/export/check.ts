import type { Source } from '../../../source.ts';
import type { Consignment } from '../../consignment.ts';
import { type Declaration, declarationOf } from '../../export/declaration.ts';
import { wantsDeclaration } from '../../export/profile.ts';
import type { Shipment } from '../../shipment.ts';
import type { DocumentCheck, Found } from '../check.ts';

/** What customs systems of the EU refuse, as public builders of AES messages and notices show it. */
export const AES: Source = {
  title: 'Rules of the export system AES that customs notices and public builders of CC515C name',
  publisher: 'customs administrations and integrators',
  confidence: 'derived',
};

export type Item = NonNullable<NonNullable<Declaration['GoodsShipment']>['GoodsItem']>[number];

/** A check over the values of the export declaration. */
export interface ExportCheck extends Omit<DocumentCheck, 'check'> {
  check(declaration: Declaration, shipment: Shipment): readonly Found[];
}

/** The same as a check over the set; it has nothing to say when no declaration is made. */
export function overDeclaration(check: ExportCheck): DocumentCheck {
  return {
    ...check,
    check: (consignment, { numbers }) =>
      wantsDeclaration(consignment.shipment)
        ? check.check(declarationFor(consignment, numbers.invoice.number), consignment.shipment)
        : [],
  };
}

/** All checks look at the same values, worked out once. */
const worked = new WeakMap<Consignment, { readonly invoice: string; readonly of: Declaration }>();

function declarationFor(consignment: Consignment, invoice: string): Declaration {
  const known = worked.get(consignment);
  if (known?.invoice === invoice) return known.of;
  const of = declarationOf(consignment, invoice);
  worked.set(consignment, { invoice, of });
  return of;
}

export function itemsOf({ GoodsShipment: shipment }: Declaration): readonly Item[] {
  return shipment?.GoodsItem ?? [];
}

/** Where an item stands in the shipment. */
export function linePath({ declarationGoodsItemNumber: no }: Item): readonly (string | number)[] {
  return ['lines', Math.max(0, Number(no) - 1)];
}
