// Numbers of papers: the user's own, or the next of a series that is kept in the project folder.
// A number is taken by making its file, which only one process can do; nobody takes a number without
// having read all below it. So no number is given twice and none is skipped, without any lock.
import type { Files } from '../io/world.ts';
import type { IssuedNumber, Numbered } from './document-kind.ts';
import { NUMBERED } from './document-kind.ts';
import type { Shipment } from './shipment.ts';

const PREFIX: Readonly<Record<Numbered, string>> = {
  contract: 'SC',
  proforma: 'PI',
  invoice: 'CI',
  packingList: 'PL',
};
/** Digits at least. */
const PLACES = 4;

export type Numbers = Readonly<Record<Numbered, IssuedNumber>>;

/** The numbers a shipment states; where it states none, `fallback` is asked. */
export async function numbersOf(
  { references = {}, date }: Shipment,
  fallback: (what: Numbered, day: string) => Promise<string>,
): Promise<Numbers> {
  const numbers: Partial<Record<Numbered, IssuedNumber>> = {};
  for (const what of NUMBERED) {
    const day = references[what]?.date ?? date;
    numbers[what] = { number: references[what]?.number ?? (await fallback(what, day)), date: day };
  }
  const { contract, proforma, invoice, packingList } = numbers;
  if (!contract || !proforma || !invoice || !packingList)
    throw new TypeError('a number is missing');
  return { contract, proforma, invoice, packingList };
}

/** Stands where a number will be once the papers are written. */
export const TO_BE_GIVEN = '(to be given)';

/**
 * The shipment's number in a series of the year, for example `CI-2026-0007`; the one it has already,
 * else the next.
 * @param folder where the series is kept
 */
export async function claimNumber(
  folder: string,
  what: Numbered,
  shipment: string,
  day: string,
  files: Files,
): Promise<string> {
  const series = `${PREFIX[what]}-${day.slice(0, 4)}`;
  const content = `${JSON.stringify({ shipment, day })}\n`;
  for (let n = 1; ; n++) {
    const number = `${series}-${n.toString().padStart(PLACES, '0')}`;
    const path = files.resolve(folder, series, `${number}.json`);
    if (!(await files.exists(path)) && (await files.create(path, content))) return number;
    if (ownerOf(await files.read(path)) === shipment) return number;
  }
}

function ownerOf(content: Uint8Array): string | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(content));
    return typeof value === 'object' && value !== null && 'shipment' in value
      ? String(value.shipment)
      : undefined;
  } catch {
    // A damaged file still holds its number.
    return undefined;
  }
}
