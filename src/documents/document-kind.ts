import type { ElementName } from '../catalog/declaration/elements.ts';
import type { Product } from '../catalog/product.ts';
import type { CodeBook } from './code-book.ts';
import type { Consignment } from './consignment.ts';
import type { MessageForm } from './messages/form/section.ts';
import type { Paper, Words } from './paper.ts';

/** Papers that carry a number of ours. */
export const NUMBERED = ['contract', 'proforma', 'invoice', 'packingList'] as const;
export type Numbered = (typeof NUMBERED)[number];

export interface IssuedNumber {
  readonly number: string;
  readonly date: string;
}

/** A line of the Chinese tariff as papers need it. */
export interface TariffLine {
  /** Names of the declaration elements, in order; empty when none are known. */
  readonly elements: readonly ElementName[];
  /** Statutory units by their Chinese names, one or two; empty when not known. */
  readonly units: readonly string[];
  /** Where the two come from. */
  readonly source: string;
}

/** What a document may use besides the consignment. */
export interface Facts {
  /** The day whose law applies. */
  readonly asOf: string;
  readonly numbers: Readonly<Record<Numbered, IssuedNumber>>;
  readonly revisions: Readonly<Partial<Record<Numbered, number>>>;
  tariffLine(product: Product): TariffLine | undefined;
  /** The code tables of the Chinese declaration. */
  readonly codes: CodeBook;
}

/** Whether a shipment needs a paper, and why. */
export interface Due {
  readonly due: boolean;
  readonly why: string;
}

/** One type of document: what it is for, when it is due, and how it is filled. */
export interface DocumentKind {
  /** The name on the command line. */
  readonly type: string;
  readonly title: Words;
  readonly purpose: string;
  readonly issuedBy: string;
  readonly filedBy: string;
  /** Where the duty comes from, and how sure that is. */
  readonly source: string;
  readonly confidence: 'verified' | 'derived' | 'not-confirmed';
  readonly numbered?: Numbered;
  /** The message that the paper becomes, for kinds that have one. */
  readonly message?: MessageForm;
  due(consignment: Consignment, asOf: string): Due;
  fill(consignment: Consignment, facts: Facts): readonly Paper[];
}
