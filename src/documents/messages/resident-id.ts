const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/** Number of a Chinese identity card: 18 signs with a date of birth and a check sign (GB 11643-1999). */
export function isResidentId(text: string): boolean {
  const match = /^\d{6}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/.exec(text);
  if (match === null) return false;
  const day = match.slice(1, 4).join('-');
  const born = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(born.getTime()) || !born.toISOString().startsWith(day)) return false;
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(text[i]), 0);
  return CHECK_SIGNS[sum % 11] === text[17];
}
