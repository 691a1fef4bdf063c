import type { Shipment } from '../shipment.ts';

/**
 * Terms of delivery, their place named in one way: by its UN/LOCODE, else by name and country. A place
 * of the transport that has the same name lends its code.
 */
export function deliveryTerms({ terms, transport }: Shipment) {
  const { incoterm, place, country } = terms;
  const locode = terms.locode ?? (country === undefined ? lentCode(place, transport) : undefined);
  return locode === undefined
    ? { incotermCode: incoterm, location: place, country }
    : { incotermCode: incoterm, UNLocode: locode.replace(/\s/g, ''), country };
}

function lentCode(place: string, { loading, discharge, delivery }: Shipment['transport']) {
  return [loading, discharge, delivery].find(
    (one) => one?.name.toLowerCase() === place.toLowerCase(),
  )?.locode;
}
