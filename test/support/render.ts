// Turns a PDF into pictures with poppler, because extracted text is no proof that ink is on the page.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler is installed; CI has it. */
export const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel: 0 is black, 255 white. */
  readonly grey: Uint8Array;
}

/** The pages of a PDF, 72 pixels to the inch unless said. */
export function pagesOf(pdf: Uint8Array, dpi = 72): readonly Picture[] {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    execFileSync('pdftoppm', [
      '-gray',
      '-r',
      String(dpi),
      join(folder, 'in.pdf'),
      join(folder, 'page'),
    ]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => picture(readFileSync(join(folder, name))));
  });
}

/** The text of a PDF in reading order. */
export function textOf(pdf: Uint8Array): string {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    return execFileSync('pdftotext', ['-layout', join(folder, 'in.pdf'), '-']).toString();
  });
}

/** Share of dark pixels in a part of the page, given in shares of its size. */
export function ink(page: Picture, x0 = 0, y0 = 0, x1 = 1, y1 = 1): number {
  let dark = 0;
  let all = 0;
  for (let y = Math.floor(y0 * page.height); y < y1 * page.height; y++)
    for (let x = Math.floor(x0 * page.width); x < x1 * page.width; x++) {
      all++;
      if ((page.grey[y * page.width + x] ?? 255) < 128) dark++;
    }
  return dark / all;
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ewtp-render-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Binary PGM: `P5 width height 255` and the pixels. */
function picture(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (head === null) throw new TypeError('no PGM picture');
  return { width: Number(head[1]), height: Number(head[2]), grey: bytes.subarray(head[0].length) };
}
