import type { Paper } from '../../documents/paper.ts';
import { paperHtml } from './html.ts';
import { paperJson } from './json.ts';
import type { PdfPress } from './pdf.ts';
import { paperXlsx } from './xlsx.ts';
import { paperXml } from './xml.ts';

export const FORMATS = ['pdf', 'xlsx', 'json', 'xml', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** One paper in one format. @param press needed for PDF only, so it is asked for then */
export async function paperAs(
  paper: Paper,
  format: Format,
  press: () => Promise<PdfPress>,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return (await press()).print(paper);
    case 'xlsx':
      return paperXlsx(paper);
    case 'json':
      return new TextEncoder().encode(paperJson(paper));
    case 'xml':
      return new TextEncoder().encode(await paperXml(paper));
    case 'html':
      return new TextEncoder().encode(await paperHtml(paper));
  }
}

/** `commercial-invoice.pdf`, `chinese-label-CHOC-70.pdf`; signs that file systems dislike become `_`. */
export function fileName({ type, part }: Paper, format: Format): string {
  const of = part.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 80);
  return `${type}${of === '' ? '' : `-${of}`}.${format}`;
}
