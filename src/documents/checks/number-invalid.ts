import { gs1CheckDigit } from '../../catalog/values/gs1.ts';
import type { Consignment } from '../consignment.ts';
import { isAwb, isContainerNo, isEori, isIban, isLocode, isSscc, isVat } from '../identifiers.ts';
import { type DocumentCheck, type Found, TRADE } from './check.ts';

/** X15: numbers with a check digit or a fixed form have it right. */
export const numberInvalid: DocumentCheck = {
  code: 'DX15',
  name: 'number-invalid',
  severity: 'error',
  title: 'SSCC, GTIN, container, air waybill, EORI, VAT, IBAN and UN/LOCODE have the right form.',
  source: {
    ...TRADE,
    title: 'GS1 General Specifications, ISO 6346, IATA Resolution 600a, Regulation (EU) 2015/2446',
  },
  check: (consignment) => [
    ...packageNumbers(consignment),
    ...productNumbers(consignment),
    ...transport(consignment),
    ...parties(consignment),
  ],
};

function packageNumbers({ packages, planned }: Consignment): readonly Found[] {
  const seen = new Set<string>();
  return packages.flatMap((run, i): readonly Found[] => {
    const path = planned ? ['sscc'] : ['packages', i, 'sscc'];
    const wrong = run.sscc.flatMap((code): readonly Found[] => {
      const twice = seen.has(code);
      seen.add(code);
      return isSscc(code) && !twice ? [] : [badSscc(code, twice, path, planned)];
    });
    if (run.sscc.length === 0 || run.sscc.length === run.count) return wrong;
    return [
      ...wrong,
      {
        path,
        value: String(run.sscc.length),
        message: `${run.count} packages have ${run.sscc.length} SSCCs.`,
        hint: 'Give one SSCC for each package.',
      },
    ];
  });
}

function badSscc(code: string, twice: boolean, path: Found['path'], planned: boolean): Found {
  return {
    path,
    value: code,
    message: twice
      ? `SSCC ${code} stands on two packages.`
      : `${code} is no SSCC: 18 digits, the last one a check digit.`,
    hint: planned
      ? 'Begin with a lower firstSerial, so that prefix and serial fit into 16 digits.'
      : 'Copy it from the label, or let sscc: number the packages.',
  };
}

function productNumbers({ lines }: Consignment): readonly Found[] {
  return lines.flatMap(({ no, sku, product: { gtin } }): readonly Found[] =>
    gtin === undefined || isGtin(gtin)
      ? []
      : [
          {
            path: ['lines', no - 1],
            value: gtin,
            sku,
            message: `${sku}: ${gtin} is no GTIN; its check digit is wrong.`,
            hint: 'Mend gtin in the catalog.',
          },
        ],
  );
}

function isGtin(code: string): boolean {
  return /^\d{8}$|^\d{12,14}$/.test(code) && gs1CheckDigit(code.slice(0, -1)) === code.at(-1);
}

function transport({ shipment }: Consignment): readonly Found[] {
  const { transport: of } = shipment;
  const found: Found[] = [];
  if (of.container !== undefined && !isContainerNo(of.container))
    found.push({
      path: ['transport', 'container'],
      value: of.container,
      message: `${of.container} is no container number; its check digit is wrong.`,
      hint: 'Copy it from the booking: four letters and seven digits.',
    });
  if (of.mode === 'air' && of.document !== undefined && !isAwb(of.document))
    found.push({
      path: ['transport', 'document'],
      value: of.document,
      message: `${of.document} is no air waybill number; its check digit is wrong.`,
      hint: 'Eleven digits; the last is the seven before it modulo 7.',
    });
  for (const name of ['loading', 'discharge', 'delivery'] as const) {
    const code = of[name]?.locode;
    if (code !== undefined && !isLocode(code.replace(/\s/g, '')))
      found.push({
        path: ['transport', name, 'locode'],
        value: code,
        message: `${code} is no UN/LOCODE.`,
        hint: 'Two letters for the country and three signs for the place: BEANR.',
      });
  }
  return found;
}

function parties({ shipment }: Consignment): readonly Found[] {
  const found: Found[] = [];
  for (const role of ['seller', 'buyer', 'consignee', 'notify', 'forwarder'] as const) {
    const party = shipment[role];
    if (party?.eori !== undefined && !isEori(party.eori))
      found.push({
        path: [role, 'eori'],
        value: party.eori,
        message: `${party.eori} is no EORI number.`,
        hint: 'Country and up to 15 signs; a Belgian one is BE and ten digits.',
      });
    if (party?.vat !== undefined && !isVat(party.vat))
      found.push({
        path: [role, 'vat'],
        value: party.vat,
        message: `${party.vat} is no VAT number.`,
        hint: 'A Belgian one is BE and ten digits, the last two a check.',
      });
    if (party?.bank?.iban !== undefined && !isIban(party.bank.iban))
      found.push({
        path: [role, 'bank', 'iban'],
        value: party.bank.iban,
        message: `${party.bank.iban} is no IBAN; its check digits are wrong.`,
        hint: 'Copy it from the bank: a payment to it would go astray.',
      });
    if (party !== undefined && party.name === undefined && party.nameZh === undefined)
      found.push({
        path: [role],
        message: `The ${role} has no name.`,
        hint: 'Add name or nameZh.',
      });
  }
  return found;
}
