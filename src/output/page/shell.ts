import { createHash } from 'node:crypto';
import { html, type Markup, NOTHING, raw } from './markup.ts';
import { paletteStyle } from './palette.ts';

/** A page that stands by itself: no file, font, picture or address beside it. */
export interface Shell {
  /** Language of its words, as in `<html lang>`. */
  readonly lang: string;
  readonly title: string;
  /** CSS on top of what all pages share. */
  readonly style: string;
  /** The page must be complete without it. */
  readonly script?: string;
}

/**
 * What stands before a page's content. The browser is told to load nothing and to obey this style and
 * this script only, by their hashes: markup that slipped in could not even colour a word.
 */
export function pageBegin({ lang, title, style, script }: Shell): Markup {
  const css = `${paletteStyle()}\n${SHARED_STYLE}\n${style}`;
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(css)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // The quotation marks of a policy are no text from outside: escaped, they mean the same.
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(css)}</style>
</head>
<body>
`;
}

/** What stands after it. */
export function pageEnd({ script }: Pick<Shell, 'script'>): Markup {
  return html`${script === undefined ? NOTHING : html`<script>${raw(script)}</script>\n`}</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const SHARED_STYLE = `*{box-sizing:border-box}
body{margin:0 auto;padding:1.25rem 1rem 4rem;max-width:76rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:break-word}
h1{margin:0;font-size:1.6rem;line-height:1.25}
h2{margin:2.25rem 0 .6rem;font-size:1.25rem;line-height:1.3}
h3{margin:0;font-size:1.05rem;line-height:1.35}
p{margin:.4rem 0}
a{color:var(--link)}
small{color:var(--dim);font-size:.875rem}
code,.value{font-family:ui-monospace,"Cascadia Mono",Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;font-size:.9em}
table{border-collapse:collapse}
th,td{padding:.35rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600}
.wide{overflow-x:auto}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
svg text{fill:var(--ink)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{html{font-size:9.5pt}body{max-width:none;padding:0}tr,li{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit}.wide{overflow:visible}}`;
