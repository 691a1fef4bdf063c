// Declaration elements (申报要素) of a tariff line, answered from the catalog. What the catalog does
// not say is named as missing, never made up.
import type { ColumnName } from '../columns.ts';
import { answerOf, type CellOf } from './answers.ts';
import { type SaidElement, sameName } from './free-elements.ts';

/** The name as the official catalogue has it, and our English for it where there is one. */
export interface ElementName {
  readonly zh: string;
  readonly en?: string;
}

export interface Element {
  readonly name: string;
  /** '' where we have no English for it. */
  readonly en: string;
  /** undefined when nobody has said it yet. */
  readonly value: string | undefined;
  /** Where the value is from: a column, the shipment’s line, the element’s own words. */
  readonly from: string;
  /** The columns that would answer it. */
  readonly columns: readonly ColumnName[];
  /** Why no value is fine: it asks only of some goods, or of the shipment and not of the product. */
  readonly spared?: 'where-it-applies' | 'of-the-shipment';
  /** The value has names but not the shares (含量) that the element asks for. */
  readonly lacksShares?: true;
}

/** Somebody’s own words for an element, and who said them. */
export interface Said extends SaidElement {
  readonly from: string;
}

/** The elements in order. Own words come before columns; of several for one element the last counts. */
export function answeredElements(
  names: readonly ElementName[],
  cell: CellOf,
  said: readonly Said[],
): readonly Element[] {
  return names.map((name) => answered(name, cell, said));
}

/** What is still to be said of the product. */
export function missingElements(elements: readonly Element[]): readonly Element[] {
  return elements.filter(
    ({ value, spared, lacksShares }) =>
      (value === undefined && spared === undefined) || lacksShares === true,
  );
}

function answered({ zh: name, en = '' }: ElementName, cell: CellOf, said: readonly Said[]) {
  const own = ownWords({ zh: name, en }, said);
  if (own !== undefined) return { name, en, value: own.value, from: own.from, columns: [] };
  const answer = answerOf(name);
  const columns: readonly ColumnName[] = answer?.columns ?? ['elements'];
  const value = answer?.read(cell) || undefined;
  if (value !== undefined) {
    const from = columns.filter((column) => cell(column) !== '').join(', ');
    return { name, en, value, from, columns, ...(lacksShares(name, value) && SHARES) };
  }
  const option = answer === undefined ? optionNamed(name, cell) : undefined;
  if (option !== undefined) return { name, en, columns, ...option };
  return { name, en, value, from: columns.join(', '), columns, ...sparedOf(name) };
}

const SHARES = { lacksShares: true } as const;

function ownWords({ zh, en }: Required<ElementName>, said: readonly Said[]): Said | undefined {
  const whole = new Set([zh, en].map(sameName));
  const short = new Set([zh, en].map(plainName));
  short.delete('');
  return (
    said.findLast(({ name }) => whole.has(sameName(name))) ??
    said.findLast(({ name }) => short.has(plainName(name)))
  );
}

/** A name without what stands in brackets, so that 品牌 answers 品牌（中文或外文名称）. */
export function plainName(name: string): string {
  return sameName(name.replace(/[（(［[].*$/s, ''));
}

/** 成分含量 and the like ask for the share of each; a bare list of names is half of it. */
function lacksShares(name: string, value: string): boolean {
  return /(成分|成份)的?含量|种类和含量/.test(name) && !/[%％]/.test(value);
}

/** Elements whose brackets name what the line is of: the only one, or the one that the title names. */
const WITH_OPTIONS = /^(类别|种类|形状|织造方法|制作或保存方法|器皿种类)（(.+)）$/;
const TITLES: readonly ColumnName[] = ['title_zh'];

function optionNamed(name: string, cell: CellOf) {
  const list = WITH_OPTIONS.exec(name)?.[2];
  if (list === undefined) return undefined;
  const options = list.replace(/等$/, '').split(/[、，,;；]/);
  const [only = ''] = options;
  if (options.length === 1 && !list.endsWith('等')) return { value: only, from: 'the tariff line' };
  for (const column of TITLES) {
    const named = options.filter((option) => option.length > 1 && cell(column).includes(option));
    const [longest = ''] = named.toSorted((a, b) => b.length - a.length);
    if (longest !== '' && named.every((option) => longest.includes(option)))
      return { value: longest, from: column };
  }
  return undefined;
}

const OF_THE_SHIPMENT = /^(签约日期|计价日期|有无滞期费|装船日期|生产日期)/;
/** `如…`, `若…`, `…请注明`: said of the goods that have it; GTIN and CAS number where there is one. */
const WHERE_IT_APPLIES =
  /^(GTIN|CAS|如|若|ECFA|中韩)|^(?!是否|请注明).*(后若|如为|请(注明|列明|申报))/;

function sparedOf(name: string) {
  if (OF_THE_SHIPMENT.test(name)) return { spared: 'of-the-shipment' } as const;
  const term = name.replace(/（[^）]*）$/, '');
  return WHERE_IT_APPLIES.test(term) ? ({ spared: 'where-it-applies' } as const) : {};
}
