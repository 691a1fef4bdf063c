import type { ReportWriter } from './format.ts';

/** The verdict as one JSON document; its form is schemas/validate.json. */
export const json: ReportWriter = (report) => `${JSON.stringify(report, null, 2)}\n`;
