/**
 * The library: the same functions that the commands use. Everything outside (files, clock, network)
 * comes in as a `World`; `nodeWorld()` is the real one.
 *
 * ```ts
 * import { nodeWorld, openCatalog, readProducts } from 'ewtp';
 *
 * const world = nodeWorld();
 * const catalog = await openCatalog(await world.files.open('catalog.csv'), {});
 * for await (const { product, line } of readProducts(catalog)) console.log(line, product.sku);
 * ```
 */

// Catalogs: file → rows → products → issues.
export { COLUMNS, type ColumnName } from './catalog/columns.ts';
export { loadAdTerms } from './catalog/copy/load-ad-terms.ts';
export { type IssueLog, issueLog } from './catalog/issue-log.ts';
export { type PlacedProduct, type Product, readProducts } from './catalog/product.ts';
export { openCatalog, type ReadOptions } from './catalog/read/open.ts';
export type { CatalogFile } from './catalog/read/table.ts';
export type { Facts, Rule } from './catalog/rule.ts';
export { RULES } from './catalog/rules/index.ts';
export { type FileVerdict, type RuleSet, validateFile } from './catalog/validate.ts';
// The whole command line, with its exit code.
export { main } from './cli.ts';
// Cost: goods + terms + regime → breakdown.
export { assess } from './cost/assess.ts';
export type { ItemCost, RegimeCost } from './cost/breakdown.ts';
export type { Goods } from './cost/goods.ts';
export { goodsOf } from './cost/goods-of.ts';
export { rateFinder } from './cost/rates/rates-for.ts';
export type { Terms } from './cost/terms.ts';
// Documents: one shipment → what each paper says.
export { readShipment } from './documents/read-shipment.ts';
export { consignmentOf } from './documents/work-out.ts';
export { EXIT, type ExitCode, UserError } from './errors.ts';
export { nodeWorld } from './io/node.ts';
export type { World } from './io/world.ts';
export { type Issue, REGIMES, type Regime, type Severity } from './issue.ts';
// Listings: products + shop + journal → plan.
export { makePlan } from './listing/plan/make-plan.ts';
export type { Plan } from './listing/plan/plan.ts';
// The tariff: a code and a day → rates, taxes, measures, with their sources.
export { type Lookup, lookup } from './tariff/lookup.ts';
export { openCodes, openTariff } from './tariff/open.ts';
export type { Codes, Tariff } from './tariff/tariff.ts';
export { VERSION } from './version.ts';
