// A line of the draft: what the catalog and the tariff know of it.
import { toDecimal } from '../../money.ts';
import type { ConsignmentLine } from '../consignment.ts';
import type { Facts } from '../document-kind.ts';
import { elementString, filledElements } from '../elements.ts';
import type { ValuesOf } from '../messages/form/section.ts';
import type { DECLARATION_LINE } from '../messages/tables/declaration-line.ts';
import type { Shipment } from '../shipment.ts';
import { statutoryQuantity } from '../statutory-quantity.ts';
import { UNITS } from '../units.ts';
import { stamp } from './head.ts';
import type { DeclaredPrices } from './prices.ts';

type Line = ValuesOf<typeof DECLARATION_LINE>;

/** @param levied whether duty is charged as the law says, so that 征免 is 1 */
export function declarationLine(
  line: ConsignmentLine,
  { price, total }: DeclaredPrices['lines'][number],
  { entry = {} }: Shipment,
  facts: Pick<Facts, 'codes' | 'tariffLine'>,
  levied: boolean,
): Line {
  const { product, origin } = line;
  return {
    CodeTS: product.hs_code?.replace(/\D/g, '').slice(0, 10) ?? '',
    DeclPrice: price,
    DutyMode: levied ? '1' : '',
    GModel: elementsText(line, facts),
    GName: product.title_zh ?? '',
    GNo: String(line.no),
    OriginCountry: origin?.alpha3 ?? '',
    TradeCurr: total.currency,
    DeclTotal: toDecimal(total),
    GQty: line.quantity,
    GUnit: UNITS[line.unit].customs,
    ...statutory(line, facts),
    DestinationCountry: 'CHN',
    DeclGoodsEname: product.title_en ?? '',
    Stuff: product.ingredients ?? product.material ?? '',
    EngManEntCnm: product.producer_name ?? '',
    DestCode: entry.destination ?? '',
    GoodsSpec: product.net_content ?? '',
    GoodsModel: product.model ?? '',
    GoodsBrand: product.brand ?? '',
    ProduceDate: line.productionDate === undefined ? '' : stamp(line.productionDate),
    ProdBatchNo: line.batch ?? '',
    DistrictCode: entry.district ?? '',
  };
}

function statutory(line: ConsignmentLine, facts: Pick<Facts, 'codes' | 'tariffLine'>): Line {
  const [first, second] = facts.tariffLine(line.product)?.units ?? [];
  const unit = (name: string) => facts.codes.codeOf('units', name) ?? '';
  return {
    FirstUnit: first === undefined ? '' : unit(first),
    FirstQty: first === undefined ? '' : (statutoryQuantity(line, first) ?? ''),
    ...(second !== undefined && {
      SecondUnit: unit(second),
      SecondQty: statutoryQuantity(line, second) ?? '',
    }),
  };
}

/** '' where the elements of the tariff line are not known. */
function elementsText(line: ConsignmentLine, { tariffLine }: Pick<Facts, 'tariffLine'>): string {
  const names = tariffLine(line.product)?.elements ?? [];
  if (names.length === 0) return '';
  return elementString(filledElements(line, names));
}
