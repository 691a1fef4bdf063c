import type { Paper } from '../../documents/paper.ts';

/** A paper for machines (`ewtp/document@1`). */
export function paperJson({ type, part, title, number, revision, date, data }: Paper): string {
  const value = { schema: 'ewtp/document@1', type, part, title, number, revision, date, data };
  return `${JSON.stringify(value, null, 2)}\n`;
}
