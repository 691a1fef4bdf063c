/** What is wrong with one field of the goods; the caller knows the file and the line. */
export interface Fault {
  /** The catalog's column; the flag of the command line is derived from it. */
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
}
