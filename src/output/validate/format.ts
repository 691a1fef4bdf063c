import type { ChalkInstance } from 'chalk';
import type { ValidateReport } from '../../catalog/report.ts';

/** How text may look: colours (or none) and the width it has. */
export interface Look {
  readonly style: ChalkInstance;
  readonly width: number;
}

/** Turns a verdict into text. Returns it; prints nothing. */
export type ReportWriter = (report: ValidateReport, look: Look) => string;
