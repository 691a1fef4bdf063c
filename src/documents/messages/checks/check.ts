import { compare, type Fraction, fraction, isDecimal, times } from '../../../fraction.ts';
import type { Severity } from '../../../issue.ts';
import type { Source } from '../../../source.ts';
import type { TaxDay } from '../draft/tax.ts';
import { type Filed, type FiledRecord, textOf } from '../filed.ts';
import { type MessageIssue, messageIssue } from '../issue.ts';

/** The documents of one order; the first of each kind. */
export interface OrderGroup {
  readonly orderNo: string;
  readonly order?: Filed;
  readonly payment?: Filed;
  readonly waybill?: Filed;
  readonly list?: Filed;
  /** Cancellations and returns. */
  readonly after: readonly Filed[];
  readonly all: readonly Filed[];
  /** Kinds that other orders of the set have. */
  readonly expected: ReadonlySet<string>;
}

/** Tables of the numbers that messages of e-commerce use. */
export type NumberTable = 'countries' | 'units' | 'transport-modes';

/** What checks may ask besides the documents. */
export interface CheckFacts {
  /** Customs codes of the statutory units of an 8-digit line; undefined when not known. */
  statutoryUnits(hs8: string): readonly string[] | undefined;
  listed(code: string, day: string): 'listed' | 'not-listed' | 'unknown';
  taxDay(day: string): TaxDay;
  /** Two letters of a country by its customs number, for example BE for 301; undefined when not known. */
  countryOf(number: string): string | undefined;
  /** Whether the customs tables have a number. */
  has(table: NumberTable, number: string): boolean;
  /** Tariff code that the catalog gives a SKU, digits only. */
  catalogCode?(sku: string): string | undefined;
}

export interface Found {
  readonly record: FiledRecord;
  /** Element that is wrong; '' for the record as a whole. */
  readonly field: string;
  readonly message: string;
  readonly hint: string;
  readonly severity?: Severity;
}

/** One rule over the documents of an order. */
export interface MessageCheck {
  readonly code: `CX${number}`;
  /** Permanent, says the fault. */
  readonly name: string;
  readonly severity: Severity;
  /** One line: what is held to be true. */
  readonly title: string;
  readonly source: Source;
  check(group: OrderGroup, facts: CheckFacts): readonly Found[];
}

export const SPECIFICATION: Source = {
  title:
    'Interface specification of the unified cross-border e-commerce system, edition of May 2022',
  publisher: 'GACC (re-hosted copy)',
  from: '2022-05-01',
  confidence: 'verified',
};

export const LIMITS: Source = {
  title: 'Caiguanshui 2016 No. 18 and 2018 No. 49: limits and taxes of cross-border e-commerce',
  publisher: 'Ministry of Finance, GACC, STA',
  from: '2019-01-01',
  confidence: 'verified',
};

export function issueOf(
  check: Pick<MessageCheck, 'code' | 'name' | 'severity'>,
  found: Found,
): MessageIssue {
  const { record, field, message, hint } = found;
  return messageIssue(
    {
      code: check.code,
      rule: check.name,
      severity: found.severity ?? check.severity,
      message,
      hint,
    },
    {
      file: record.file,
      line: record.lineOf(field),
      path: field === '' ? record.path : `${record.path}/${field}`,
      value: record.values[field] ?? '',
      sku: record.values.itemNo ?? '',
    },
  );
}

/** The number in a field; undefined where there is none, which is the schema's to say. */
export function numberIn(record: FiledRecord, name: string): Fraction | undefined {
  const text = textOf(record, name);
  const plain = isDecimal(text) ? text : plainDecimal(text);
  return isDecimal(plain) ? fraction(plain) : undefined;
}

/** The schema takes `+5`, `5.` and `.5` as well. */
function plainDecimal(text: string): string {
  return text
    .replace(/^\+/, '')
    .replace(/^(-?)(?=\.\d)/, (sign) => `${sign}0`)
    .replace(/(?<=\d)\.$/, '');
}

export function sameNumber(a: Fraction | undefined, b: Fraction | undefined): boolean {
  return a === undefined || b === undefined || compare(a, b) === 0;
}

/** Price times quantity; undefined where one of them is no number. */
export function priced(line: FiledRecord): Fraction | undefined {
  const price = numberIn(line, 'price');
  const quantity = numberIn(line, 'qty');
  return price === undefined || quantity === undefined ? undefined : times(price, quantity);
}

/** A field that two records must have alike; nothing is found where one lacks it. */
export function mustEqual(
  a: FiledRecord,
  b: FiledRecord,
  pairs: readonly (readonly [inA: string, inB: string])[],
  hint: string,
): readonly Found[] {
  return pairs.flatMap(([inA, inB]) => {
    const left = textOf(a, inA);
    const right = textOf(b, inB);
    if (left === '' || right === '' || left === right) return [];
    return [
      {
        record: b,
        field: inB,
        message: `${inB} is ${right}; ${documentOf(a)} says ${left}.`,
        hint,
      },
    ];
  });
}

/** The document a record belongs to, in words. */
export function documentOf({ path }: FiledRecord): string {
  const kind = /^(Order|Payment|Logistics|Inventory|InvtCancel|InvtRefund)/.exec(path)?.[1] ?? '';
  return DOCUMENTS[kind] ?? 'another document';
}

const DOCUMENTS: Readonly<Record<string, string>> = {
  Order: 'the order',
  Payment: 'the payment',
  Logistics: 'the waybill',
  Inventory: 'the list',
  InvtCancel: 'the cancellation',
  InvtRefund: 'the return',
};
