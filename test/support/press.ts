import { readdirSync, readFileSync } from 'node:fs';
import type { Paper } from '../../src/documents/paper.ts';
import { words } from '../../src/documents/paper.ts';
import { readFont } from '../../src/output/docs/font.ts';
import { type PdfPress, pdfPress } from '../../src/output/docs/pdf.ts';
import type { TemplateFile } from '../../src/output/docs/template-guard.ts';

/** The fonts that ship with the package. */
export const FONTS = ['SC-Regular', 'SC-Bold', '-Regular', '-Bold'].map((name) => {
  const path = `templates/fonts/NotoSans${name}.ttf`;
  return readFont(readFileSync(path), path);
});

const TEMPLATES: readonly TemplateFile[] = readdirSync('templates/documents').map((path) => ({
  path,
  bytes: readFileSync(`templates/documents/${path}`),
}));

/** The press with our templates, some of them replaced by other text. */
export function testPress(replaced: Readonly<Record<string, string>> = {}): Promise<PdfPress> {
  const own = TEMPLATES.filter(({ path }) => !(path in replaced));
  const other = Object.entries(replaced).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  return pdfPress({ fonts: FONTS, templates: [...own, ...other], author: 'Test' });
}

/** A paper with these blocks. */
export function paperOf(blocks: Paper['blocks'], more: Partial<Paper> = {}): Paper {
  return {
    type: 'commercial-invoice',
    part: '',
    title: words('Commercial Invoice', '商业发票'),
    number: 'CI-1',
    revision: 0,
    date: '2026-12-02',
    size: 'a4',
    blocks,
    data: { value: 1 },
    ...more,
  };
}
