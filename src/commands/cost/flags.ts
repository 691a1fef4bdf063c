import type { Command } from 'commander';
import { INCOTERMS } from '../../cost/customs-value/incoterm.ts';
import { WHAT_IF_NAMES } from '../../cost/terms.ts';
import { STRICT_DATA } from '../strict-data.ts';

/** The flags of `ewtp cost` and its parts, as commander hands them over. */
export interface CostFlags {
  readonly hs?: string;
  readonly sku?: string;
  readonly price?: string;
  readonly currency?: string;
  readonly quantity?: string;
  readonly origin?: string;
  readonly incoterm?: string;
  readonly freight?: string;
  readonly insurance?: string;
  readonly originCosts?: string;
  readonly additions?: string;
  readonly afterEntry?: string;
  readonly localCosts?: string;
  readonly split?: string;
  readonly netWeight?: string;
  readonly grossWeight?: string;
  readonly volumeL?: string;
  readonly abv?: string;
  readonly pieces?: string;
  readonly producer?: string;
  readonly originCertificate?: true;
  readonly retailPrice?: string;
  readonly unitsPerOrder?: string;
  readonly spentThisYear?: string;
  readonly wholeShipment?: true;
  readonly regime: readonly string[];
  readonly fx: readonly string[];
  readonly fetchFx?: true;
  readonly strictData?: true;
  readonly rate: readonly string[];
  readonly format: readonly string[];
  readonly json?: true;
  readonly explain?: true;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly map?: string;
  readonly from?: string;
  readonly to?: string;
  readonly targetLanded?: string;
  readonly targetRetail?: string;
  readonly margin?: string;
}

const collect = (value: string, before: readonly string[]) => [...before, value];

/** Adds what describes the goods, the terms and the answer. */
export function withCostFlags(command: Command): Command {
  return command
    .optionsGroup('The goods, when there is no catalog:')
    .option('--hs <code>', 'tariff code: 8 or 10 digits, 6 for a range')
    .option('--price <amount>', 'price of one unit')
    .option('--currency <code>', 'currency of the price, for example EUR')
    .option(
      '--origin <country>',
      'country of origin, for example BE; unknown if it cannot be proven',
    )
    .option('--net-weight <kg>', 'net weight of one unit')
    .option('--gross-weight <kg>', 'gross weight of one unit')
    .option('--volume-l <litres>', 'liquid content of one unit')
    .option('--abv <percent>', 'alcohol by volume; no rate of today goes by it')
    .option('--pieces <n>', 'pieces in one unit; a threshold may count them')
    .option('--producer <name>', 'who made them; rates of trade measures go by it')
    .option('--origin-certificate', 'a certificate of origin is at hand, for agreement rates')
    .option('--retail-price <cny>', 'what the consumer pays in China, CNY; the base in e-commerce')
    .option('--sku <text>', 'a name for the goods')
    .optionsGroup('The terms:')
    .option('--quantity <n>', 'units (of each product of a catalog)', '1')
    .option('--incoterm <rule>', `${INCOTERMS.join(', ')}; a catalog's column goes first`)
    .option('--freight <amount>', 'carriage of all goods to China: 1200, 1200EUR')
    .option('--insurance <amount>', 'premium of all goods, or its rate on the CIF value: 30, 0.5%')
    .option('--origin-costs <amount>', 'pick-up and export clearance of all goods')
    .option('--additions <amount>', 'commissions, packing, tools, royalties borne by the buyer')
    .option('--after-entry <amount>', 'carriage in China inside the price, itemised on the invoice')
    .option('--local-costs <amount>', 'broker, terminal, last mile in China, paid on top')
    .option(
      '--split <by>',
      'split costs over the products by value, weight, volume or quantity',
      'value',
    )
    .option('--units-per-order <n>', 'units in one consumer order or parcel', '1')
    .option('--spent-this-year <cny>', 'what the buyer has bought this year by e-commerce', '0')
    .option(
      '--whole-shipment',
      'these goods are the whole shipment: taxes up to CNY 50 are not collected',
    )
    .optionsGroup('Rates and ways:')
    .option(
      '--regime <name>',
      'way into China (repeatable; cbec and all stand for several)',
      collect,
      [],
    )
    .option(
      '--fx <CODE=rate>',
      'CNY for one unit of a currency: EUR=7.85 (repeatable)',
      collect,
      [],
    )
    .option('--fetch-fx', 'rates of the European Central Bank: an estimate, not the customs rate')
    .option(
      '--rate <name=rate>',
      `what if: ${WHAT_IF_NAMES.join(', ')} = 14, 0.912/L (repeatable)`,
      collect,
      [],
    )
    .option(...STRICT_DATA)
    .optionsGroup('For ewtp cost diff and ewtp cost solve:')
    .option('--from <date>', 'diff: the earlier day')
    .option('--to <date>', 'diff: the later day')
    .option('--target-landed <cny>', 'solve: what one unit may cost landed, CNY')
    .option('--target-retail <cny>', 'solve: what the consumer may pay for one unit, CNY')
    .option('--margin <percent>', 'solve: what importer and shop add to the landed cost', '0')
    .optionsGroup('The catalog:')
    .option('--map <file>', 'column mapping: which of your headers is which of our columns')
    .option('--delimiter <character>', 'comma, semicolon, tab, pipe or the character (else found)')
    .option('--encoding <name>', 'for example utf-8, gb18030, windows-1252 (else found)')
    .option('--sheet <name>', 'sheet of a workbook, by name or number')
    .optionsGroup('The answer:')
    .option(
      '--format <format[=file]>',
      'table, json, csv, xlsx, html or markdown, and where (repeatable)',
      collect,
      [],
    )
    .option('--json', 'short for --format json')
    .option('--explain', 'every line as data, calculation, value and source');
}
