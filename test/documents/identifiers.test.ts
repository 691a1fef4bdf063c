import { expect, test } from 'vitest';
import {
  isAwb,
  isContainerNo,
  isCustomsNo,
  isEori,
  isIban,
  isIspm15Mark,
  isLocode,
  isSscc,
  isUscc,
  isVat,
} from '../../src/documents/identifiers.ts';

test.each([
  [isUscc, '91310000MA1EXMP1XY', '91310000MA1EXMP1X0'],
  [isUscc, '91350100M000100Y43', '91350100M000100Y44'],
  [isContainerNo, 'CSQU3054383', 'CSQU3054384'],
  [isContainerNo, 'MSKU 907032-3', 'MSKX9070323'],
  [isSscc, '095287654321012346', '095287654321012345'],
  [isEori, 'BE0123456749', 'BE012345674'],
  [isEori, 'DE123456789012345', 'DE1234567890123456'],
  [isVat, 'BE 0123.456.749', 'BE0123456748'],
  [isIban, 'BE68 5390 0754 7034', 'BE69 5390 0754 7034'],
  [isIban, 'NL91ABNA0417164300', 'NL91ABNA0417164301'],
  [isAwb, '880-12345675', '880-12345674'],
  [isLocode, 'BEANR', 'BE1'],
  [isCustomsNo, '3122260001', '312226000'],
  [isIspm15Mark, 'BE-12345 HT', 'yes'],
] as const)('%o takes %s and refuses %s', (check, right, wrong) => {
  expect(check(right)).toBe(true);
  expect(check(wrong)).toBe(false);
});
