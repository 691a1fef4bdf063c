// What messages are filled from and checked against: tariff, customs numbers, the catalog.

import { type Product, readProducts } from '../../catalog/product.ts';
import { openCatalog } from '../../catalog/read/open.ts';
import { readCountry } from '../../catalog/values/countries.ts';
import { rateFinder } from '../../cost/rates/rates-for.ts';
import { openCodeBook } from '../../documents/code-book.ts';
import { codeTable } from '../../documents/code-table.ts';
import { countryOf } from '../../documents/country.ts';
import type { CheckFacts } from '../../documents/messages/checks/check.ts';
import type { DeclarationFacts } from '../../documents/messages/declaration/check.ts';
import type { TaxDay } from '../../documents/messages/draft/tax.ts';
import { UserError } from '../../errors.ts';
import { type Fraction, ONE, ZERO } from '../../fraction.ts';
import { fxTable } from '../../fx/rates.ts';
import { openBooks } from '../../tariff/books.ts';
import { openTariff } from '../../tariff/open.ts';
import type { Tariff } from '../../tariff/tariff.ts';
import { givenRates } from '../cost/fx-flags.ts';
import { readOptions } from '../read-options.ts';
import type { Session } from '../session.ts';

export type Products = ReadonlyMap<string, Product>;

/**
 * The products of a catalog by SKU, the first where one comes twice.
 * @throws UserError when it cannot be read
 */
export async function productsBySku(path: string, session: Session): Promise<Products> {
  const file = await openCatalog(
    await session.world.files.open(path),
    await readOptions({}, session),
  );
  const [damage] = file.columns.length === 0 ? file.damage : [];
  if (damage !== undefined)
    throw new UserError(
      `${path} cannot be read as a catalog (${damage.rule}).`,
      `ewtp validate ${path} says what is wrong with it.`,
      { exit: 1 },
    );
  const products = new Map<string, Product>();
  for await (const { product } of readProducts(file))
    if (!products.has(product.sku)) products.set(product.sku, product);
  return products;
}

/** Customs number of a country by its two letters, for example 301 for BE. */
export async function countryNumbers({
  world,
}: Session): Promise<(code: string) => string | undefined> {
  const numbers = await codeTable('countries', world, 3);
  const names = new Map<string, string>();
  const kept = new Map<string, string | undefined>();
  return (code) => {
    if (!kept.has(code)) kept.set(code, numbers.get(countryOf(code, names).alpha3));
    return kept.get(code);
  };
}

/** @param products for the comparison of codes; without them it is left out */
export async function checkFacts(
  session: Pick<Session, 'world' | 'config' | 'asOf'>,
  fx: readonly string[],
  products?: Products,
): Promise<CheckFacts & { readonly tariff: Tariff }> {
  const { world } = session;
  const [tariff, numbers] = await Promise.all([openTariff(world), customsNumbers(world)]);
  const dollars = fxTable(givenRates(fx, session.config, session.asOf)).exactly('USD');
  return {
    tariff,
    statutoryUnits: (hs8) => tariff.line(hs8)?.units.map(({ code }) => code),
    listed: (code, day) => tariff.cbecListed(code, day),
    taxDay: taxDays(tariff, dollars),
    ...numbers,
    ...(products && {
      catalogCode: (sku: string) => products.get(sku)?.hs_code?.replace(/\D/g, ''),
    }),
  };
}

/** Countries, units and modes of transport by the numbers of e-commerce messages. */
async function customsNumbers(
  world: Session['world'],
): Promise<Pick<CheckFacts, 'countryOf' | 'has'>> {
  const [countries, units, modes] = await Promise.all([
    codeTable('countries', world, 3),
    codeTable('units', world),
    codeTable('transport-modes', world),
  ]);
  const letters = new Map(Array.from(countries, ([alpha3, number]) => [number, alpha3] as const));
  const tables = { countries: letters, units, 'transport-modes': modes };
  return {
    countryOf: (number) => readCountry(letters.get(number) ?? '')?.code,
    has: (table, number) => tables[table].has(number),
  };
}

/** Rates are kept by day: orders of a file share few of them. */
function taxDays(tariff: Tariff, cnyPerUsd: Fraction | undefined): (day: string) => TaxDay {
  const kept = new Map<string, TaxDay>();
  return (asOf) => {
    const known = kept.get(asOf);
    if (known !== undefined) return known;
    const dollars = cnyPerUsd === undefined ? {} : { cnyPerUsd };
    const rates = rateFinder(tariff, {
      asOf,
      ...dollars,
      whatIf: {},
      wholeShipment: false,
      unitsPerOrder: ONE,
      spentThisYear: ZERO,
    });
    const day: TaxDay = { asOf, ...dollars, rates };
    kept.set(asOf, day);
    return day;
  };
}

/** Code tables, statutory units and elements for checks of import declarations. */
export async function declarationFacts({
  world,
}: Pick<Session, 'world'>): Promise<DeclarationFacts> {
  const [codes, { tariff, declarations }] = await Promise.all([
    openCodeBook(world),
    openBooks(world),
  ]);
  return {
    codes,
    statutoryUnits: (hs8) => tariff.line(hs8)?.units.map(({ code }) => code),
    elementCount: (hs8) => declarations.elements(hs8)?.length || undefined,
  };
}
