// What every cost command sets up: terms, rates of exchange, the tariff, and the goods one by one.

import type { ColumnName } from '../../catalog/columns.ts';
import {
  type PlacedProduct,
  type Product,
  readProducts,
  type Unread,
} from '../../catalog/product.ts';
import { openCatalog } from '../../catalog/read/open.ts';
import { isCountry } from '../../catalog/values/countries.ts';
import { keyIndex } from '../../catalog/values/key-index.ts';
import type { CostEntry } from '../../cost/breakdown.ts';
import type { Fault } from '../../cost/fault.ts';
import type { Costs, Goods } from '../../cost/goods.ts';
import { type GoodsFields, goodsOf, incotermFault } from '../../cost/goods-of.ts';
import { REGIME_RULES } from '../../cost/regimes/index.ts';
import type { RegimeRules } from '../../cost/regimes/regime.ts';
import type { Terms } from '../../cost/terms.ts';
import { UserError } from '../../errors.ts';
import { type Fraction, toPlain } from '../../fraction.ts';
import { type FxTable, fxTable } from '../../fx/rates.ts';
import type { SourceFile } from '../../io/world.ts';
import { openTariff } from '../../tariff/open.ts';
import type { Tariff } from '../../tariff/tariff.ts';
import { readOptions } from '../read-options.ts';
import { regimesNamed } from '../regimes-named.ts';
import type { Session } from '../session.ts';
import { checkAge } from '../strict-data.ts';
import { numberFlag } from './amount-flags.ts';
import type { CostFlags } from './flags.ts';
import { givenRates, noRate } from './fx-flags.ts';
import { whatIfRates } from './rate-flags.ts';
import { splitNamed } from './split-named.ts';

/** A run of `ewtp cost`, ready to price goods. */
export interface CostRun {
  readonly terms: Terms;
  readonly fx: FxTable;
  readonly regimes: readonly RegimeRules[];
  readonly tariff: Tariff;
  readonly quantity: Fraction;
}

/** Goods of a run, or what is wrong with them. */
export interface ReadGoods {
  readonly said: Pick<CostEntry, 'sku' | 'hs' | 'origin' | 'quantity'>;
  readonly place?: NonNullable<CostEntry['place']>;
  readonly goods?: Goods;
  readonly faults: readonly Fault[];
  readonly fields: GoodsFields;
  /** The catalog's row, for what only some commands look at. */
  readonly product?: Product;
}

/**
 * @throws UserError for flags that cannot be used, and what reading the data throws
 */
export async function openRun(flags: CostFlags, session: Session): Promise<CostRun> {
  const { asOf, config } = session;
  const whatIf = whatIfRates(flags.rate);
  splitNamed(flags.split ?? 'value');
  const regimes = regimesAsked(flags, session);
  const quantity = numberFlag('--quantity', flags.quantity ?? '1', 'no-zero');
  const rates = givenRates(flags.fx, config, asOf);
  const fetched = flags.fetchFx ? await (await import('./fetch-fx.ts')).fetchedRates(session) : [];
  const fx = fxTable([...rates, ...fetched]);
  const cnyPerUsd = fx.exactly('USD');
  const tariff = await openTariff(session.world);
  checkAge(session, tariff.imported.sets, flags.strictData === true);
  return {
    terms: {
      asOf,
      whatIf,
      ...(cnyPerUsd !== undefined && { cnyPerUsd }),
      wholeShipment: flags.wholeShipment === true,
      unitsPerOrder: numberFlag('--units-per-order', flags.unitsPerOrder ?? '1', 'no-zero'),
      spentThisYear: numberFlag('--spent-this-year', flags.spentThisYear ?? '0', 'zero'),
    },
    fx,
    regimes,
    tariff,
    quantity,
  };
}

function regimesAsked(flags: CostFlags, { config }: Session): readonly RegimeRules[] {
  const wanted = regimesNamed(flags.regime.length > 0 ? flags.regime : (config.regimes ?? []));
  return REGIME_RULES.filter(({ regime }) => wanted.has(regime));
}

/**
 * Turns fields into goods under the terms of the run.
 * @throws UserError when their currency has no rate
 */
export function readGoods(
  fields: GoodsFields,
  run: CostRun,
  costs: Costs,
  quantity = run.quantity,
): Pick<ReadGoods, 'goods' | 'faults'> {
  const { fx, terms } = run;
  const read = goodsOf(fields, { quantity, costs, isCountry, cnyPer: fx.exactly });
  if ('noRateFor' in read) throw noRate(read.noRateFor, terms.asOf);
  return 'goods' in read ? { goods: read.goods, faults: [] } : { faults: read.faults };
}

