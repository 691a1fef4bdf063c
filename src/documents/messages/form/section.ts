// A message as a tree of sections and fields, in the order of its elements. The writer, the reader, the
// form, the schema and the page are all made from it.
import type { Field } from './field.ts';

export type Holds = readonly (Field | Section | Passage)[];

/** An element that holds others. */
export interface Section<
  N extends string = string,
  H extends Holds = Holds,
  M extends boolean = boolean,
> {
  readonly name: N;
  readonly zh: string;
  readonly en: string;
  readonly holds: H;
  /** Whether its values are a list. */
  readonly many: M;
  readonly least: 0 | 1;
  readonly most: number;
}

/** What may stand in a message and is neither read nor written by us. */
export interface Passage {
  readonly passage: true;
  /** '' for whatever element of the namespace. */
  readonly name: string;
  readonly namespace?: string;
  readonly most: number;
}

/** Plain values by element name; absent where an element is. */
export interface SectionValues {
  readonly [name: string]: string | SectionValues | readonly SectionValues[] | undefined;
}

type PartValue<P> =
  P extends Section<string, infer H, infer M>
    ? M extends true
      ? readonly ValuesOf<H>[]
      : ValuesOf<H>
    : string;

type Named<H extends Holds> = Exclude<H[number], Passage>;

/** The values of a section by what it holds: a misspelt element does not compile. */
export type ValuesOf<H extends Holds> = {
  readonly [P in Named<H> as P['name']]?: PartValue<P> | undefined;
};

/** A whole message: its root, and what stands around it. */
export interface MessageForm {
  readonly root: Section;
  /** '' for a message without one. */
  readonly namespace: string;
  readonly title: { readonly en: string; readonly zh: string };
  /** Attributes of the root. */
  readonly attributes: readonly Field[];
  /** Only the root stands in the namespace, with a prefix. */
  readonly rootOnly?: true;
  /** Elements that are not required may stand without a value. */
  readonly blanks: boolean;
  /** Said in a comment on top of what we write. */
  readonly standing: string;
  /** What the schema says of itself. */
  readonly about: string;
}

/** An element that stands once. */
export function section<const N extends string, const H extends Holds>(
  name: N,
  zh: string,
  en: string,
  holds: H,
  least: 0 | 1 = 1,
): Section<N, H, false> {
  return { name, zh, en, holds, many: false, least, most: 1 };
}

/** An element that stands up to `most` times. */
export function repeated<const N extends string, const H extends Holds>(
  name: N,
  most: number,
  zh: string,
  en: string,
  holds: H,
  least: 0 | 1 = 1,
): Section<N, H, true> {
  return { name, zh, en, holds, many: true, least, most };
}

/** Elements that are passed over. */
export function passage(name: string, most: number, namespace?: string): Passage {
  return { passage: true, name, most, ...(namespace !== undefined && { namespace }) };
}

export function isSection(part: Holds[number]): part is Section {
  return 'holds' in part;
}

export function isField(part: Holds[number]): part is Field {
  return 'form' in part;
}

/** The values of a section, whether it stands once or often. */
export function listOf(value: SectionValues | readonly SectionValues[]): readonly SectionValues[] {
  return isList(value) ? value : [value];
}

function isList(
  value: SectionValues | readonly SectionValues[],
): value is readonly SectionValues[] {
  return Array.isArray(value);
}
