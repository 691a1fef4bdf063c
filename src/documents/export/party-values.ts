import type { Party } from '../shipment-values.ts';

/** A party by its EORI, or else by name and address: never both (rules 1289 and 1290). */
export function partyValues(party: Party) {
  return party.eori === undefined
    ? { name: party.name, Address: addressOf(party) }
    : { identificationNumber: party.eori };
}

function addressOf({ address, postcode, city, country }: Party) {
  return { streetAndNumber: address, postcode, city, country };
}

/** Who can be asked; absent unless name and phone are known. */
export function contactOf({ contact: name, phone, email }: Party) {
  return name === undefined || phone === undefined
    ? undefined
    : { name, phoneNumber: phone, eMailAddress: email };
}
