import type { GoodsFields } from '../../cost/goods-of.ts';
import { UserError } from '../../errors.ts';
import { fraction, toPlain } from '../../fraction.ts';
import { numberFlag } from './amount-flags.ts';
import type { CostFlags } from './flags.ts';
import { type CostRun, originOf, type ReadGoods, readGoods, saidOf } from './run.ts';
import { costsOf } from './split-costs.ts';

/** The flag that fills a column of the catalog. */
const FLAG_OF: Readonly<Record<string, string>> = {
  hs_code: '--hs',
  country_of_origin: '--origin',
  price: '--price',
  currency: '--currency',
  incoterm: '--incoterm',
  net_weight_kg: '--net-weight',
  volume_l: '--volume-l',
  retail_price_cny: '--retail-price',
  pieces_per_pack: '--pieces',
};

/**
 * The goods that the command line describes.
 * @throws UserError naming the flag that is wrong or missing
 */
export function flagGoods(flags: CostFlags, run: CostRun): ReadGoods {
  if (flags.grossWeight !== undefined) numberFlag('--gross-weight', flags.grossWeight, 'no-zero');
  if (flags.abv !== undefined) numberFlag('--abv', flags.abv, 'zero');
  const fields = flagFields(flags);
  const read = readGoods(fields, run, costsOf(flags, fields.currency, run));
  const [fault] = read.faults;
  if (fault !== undefined)
    throw new UserError(`${FLAG_OF[fault.column] ?? fault.column}: ${fault.message}`, fault.hint);
  return { ...read, said: saidOf(fields, run.quantity), fields };
}

export function flagFields(flags: CostFlags): GoodsFields {
  const { hs, price, origin, netWeight, volumeL, producer, retailPrice, pieces } = flags;
  return {
    sku: flags.sku ?? hs ?? '',
    ...(hs !== undefined && { hs_code: hs }),
    ...(price !== undefined && { price }),
    ...(flags.currency !== undefined && { currency: flags.currency.toUpperCase() }),
    ...(origin !== undefined && { country_of_origin: originOf(origin) }),
    ...(flags.incoterm !== undefined && { incoterm: flags.incoterm.toUpperCase() }),
    ...(netWeight !== undefined && { net_weight_kg: netWeight }),
    ...(volumeL !== undefined && { volume_l: volumeL }),
    ...(pieces !== undefined && { pieces_per_pack: wholeNumber(pieces) }),
    ...(producer !== undefined && { producer_name: producer }),
    ...(retailPrice !== undefined && { retail_price_cny: retailPrice }),
    ...(flags.originCertificate && { coo_certificate: 'yes' }),
  };
}

function wholeNumber(text: string): number {
  const { n, d } = numberFlag('--pieces', text, 'no-zero');
  if (n % d === 0n && n / d < 1_000_000n) return Number(toPlain(fraction(text)));
  throw new UserError(`--pieces ${text} cannot be used.`, 'Write a whole number.');
}
