import { jsonText } from '../json-text.ts';
import type { ReportWriter } from './format.ts';

/** The verdict as one JSON document; its form is schemas/validate.json. */
export const json: ReportWriter = (report) => `${jsonText(report, 2)}\n`;
