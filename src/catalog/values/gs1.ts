/**
 * The GS1 check digit for the digits in front of it (GS1 General Specifications, 7.9): modulo 10 with
 * weights 3 and 1 from the right.
 */
export function gs1CheckDigit(digits: string): string {
  let sum = 0;
  let weight = 3;
  for (let i = digits.length - 1; i >= 0; i--) {
    sum += (digits.charCodeAt(i) - 48) * weight;
    weight = 4 - weight;
  }
  return String((10 - (sum % 10)) % 10);
}
