// A filled document: what stands on the paper, in blocks that every output format can show. A document
// file makes it from a consignment; templates and writers only place it.

import type { SectionValues } from './messages/form/section.ts';

/** The two languages of every caption. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

export type Align = 'left' | 'right' | 'center';

/** A captioned box; texts are lines below each other. */
export interface Box {
  readonly caption: Words;
  readonly lines: readonly string[];
  /** Columns it spans; 1 if absent. */
  readonly span?: number;
  /** Rows it spans; 1 if absent. */
  readonly rows?: number;
  readonly strong?: true;
}

export interface TableColumn {
  readonly caption: Words;
  readonly align: Align;
  /** Share of the free width; columns without take what they need. */
  readonly share?: number;
}

/** A cell; `\n` parts lines. */
export type Cell = string;

export type Block =
  | {
      readonly is: 'boxes';
      /** Shares of the width. */
      readonly columns: readonly number[];
      readonly rows: readonly (readonly Box[])[];
    }
  | {
      readonly is: 'table';
      readonly caption?: Words;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly Cell[])[];
      /** Sums under the table. */
      readonly foot?: readonly (readonly Cell[])[];
    }
  | { readonly is: 'sums'; readonly rows: readonly Sum[] }
  | { readonly is: 'heading'; readonly text: Words }
  | { readonly is: 'clauses'; readonly items: readonly { title: Words; text: Words }[] }
  | { readonly is: 'note'; readonly text: Words; readonly strong?: true }
  | { readonly is: 'choices'; readonly items: readonly { on: boolean; text: Words }[] }
  | {
      readonly is: 'barcode';
      readonly caption: Words;
      /** GS1 element string, for example `(00)095287654321012346`; drawn as GS1-128. */
      readonly gs1: string;
    }
  | { readonly is: 'big'; readonly lines: readonly string[] }
  | {
      readonly is: 'signatures';
      readonly parties: readonly Signatory[];
      /** Stands in the free area beside a single signature. */
      readonly notes?: readonly Words[];
    }
  | { readonly is: 'break' };

export interface Sum {
  readonly caption: Words;
  readonly text: string;
  readonly strong?: true;
}

export interface Signatory {
  readonly role: Words;
  readonly lines: readonly string[];
}

/** One paper, ready to be printed. */
export interface Paper {
  readonly type: string;
  /** What tells several papers of a type apart: a SKU; '' where there is one. */
  readonly part: string;
  readonly title: Words;
  /** '' for papers that carry no number. */
  readonly number: string;
  /** 0 for the first issue. */
  readonly revision: number;
  /** The day it carries, `YYYY-MM-DD`. */
  readonly date: string;
  /** Stands beside the title, for example that it is a draft. */
  readonly status?: Words;
  readonly size: 'a4' | 'a6';
  readonly blocks: readonly Block[];
  /** The same for machines; goes into the PDF and is what JSON shows. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The same as a message, for kinds that have one. */
  readonly message?: SectionValues;
}

export const words = (en: string, zh: string): Words => ({ en, zh });

/** A box from parts, of which the empty ones are left out. */
export function box(
  caption: Words,
  lines: readonly (string | undefined)[],
  more: Omit<Partial<Box>, 'caption' | 'lines'> = {},
): Box {
  return { caption, lines: lines.filter(isText), ...more };
}

export function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
