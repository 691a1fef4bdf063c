import { type PlacedProduct, readProducts } from '../../catalog/product.ts';
import { openCatalog } from '../../catalog/read/open.ts';
import type { Config } from '../../config.ts';
import { codeTable } from '../../documents/code-table.ts';
import type { Consignment } from '../../documents/consignment.ts';
import { type ShipmentIssue, type ShipmentSource, shipmentIssue } from '../../documents/issue.ts';
import { readShipment } from '../../documents/read-shipment.ts';
import type { Shipment } from '../../documents/shipment.ts';
import { consignmentOf } from '../../documents/work-out.ts';
import { UserError } from '../../errors.ts';
import { readOptions } from '../read-options.ts';
import type { Session } from '../session.ts';
import type { DocsOptions } from './options.ts';

/** A shipment file read and worked out, or what keeps it from being so. */
export type Opened =
  | { readonly issues: readonly ShipmentIssue[]; readonly consignment?: undefined }
  | {
      readonly issues: readonly ShipmentIssue[];
      readonly source: ShipmentSource;
      readonly shipment: Shipment;
      readonly consignment: Consignment;
    };

/**
 * @throws UserError when shipment or catalog cannot be read
 */
export async function openShipment(
  path: string,
  options: DocsOptions,
  session: Session,
): Promise<Opened> {
  const { files } = session.world;
  const text = new TextDecoder().decode(await files.read(path));
  const { source, shipment: own, issues } = readShipment(text, path);
  if (own === undefined) return { issues };
  const shipment = withDefaults(own, session.config);
  const catalog = catalogPath(path, shipment, options, session);
  const wanted = new Set(shipment.lines.map(({ sku }) => sku));
  const products = await productsOf(catalog, wanted, session);
  const names = await codeTable('countries', session.world);
  const { consignment, complaints } = consignmentOf(shipment, products, names);
  const found = complaints.map((complaint) => shipmentIssue(complaint, source));
  if (found.length > 0) return { issues: found };
  return { issues: [], source, shipment, consignment };
}

/** Settings for export; the file wins. Under EXW the seller exports only where its file says how. */
function withDefaults(shipment: Shipment, { export: defaults }: Config): Shipment {
  const { export: own, terms } = shipment;
  if (defaults === undefined || (own === undefined && terms.incoterm === 'EXW')) return shipment;
  return { ...shipment, export: { ...defaults, ...own } };
}

/** The flag wins; the file's own path starts at the file's folder. */
function catalogPath(
  path: string,
  { catalog }: Shipment,
  options: DocsOptions,
  { world }: Session,
): string {
  if (options.catalog !== undefined) return options.catalog;
  if (catalog !== undefined) return world.files.resolve(path, '..', catalog);
  throw new UserError(
    `${path} names no catalog.`,
    'Add catalog: with the catalog’s file, or use --catalog FILE.',
  );
}

/** Only the products of the shipment are kept; the catalog may be large. */
async function productsOf(
  path: string,
  wanted: ReadonlySet<string>,
  session: Session,
): Promise<ReadonlyMap<string, PlacedProduct>> {
  const file = await openCatalog(
    await session.world.files.open(path),
    await readOptions({}, session),
  );
  const products = new Map<string, PlacedProduct>();
  for await (const placed of readProducts(file)) {
    const { sku } = placed.product;
    if (wanted.has(sku) && !products.has(sku)) products.set(sku, placed);
  }
  return products;
}