/** Opens the catalogs; they may then be read more than once, standard input too. */
export function openSources(
  paths: readonly string[],
  { world }: Session,
): Promise<readonly SourceFile[]> {
  return Promise.all(paths.map((path) => world.files.open(path)));
}

/** The products of the catalogs, one by one as the files are read; a SKU counts once. */
export async function* catalogGoods(
  sources: readonly SourceFile[],
  flags: CostFlags,
  run: CostRun,
  session: Session,
): AsyncGenerator<ReadGoods> {
  const reading = await readOptions(flags, session);
  const seen = keyIndex();
  for (const source of sources) {
    const { path } = source;
    const file = await openCatalog(source, reading);
    const [damage] = file.columns.length === 0 ? file.damage : [];
    if (damage !== undefined)
      throw new UserError(
        `${path} cannot be read as a catalog (${damage.rule}).`,
        `ewtp validate ${path} says what is wrong with it.`,
        { exit: 1 },
      );
    for await (const placed of readProducts(file, LOOKED_AT)) {
      const first = seen.firstLine(placed.product.sku.toLowerCase(), placed.line);
      yield goodsOfRow(placed, first, flags, run);
    }
  }
}

/** What pricing looks at, and what costs can be split by. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  'sku',
  'hs_code',
  'country_of_origin',
  'price',
  'currency',
  'incoterm',
  'freight',
  'insurance',
  'net_weight_kg',
  'volume_l',
  'pieces_per_pack',
  'producer_name',
  'retail_price_cny',
  'coo_certificate',
  'gross_weight_kg',
  'length_cm',
  'width_cm',
  'height_cm',
] satisfies ColumnName[]);

function goodsOfRow(
  { product, file, line, record, unread }: PlacedProduct,
  firstLine: number | undefined,
  flags: CostFlags,
  run: CostRun,
): ReadGoods {
  const own = ownTerms(product, flags);
  const fields = own === undefined ? product : { ...product, ...own };
  const read = readGoods(fields, run, {});
  const place = { file, line, record };
  const said = saidOf(fields, run.quantity);
  const unreadable = unread.filter(({ column }) => PRICED_COLUMNS.has(column));
  if (read.goods !== undefined && firstLine === undefined && unreadable.length === 0)
    return { said, place, goods: read.goods, faults: [], fields, product };
  const named = new Set(unreadable.map(({ column }) => String(column)));
  const faults = [
    ...(firstLine === undefined ? [] : [twice(product.sku, firstLine)]),
    ...unreadable.map(unreadFault),
    ...read.faults.filter(({ column }) => !named.has(column)),
  ];
  return { said, place, faults, fields, product };
}

function twice(sku: string, firstLine: number): Fault {
  return {
    column: 'sku',
    value: sku,
    message: `The SKU ${sku} stands on line ${firstLine} already.`,
    hint: 'Give each product its own SKU, or remove one of the rows.',
  };
}

function unreadFault({ column, value }: Unread): Fault {
  const term = column === 'incoterm' ? incotermFault(value) : undefined;
  if (term !== undefined) return term;
  return {
    column,
    value,
    message: `${value} cannot be read as ${column}.`,
    hint: 'Write digits with a point and no exponent; leave it empty if it is not known.',
  };
}

const PRICED_COLUMNS: ReadonlySet<string> = new Set([
  'price',
  'freight',
  'insurance',
  'net_weight_kg',
  'volume_l',
  'pieces_per_pack',
  'retail_price_cny',
  'incoterm',
]);

/** What the command line says about goods whose row says nothing. */
function ownTerms(product: Product, flags: CostFlags): Partial<GoodsFields> | undefined {
  const { currency, incoterm, origin } = flags;
  const own = {
    ...(product.currency === undefined && currency && { currency: currency.toUpperCase() }),
    ...(product.incoterm === undefined && incoterm && { incoterm: incoterm.toUpperCase() }),
    ...(product.country_of_origin === undefined &&
      origin && { country_of_origin: originOf(origin) }),
  };
  return Object.keys(own).length === 0 ? undefined : own;
}

export function originOf(text: string): string {
  return text.toLowerCase() === 'unknown' ? 'unknown' : text.toUpperCase();
}

/** The goods as far as they are known, for rows that cannot be priced. */
export function saidOf(fields: GoodsFields, quantity: Fraction): ReadGoods['said'] {
  return {
    sku: fields.sku,
    hs: (fields.hs_code ?? '').replace(/[.\s]/g, ''),
    origin: fields.country_of_origin ?? '',
    quantity: toPlain(quantity),
  };
}
