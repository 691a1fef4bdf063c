// Declaration elements (申报要素) of a tariff line, answered from the catalog. What the catalog does
// not say is named as missing, never made up.
import type { ColumnName } from '../columns.ts';
import { type Answer, answerOf, type CellOf } from './answers.ts';
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
  /** The shares (含量) that it asks for are not there: neither value nor shares, or names without them. */
  readonly lacksShares?: true;
}

/** Somebody’s own words for an element, and who said them. */
export interface Said extends SaidElement {
  readonly from: string;
}

/** An element and how it is answered: worked out once for a tariff line, used for each product of it. */
export interface Asked extends Required<ElementName> {
  readonly answer: Answer | undefined;
  /** What the element's own brackets offer. */
  readonly options: readonly string[];
  readonly wantsShares: boolean;
  readonly spared: Element['spared'];
  /** The names by which it may be called, whole and without brackets. */
  readonly names: ReadonlySet<string>;
  readonly shortNames: ReadonlySet<string>;
}

export function askedElements(names: readonly ElementName[]): readonly Asked[] {
  return names.map(({ zh, en = '' }) => {
    const answer = answerOf(zh);
    return {
      zh,
      en,
      answer,
      options: answer === undefined ? optionsIn(zh) : [],
      // 成分含量 and the like ask for the share of each; a bare list of names is half of it.
      wantsShares: /(成分|成份)的?含量|种类和含量/.test(zh),
      spared: sparedOf(zh),
      names: new Set([zh, en].filter(Boolean).map(sameName)),
      shortNames: new Set([zh, en].filter(Boolean).map(plainName)),
    };
  });
}

/** The elements in order. Own words come before columns; of several for one element the last counts. */
export function answeredElements(
  asked: readonly Asked[],
  cell: CellOf,
  said: readonly Said[],
): readonly Element[] {
  return asked.map((one) => answered(one, cell, said));
}

/** What is still to be said of the product. */
export function missingElements(elements: readonly Element[]): readonly Element[] {
  return elements.filter(
    ({ value, spared, lacksShares }) =>
      (value === undefined && spared === undefined) ||
      (value !== undefined && lacksShares === true),
  );
}

/** The elements that columns alone do not answer: of most products few are left to look at closely. */
export function leftOpen(asked: readonly Asked[], cell: CellOf): readonly Asked[] {
  return asked.filter((one) => !columnsSuffice(one, cell));
}

function columnsSuffice(asked: Asked, cell: CellOf): boolean {
  const { answer, wantsShares, spared } = asked;
  if (spared !== undefined && !wantsShares) return true;
  const value = answer?.read(cell) ?? '';
  if (value !== '') return !wantsShares || HAS_SHARES.test(value);
  return spared !== undefined || (answer === undefined && optionNamed(asked, cell) !== undefined);
}

const HAS_SHARES = /[%％]/;

function answered(asked: Asked, cell: CellOf, said: readonly Said[]): Element {
  const { zh: name, en, answer, wantsShares, spared } = asked;
  const own = ownWords(asked, said);
  if (own !== undefined) return { name, en, value: own.value, from: own.from, columns: [] };
  const columns = answer?.columns ?? ['elements'];
  const value = answer?.read(cell) || undefined;
  if (value !== undefined) {
    const from = columns.filter((column) => cell(column) !== '').join(', ');
    const half = wantsShares && !HAS_SHARES.test(value);
    return { name, en, value, from, columns, ...(half && { lacksShares: true }) };
  }
  const option = optionNamed(asked, cell);
  if (option !== undefined) return { name, en, columns, ...option };
  const needs = { ...(spared && { spared }), ...(wantsShares && { lacksShares: true as const }) };
  return { name, en, value, from: columns.join(', '), columns, ...needs };
}

function ownWords({ names, shortNames }: Asked, said: readonly Said[]): Said | undefined {
  if (said.length === 0) return undefined;
  return (
    said.findLast(({ name }) => names.has(sameName(name))) ??
    said.findLast(({ name }) => shortNames.has(plainName(name)))
  );
}

/** Of own words, those that no element of the line is called. */
export function unaskedNames(
  asked: readonly Asked[],
  said: readonly SaidElement[],
): readonly SaidElement[] {
  return said.filter(
    ({ name }) =>
      !asked.some((one) => one.names.has(sameName(name)) || one.shortNames.has(plainName(name))),
  );
}

/** A name without what stands in brackets, so that 品牌 answers 品牌（中文或外文名称）. */
export function plainName(name: string): string {
  return sameName(name.replace(/[（(［[].*$/s, ''));
}

/** Elements whose brackets name what the line is of: `类别（婴儿）`, `织造方法（针织、钩编）`. */
const WITH_OPTIONS = /^(?:类别|种类|形状|织造方法|制作或保存方法|器皿种类)（(.+)）$/;

/** `等` leaves the list open: then the only one named need not be it. */
function optionsIn(name: string): readonly string[] {
  const list = WITH_OPTIONS.exec(name)?.[1];
  return list?.split(/[、，,;；]/) ?? [];
}

/** The only option there is, or the one that the Chinese title names. */
function optionNamed({ options }: Asked, cell: CellOf) {
  if (options.length === 0) return undefined;
  const [only = ''] = options;
  if (options.length === 1 && !only.endsWith('等')) return { value: only, from: 'the tariff line' };
  const title = cell('title_zh');
  const named = options
    .map((option) => option.replace(/等$/, ''))
    .filter((option) => option.length > 1 && title.includes(option))
    .toSorted((a, b) => b.length - a.length);
  const [longest] = named;
  if (longest === undefined || !named.every((option) => longest.includes(option))) return undefined;
  return { value: longest, from: 'title_zh' };
}

const OF_THE_SHIPMENT = /^(签约日期|计价日期|有无滞期费|装船日期|生产日期)/;
/** `如…`, `若…`, `…请注明`: said of the goods that have it; GTIN and CAS number where there is one. */
const WHERE_IT_APPLIES =
  /^(GTIN|CAS|如|若|ECFA|中韩)|^(?!是否|请注明).*(后若|如为|请(注明|列明|申报))/;

function sparedOf(name: string): Element['spared'] {
  if (OF_THE_SHIPMENT.test(name)) return 'of-the-shipment';
  return WHERE_IT_APPLIES.test(name.replace(/（[^）]*）$/, '')) ? 'where-it-applies' : undefined;
}
