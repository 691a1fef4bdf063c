// One line of an order, for the order message and for the list.
import { legalUnit } from '../../../catalog/declaration/legal-units.ts';
import type { Product } from '../../../catalog/product.ts';
import { type Fraction, fraction, times, toPlain } from '../../../fraction.ts';
import type { TariffLine } from '../../../tariff/line.ts';
import type { Complaint, Path } from '../../issue.ts';
import { statutoryQuantity } from '../../statutory-quantity.ts';
import { UNITS } from '../../units.ts';
import type { Values } from '../form/field.ts';
import type { INVENTORY_LINE } from '../tables/inventory.ts';
import type { ORDER_LINE } from '../tables/order.ts';
import { YUAN } from './heads.ts';
import { missingFact } from './missing-fact.ts';
import type { OrderLine } from './order.ts';
import type { TaxedLine } from './tax.ts';

export interface LineFacts {
  readonly regime: 'cbec-direct' | 'cbec-bonded';
  product(sku: string): Product | undefined;
  tariffLine(hs8: string): TariffLine | undefined;
  /** Customs number of a country by its two letters. */
  country(code: string): string | undefined;
}

/** A line filled as far as the facts reach; weights are those of the whole line. */
export interface DraftLine {
  readonly sku: string;
  readonly order: Values<typeof ORDER_LINE>;
  readonly list: Values<typeof INVENTORY_LINE>;
  readonly total: Fraction;
  readonly netKg: Fraction | undefined;
  readonly grossKg: Fraction | undefined;
  /** Undefined where something is missing; that is complained of. */
  readonly taxed: TaxedLine | undefined;
}

type Note = (complaint: Complaint) => void;

/** @param listed whether an import list is made too, which asks for more */
export function draftLine(
  line: OrderLine,
  index: number,
  facts: LineFacts,
  listed: boolean,
  note: Note,
): DraftLine {
  const { sku, quantity } = line;
  const path: Path = ['lines', index];
  const product = facts.product(sku) ?? { sku };
  if (facts.product(sku) === undefined) note(unknownSku(sku, path));
  const known = facts.product(sku) !== undefined;
  const missing = (column: string, what: string) => {
    if (known) note(missingFact(path, sku, column, what));
  };
  const of = (each: string | undefined) =>
    each === undefined ? undefined : times(fraction(each), fraction(quantity));
  const netKg = of(product.net_weight_kg);
  if (netKg === undefined && listed) missing('net_weight_kg', 'the net weight');
  // Totals have five decimals, and the goods' value is the sum of the totals as they are written.
  const total = fraction(toPlain(times(fraction(line.price), fraction(quantity)), 5));
  const code = codeOf(line, product);
  if (known && listed && code.length !== 10) note(shortCode(sku, code, path));
  const origin = product.country_of_origin;
  const country = origin === undefined ? undefined : facts.country(origin);
  if (origin === undefined) missing('country_of_origin', 'the country of origin');
  else if (country === undefined) note(unknownCountry(sku, origin, path));
  const name = line.name ?? product.title_zh;
  if (name === undefined) missing('title_zh', 'the Chinese name');
  const model = line.model ?? modelOf(product);
  const counted = { product, quantity, unit: line.unit, netKg };
  const gmodel = model === '' ? (name ?? '') : model;
  const unit = UNITS[line.unit].customs;
  const totalPrice = toPlain(total, 5);
  const legal: Legal =
    known && listed && code.length === 10 ? legalOf(code, counted, sku, path, facts, note) : {};
  return {
    sku,
    // Written out like the heads.
    order: {
      gnum: String(index + 1),
      itemNo: sku,
      itemName: name,
      gmodel,
      qty: quantity,
      unit,
      price: line.price,
      totalPrice,
      currency: YUAN,
      country,
      note: line.note,
      itemDescribe: product.description_zh,
      barCode: product.gtin,
    },
    list: {
      gnum: String(index + 1),
      itemNo: sku,
      itemName: name,
      gmodel,
      qty: quantity,
      unit,
      price: line.price,
      totalPrice,
      currency: YUAN,
      country,
      note: line.note,
      itemRecordNo: facts.regime === 'cbec-bonded' ? line.recordNo : undefined,
      gcode: code,
      gname: name ?? '',
      barCode: product.gtin ?? '无',
      qty1: legal.qty1,
      unit1: legal.unit1,
      qty2: legal.qty2,
      unit2: legal.unit2,
    },
    total,
    netKg,
    grossKg: of(product.gross_weight_kg),
    taxed:
      known && code.length >= 6
        ? taxedLine({ sku, hs: code, origin: origin ?? 'unknown', total, netKg }, line, product)
        : undefined,
  };
}

