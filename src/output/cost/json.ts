import { jsonText } from '../json-text.ts';
import type { CostWriter } from './format.ts';

/** The answer as one JSON document, written as it comes; its form is schemas/cost.json. */
export function json(): CostWriter {
  let first = true;
  return {
    begin: ({ asOf }) => `{\n"schema": "ewtp/cost@1",\n"asOf": ${jsonText(asOf)},\n"items": [`,
    item(entry) {
      const comma = first ? '' : ',';
      first = false;
      return `${comma}\n${jsonText(entry)}`;
    },
    end: ({ fx, summary }) => `\n],\n"fx": ${jsonText(fx)},\n"summary": ${jsonText(summary)}\n}\n`,
  };
}
