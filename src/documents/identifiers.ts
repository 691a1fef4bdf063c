// Numbers that carry their own proof. Each check says only whether the number can be right.
import { gs1CheckDigit } from '../catalog/values/gs1.ts';

const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Chinese unified social credit code: 18 signs, the last one a check sign.
 * Source: GB 32100-2015, weights 3^i modulo 31.
 */
export function isUscc(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    sum += USCC_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_SIGNS[(31 - (sum % 31)) % 31] === code[17];
}

/** Ten-digit Chinese customs registration; letters may stand in the last places. */
export function isCustomsNo(code: string): boolean {
  return /^\d{5}[0-9A-Z]{5}$/.test(code);
}

/** EORI: country and up to 15 signs (Regulation (EU) 2015/2446, annex B); Belgian ones are 10 digits. */
export function isEori(code: string): boolean {
  return code.startsWith('BE') ? /^BE\d{10}$/.test(code) : /^[A-Z]{2}[A-Z0-9]{1,15}$/.test(code);
}

/** VAT number: country and 2 to 13 signs; for Belgium the modulo 97 check is made. */
export function isVat(code: string): boolean {
  const plain = code.replace(/[\s.]/g, '');
  if (!plain.startsWith('BE')) return /^[A-Z]{2}[A-Z0-9]{2,13}$/.test(plain);
  const match = /^BE([01]\d{7})(\d{2})$/.exec(plain);
  return match !== null && 97 - (Number(match[1]) % 97) === Number(match[2]);
}

/** Freight container, ISO 6346: owner, serial number and check digit, for example CSQU3054383. */
export function isContainerNo(code: string): boolean {
  const plain = code.replace(/[\s-]/g, '');
  if (!/^[A-Z]{3}[UJZ]\d{7}$/.test(plain)) return false;
  let sum = 0;
  for (const [i, sign] of [...plain.slice(0, 10)].entries()) sum += containerValue(sign) * 2 ** i;
  return (sum % 11) % 10 === Number(plain[10]);
}

/** Letters count from 10 and leave out the multiples of 11. */
function containerValue(sign: string): number {
  if (/\d/.test(sign)) return Number(sign);
  const place = sign.charCodeAt(0) - 65 + 10;
  return place + Math.floor((place - 1) / 10);
}

/** Serial shipping container code: 18 digits with the GS1 check digit. */
export function isSscc(code: string): boolean {
  return /^\d{18}$/.test(code) && gs1CheckDigit(code.slice(0, 17)) === code[17];
}

/** Air waybill: airline and serial number whose last digit is the first seven modulo 7. */
export function isAwb(code: string): boolean {
  const match = /^\d{3}[- ]?(\d{7})(\d)$/.exec(code);
  return match !== null && Number(match[1]) % 7 === Number(match[2]);
}

/** UN/LOCODE: country and place. */
export function isLocode(code: string): boolean {
  return /^[A-Z]{2}[A-Z2-9]{3}$/.test(code);
}

/** Customs office of the EU's list of offices (COL): country and six signs. */
export function isOffice(code: string): boolean {
  return /^[A-Z]{2}[A-Z0-9]{6}$/.test(code);
}

/** ISPM-15 mark: country, producer and treatment, for example BE-12345 HT. */
export function isIspm15Mark(mark: string): boolean {
  return /^[A-Z]{2}[- ]?[0-9A-Z][0-9A-Z-]*[- ](HT|MB|DH|SF)([- ]?DB)?$/i.test(mark);
}

/** IBAN, ISO 13616: country, two check digits, account; the whole modulo 97 is 1. */
export function isIban(code: string): boolean {
  const plain = code.replace(/\s/g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  const turned = `${plain.slice(4)}${plain.slice(0, 4)}`;
  const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}
