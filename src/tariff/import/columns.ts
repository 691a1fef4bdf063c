import { nearest } from '../../did-you-mean.ts';
import { IMPORTED_FACTS, type ImportedFact, SET_OF, type SetKind } from '../imported.ts';

/** A column of a list that can be imported. */
export interface ImportColumn {
  readonly name: string;
  /** Other headers it is known by, in lower case. */
  readonly aliases: readonly string[];
  /** What its cells state; absent for columns that say of what and since when. */
  readonly fact?: ImportedFact;
  readonly about: string;
}

export const IMPORT_COLUMNS: readonly ImportColumn[] = [
  {
    name: 'hs_code',
    aliases: ['hs', 'hs8', 'hs10', 'code', '商品编号', '商品编码', '税则号列', '税号', '编码'],
    about: 'The code, 8 or 10 digits; dots are allowed.',
  },
  {
    name: 'mfn_pct',
    aliases: ['mfn', 'mfn rate', '最惠国税率', '最惠国税率(%)', '最惠国'],
    fact: 'mfn',
    about: 'MFN duty: `8`, `0.6 CNY/kg`, `10 + 3 CNY/kg`.',
  },
  {
    name: 'provisional_pct',
    aliases: ['provisional', 'provisional rate', '暂定税率', '进口暂定税率', '2026年暂定税率(%)'],
    fact: 'provisional',
    about: 'Provisional duty for the whole line; empty beside an MFN rate says that there is none.',
  },
  {
    name: 'vat_pct',
    aliases: ['vat', 'vat rate', '增值税率', '增值税税率', '增值税'],
    fact: 'vat',
    about: 'VAT in percent.',
  },
  {
    name: 'consumption_tax',
    aliases: ['consumption tax', '消费税', '消费税率', '消费税税率'],
    fact: 'consumption-tax',
    about: 'Consumption tax: `10`, `20 + 0.912 CNY/l`; empty or 0 says that there is none.',
  },
  {
    name: 'cbec',
    aliases: ['cbec_note', 'cbec list'],
    fact: 'cbec',
    about:
      'For the list of goods for cross-border e-commerce: its remark on the code, may be empty.',
  },
  {
    name: 'source',
    aliases: ['notice', '来源'],
    about: 'Title and number of the notice; or say it once with --source.',
  },
  {
    name: 'valid_from',
    aliases: ['valid from', 'in force from', '生效日期', '实施日期'],
    about: 'First day, YYYY-MM-DD; or say it once with --valid-from.',
  },
];

/** Where a file has the columns. */
export type ColumnPlaces = ReadonlyMap<string, number>;

export function columnPlaces(headers: readonly string[]): ColumnPlaces {
  const places = new Map<string, number>();
  for (const [i, header] of headers.entries()) {
    const name = header.normalize('NFKC').trim().toLowerCase();
    const column = IMPORT_COLUMNS.find((one) => one.name === name || one.aliases.includes(name));
    if (column !== undefined && !places.has(column.name)) places.set(column.name, i);
  }
  return places;
}

/** Headers that are no column, with the column each may mean. */
export function unusedHeaders(
  headers: readonly string[],
  places: ColumnPlaces,
): readonly { readonly header: string; readonly close?: string }[] {
  const used = new Set(places.values());
  const missing = IMPORT_COLUMNS.map(({ name }) => name).filter((name) => !places.has(name));
  return headers.flatMap((header, i) => {
    if (used.has(i) || header.trim() === '') return [];
    const close = nearest(header, missing);
    return [{ header, ...(close !== undefined && { close }) }];
  });
}

/** The statements that a file makes: by its columns, or of one kind only. */
export function statedFacts(
  places: ColumnPlaces,
  kind: SetKind | undefined,
): readonly ImportedFact[] {
  const columns = IMPORT_COLUMNS.filter(({ name }) => places.has(name));
  const stated = IMPORTED_FACTS.filter((fact) => columns.some((column) => column.fact === fact));
  if (kind === undefined) return stated;
  return kind === 'cbec-list' ? ['cbec'] : stated.filter((fact) => SET_OF[fact] === kind);
}
