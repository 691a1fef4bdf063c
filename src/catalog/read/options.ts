import type { Encoding } from './encoding/encoding-names.ts';
import type { Mapping } from './header/mapping.ts';

/** What the user says of a file; what is not said is found. */
export interface ReadOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** A sheet's name or its number, from 1. */
  readonly sheet?: string;
  readonly mapping?: Mapping;
}
