/** Flags of all three forms; which form takes which is said in the help. */
export interface TariffOptions {
  readonly origin?: string;
  readonly json?: true;
  readonly strictData?: true;
  readonly kind?: string;
  readonly source?: string;
  readonly validFrom?: string;
  readonly sheet?: string;
  readonly merge?: true;
  readonly dryRun?: true;
}