function taxedLine(
  {
    netKg,
    ...goods
  }: Pick<TaxedLine, 'sku' | 'hs' | 'origin' | 'total'> & {
    readonly netKg: Fraction | undefined;
  },
  { quantity }: OrderLine,
  { volume_l: volume, pieces_per_pack: pieces }: Product,
): TaxedLine {
  return {
    ...goods,
    quantity: fraction(quantity),
    ...(netKg !== undefined && { netKg }),
    ...(volume !== undefined && { litres: times(fraction(volume), fraction(quantity)) }),
    ...(pieces !== undefined && pieces > 0 && { pieces: { n: BigInt(pieces), d: 1n } }),
  };
}

function codeOf(line: OrderLine, product: Product): string {
  return line.code ?? product.hs_code?.replace(/\D/g, '') ?? '';
}

/** Name, brand and content: what customs asks of every specification. */
function modelOf({ title_zh, brand, net_content }: Product): string {
  return [title_zh, brand, net_content].filter((part) => part !== undefined).join('|');
}

type Legal = Pick<Values<typeof INVENTORY_LINE>, 'qty1' | 'unit1' | 'qty2' | 'unit2'>;

function legalOf(
  code: string,
  counted: Parameters<typeof statutoryQuantity>[0],
  sku: string,
  path: Path,
  facts: LineFacts,
  note: Note,
): Legal {
  const units = facts.tariffLine(code.slice(0, 8))?.units ?? [];
  if (units.length === 0) {
    note({
      ...missingFact(path, sku, 'hs_code', `the statutory unit of ${code}`),
      hint: 'Check the code: ewtp tariff shows the units of a line.',
    });
    return {};
  }
  const [first, second] = units.map(({ code: unit, zh }) => {
    const quantity = statutoryQuantity(counted, zh);
    if (quantity === undefined)
      note(
        missingFact(
          path,
          sku,
          legalUnit(zh)?.column ?? 'pieces_per_pack',
          `the quantity in ${zh}, the statutory unit,`,
        ),
      );
    return { quantity: quantity ?? '', unit };
  });
  return {
    ...(first && { qty1: first.quantity, unit1: first.unit }),
    ...(second && { qty2: second.quantity, unit2: second.unit }),
  };
}

const ERROR = { severity: 'error', value: '' } as const;

function unknownSku(sku: string, path: Path): Complaint {
  return {
    ...ERROR,
    code: 'CX22',
    rule: 'sku-unknown',
    path: [...path, 'sku'],
    sku,
    value: sku,
    message: `${sku} is not in the catalog.`,
    hint: 'Mend the SKU, or give the catalog that has it with --catalog.',
  };
}

function shortCode(sku: string, code: string, path: Path): Complaint {
  return {
    ...ERROR,
    code: 'CX23',
    rule: 'fact-missing',
    path: [...path, 'code'],
    sku,
    value: code,
    message:
      code === ''
        ? `${sku} has no tariff code.`
        : `${sku}: the list asks for ten digits; ${code} has ${code.length}.`,
    hint: 'Fill all ten digits in hs_code of the catalog, or in code of the order’s line; your agent knows them.',
  };
}

function unknownCountry(sku: string, origin: string, path: Path): Complaint {
  return {
    ...ERROR,
    code: 'CX23',
    rule: 'fact-missing',
    path,
    sku,
    value: origin,
    message: `${sku}: ewtp has no customs number for the country ${origin}.`,
    hint: 'Check country_of_origin in the catalog: two letters, for example BE.',
  };
}
