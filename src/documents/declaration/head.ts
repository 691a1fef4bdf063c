// The head of the draft. What nobody has said is '': the importer's or the broker's to fill.

import { toPlain } from '../../fraction.ts';
import type { Regime } from '../../issue.ts';
import { type Money, toDecimal } from '../../money.ts';
import type { CodeBook } from '../code-book.ts';
import type { Consignment } from '../consignment.ts';
import type { Facts } from '../document-kind.ts';
import { TRADE_TERM, TRANSPORT_CODE } from '../incoterm.ts';
import type { Values } from '../messages/form/field.ts';
import type { DECLARATION_HEAD } from '../messages/tables/declaration-head.ts';
import { wrapType } from '../package-kind.ts';
import type { Party } from '../shipment-values.ts';
import type { DeclaredPrices } from './prices.ts';

type Head = Values<typeof DECLARATION_HEAD>;

/** 监管方式 by import regime; postal articles are not declared on this form. */
const TRADE_MODE: Readonly<Record<Regime, string>> = {
  'general-trade': '0110',
  'cbec-bonded': '1210',
  'cbec-direct': '9610',
  postal: '',
  sample: '3010',
};

export function declarationHead(
  consignment: Consignment,
  { numbers, codes }: Pick<Facts, 'numbers' | 'codes'>,
  prices: DeclaredPrices,
): Head {
  const { shipment, totals } = consignment;
  const { entry = {}, terms, transport } = shipment;
  const tradeMode = entry.tradeMode ?? TRADE_MODE[shipment.regime ?? 'general-trade'];
  const dispatch = transport.loading.locode?.slice(0, 2) ?? shipment.seller.country;
  return {
    IEFlag: 'I',
    ...declarantOf(entry.declarant ?? {}),
    ...partiesOf(shipment.seller, shipment.buyer, shipment.consignee ?? shipment.buyer),
    BillNo: transport.document ?? '',
    ContrNo: numbers.contract.number,
    CustomMaster: entry.customs ?? '',
    IEPort: entry.port ?? entry.customs ?? '',
    CutMode: entry.levyNature ?? (tradeMode === '0110' ? '101' : ''),
    TradeMode: tradeMode,
    TransMode: TRADE_TERM[terms.incoterm].code,
    ...charge('Fee', prices.freight),
    ...charge('Insur', prices.insurance),
    ...charge('Other', prices.other),
    GrossWet: toPlain(totals.grossKg, 5),
    NetWt: totals.netKg === undefined ? '' : toPlain(totals.netKg, 5),
    PackNo: String(totals.packages),
    WrapType: wrapOf(consignment),
    TrafMode: TRANSPORT_CODE[transport.mode].code,
    TrafName: vesselOf(consignment).name,
    LicenseNo: onlyLicence(consignment),
    ManualNo: entry.accountBook ?? '',
    TradeCountry: consignment.country(dispatch).alpha3,
    TradeAreaCode: consignment.country(shipment.seller.country).alpha3,
    DistinatePort: entry.transitPort ?? '',
    DespPortCode: entry.loadingPort ?? '',
    EntyPortCode: entry.entryPort ?? portNamed(transport.discharge.nameZh, codes),
    GoodsPlace: entry.storage ?? '',
    DespDate: stamp(shipment.date),
    MarkNo: shipment.marks?.join('; ') ?? 'N/M',
  };
}

function declarantOf(declarant: {
  name?: string | undefined;
  customsNo?: string | undefined;
  uscc?: string | undefined;
}): Head {
  const { name = '', customsNo = '', uscc = '' } = declarant;
  return { AgentCode: customsNo, AgentName: name, AgentCodeScc: uscc };
}

function partiesOf(seller: Party, buyer: Party, user: Party): Head {
  return {
    TradeCode: buyer.customsNo ?? '',
    TradeName: buyer.nameZh ?? '',
    TradeCoScc: buyer.uscc ?? '',
    DomesticConsigneeEname: buyer.name ?? '',
    OwnerCode: user.customsNo ?? '',
    OwnerName: user.nameZh ?? '',
    OwnerCodeScc: user.uscc ?? '',
    OverseasConsignorCname: seller.nameZh ?? '',
    OverseasConsignorEname: seller.name ?? '',
    OverseasConsignorAddr: [seller.address, seller.postcode, seller.city]
      .filter((part) => part !== undefined)
      .join(', '),
  };
}

/** A charge as a total: mark 3, with its currency. */
function charge(name: 'Fee' | 'Insur' | 'Other', amount: Money | undefined): Head {
  if (amount === undefined) return {};
  return {
    [`${name}Mark`]: '3',
    [`${name}Rate`]: toDecimal(amount),
    [`${name}Curr`]: amount.currency,
  };
}

/** One kind has its code; which code several kinds share is the broker's to say. */
function wrapOf({ packages }: Consignment): string {
  const kinds = new Set(packages.map(({ kind, wood }) => wrapType(kind, wood ?? 'none')));
  const [only = '', ...more] = kinds;
  return more.length === 0 ? only : '';
}

/** A declaration names one licence; several need several declarations, or the list of documents. */
function onlyLicence({ lines }: Consignment): string {
  const [only = '', ...more] = new Set(lines.flatMap(({ product }) => product.licence_no ?? []));
  return more.length === 0 ? only : '';
}

/** Vessel and voyage stand apart in the message; ships' names are written before a stroke. */
export function vesselOf({ shipment: { transport } }: Consignment): {
  readonly name: string;
  readonly voyage: string;
} {
  const text = transport.vessel ?? '';
  if (transport.mode !== 'sea') return { name: text, voyage: '' };
  const [name = '', voyage = ''] = text.split('/', 2).map((part) => part.trim());
  return { name, voyage };
}

/** Only a name that the table has letter for letter: a near one may be another port. */
function portNamed(name: string | undefined, codes: CodeBook): string {
  return name === undefined ? '' : (codes.codeOf('domestic-ports', name) ?? '');
}

export function stamp(day: string): string {
  return day.replaceAll('-', '');
}
