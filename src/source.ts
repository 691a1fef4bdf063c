/** How sure we are; `not-confirmed` is general knowledge or conflicting sources, never shown as certain. */
export type Confidence = 'verified' | 'derived' | 'not-confirmed';

/** Where a legal number or a rule comes from. Law carries publisher and date; common sense of the trade says so. */
export interface Source {
  /** The law, notice or standard, with its number or article. */
  readonly title: string;
  readonly publisher: string;
  /** In force from this day, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Last day in force, where an end is known. */
  readonly to?: string;
  readonly confidence: Confidence;
  readonly address?: string;
}
