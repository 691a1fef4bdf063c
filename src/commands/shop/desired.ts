import { createHash } from 'node:crypto';
import { readProducts } from '../../catalog/product.ts';
import { openCatalog, type ReadOptions } from '../../catalog/read/open.ts';
import { EXIT, UserError } from '../../errors.ts';
import type { World } from '../../io/world.ts';
import { inParallel } from '../../listing/calls/parallel.ts';
import type { Share } from '../../listing/journal/lock.ts';
import type { Finding, Listing } from '../../listing/listing.ts';
import type { CategoryRules } from '../../listing/marketplace.ts';
import { lookAtPictures, pictureLooks } from '../../listing/pictures.ts';
import type { Desired } from '../../listing/plan/make-plan.ts';
import { type Reader, read } from '../../listing/plan/read-shop.ts';
import type { Session } from '../session.ts';
import { REASON_COLUMN } from './failed-rows.ts';
import type { OpenShop } from './shop.ts';

export interface Choice {
  /** Only these products. */
  readonly only?: ReadonlySet<string>;
  readonly share?: Share;
}

/** What reading a catalog has shown besides its products. */
export interface CatalogSeen {
  readonly skus: Set<string>;
  /** The rejected rows of another catalog: what it does not name is not gone. */
  isPart: boolean;
  /** How many rows are variants in a shop's own export. */
  variants: number;
}

export const nothingSeen = (): CatalogSeen => ({ skus: new Set(), isPart: false, variants: 0 });

/** Said of variants, because they are not listed as what they are. */
export function saysVariants({ variants }: CatalogSeen, session: Session): void {
  if (variants === 0) return;
  const rows = variants === 1 ? '1 row is a variant' : `${variants} rows are variants`;
  session.note(
    `${rows} of a product in this export. Each is listed as a product of its own: ewtp makes no listing with variants.`,
  );
}

/**
 * The products of a catalog as this shop should list them, each with what the marketplace would refuse.
 * @param seen is filled in on the way
 * @throws UserError when the catalog has no products at all
 */
export async function* wishesOf(
  path: string,
  reading: ReadOptions,
  choice: Choice,
  shop: Pick<OpenShop, 'marketplace' | 'settings'>,
  world: World,
  seen: CatalogSeen,
): AsyncGenerator<Desired> {
  const looks = pictureLooks(folderOf(path, world), shop.marketplace.pictureMaxBytes, world);
  const file = await openCatalog(await world.files.open(path), reading);
  seen.isPart = file.headers.includes(REASON_COLUMN);
  let products = 0;
  for await (const { product, unread, line, record, isVariant } of readProducts(file)) {
    products++;
    if (isVariant) seen.variants++;
    if (!isChosen(product.sku, choice)) continue;
    const { listing, findings } = shop.marketplace.translate(product, shop.settings);
    const looked = await lookAtPictures(listing.fields.pictures ?? '', looks);
    const fields =
      listing.fields.pictures === undefined
        ? listing.fields
        : { ...listing.fields, pictures: looked.pictures };
    const again = seen.skus.has(product.sku) ? [DUPLICATE] : [];
    seen.skus.add(product.sku);
    yield {
      listing: { sku: product.sku, fields },
      findings: [
        ...findings,
        ...(listing.fields.pictures === undefined ? [] : looked.findings),
        ...unread.filter(({ column }) => LISTED.has(column)).map(notRead),
        ...again,
      ],
      line,
      record,
    };
  }
  if (products === 0)
    throw new UserError(
      `${path} holds no products.`,
      'ewtp validate says why; a shop is not emptied because a file is.',
      { exit: EXIT.findings },
    );
}

/**
 * What the categories ask for, asked once per category.
 * @param examples a listing of each category
 */
export async function categoryRules(
  examples: ReadonlyMap<string, Listing>,
  shop: OpenShop,
  reader: Reader,
): Promise<ReadonlyMap<string, CategoryRules>> {
  const rules = new Map<string, CategoryRules>();
  await inParallel(examples, reader.concurrency, async ([category, listing]) => {
    const found = await read(shop.marketplace.category(listing), reader);
    if (found !== undefined) rules.set(category, found);
  });
  return rules;
}

/**
 * With what the rules of its category find. A cell with a fault already is not told twice: a category
 * repeats the bounds that hold everywhere.
 */
export function checked(one: Desired, rules: ReadonlyMap<string, CategoryRules>): Desired {
  const told = new Set(one.findings.map(({ column }) => column));
  const found = (rules.get(one.listing.fields.category ?? '')?.check(one.listing) ?? []).filter(
    ({ column }) => column === '' || !told.has(column),
  );
  return found.length === 0 ? one : { ...one, findings: [...one.findings, ...found] };
}

/** The share a product falls into; the same one in every run, whatever else is in the catalog. */
export function shareOf(sku: string, of: number): number {
  return (createHash('sha256').update(sku).digest().readUInt32BE(0) % of) + 1;
}

export function isChosen(sku: string, { only, share }: Choice): boolean {
  if (only !== undefined && !only.has(sku)) return false;
  return share === undefined || shareOf(sku, share.of) === share.index;
}

export function folderOf(path: string, { files }: World): string {
  return files.resolve(path, '..');
}

/** Columns that a listing says something from; an unreadable cell in them must not pass as empty. */
const LISTED: ReadonlySet<string> = new Set([
  'price',
  'price_tiers',
  'retail_price_cny',
  'stock',
  'min_order_quantity',
  'gross_weight_kg',
  'net_weight_kg',
  'length_cm',
  'width_cm',
  'height_cm',
]);

function notRead({ column, value }: { readonly column: string; readonly value: string }): Finding {
  return {
    rule: 'listing-cell-unread',
    column,
    value,
    message: `${column} cannot be read.`,
    hint: 'Write it as a plain number; ewtp validate says more.',
  };
}

const DUPLICATE: Finding = {
  rule: 'listing-duplicate',
  column: 'sku',
  value: '',
  message: 'An earlier row has the same SKU; that one is listed.',
  hint: 'Keep one of the rows, or give this product its own SKU.',
};
