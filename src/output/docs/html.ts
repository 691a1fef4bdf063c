import type { Block, Box, Paper, Words } from '../../documents/paper.ts';
import { xmlText as escaped } from '../xml.ts';
import { gs1Barcode } from './barcode.ts';

/** A paper as one HTML file that needs nothing else; every text is escaped. */
export async function paperHtml(paper: Paper): Promise<string> {
  const blocks = await Promise.all(paper.blocks.map(blockHtml));
  const number = paper.number === '' ? '' : ` ${escaped(paper.number)}`;
  const status = paper.status ? `<p class="status">${both(paper.status)}</p>` : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(paper.title.en)}${number}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${both(paper.title)}</h1>
${status}
${blocks.join('\n')}
<footer>${escaped(paper.title.en)}${number}${paper.revision > 0 ? `, revision ${paper.revision}` : ''}, ${escaped(paper.date)}</footer>
</body>
</html>
`;
}

async function blockHtml(block: Block): Promise<string> {
  switch (block.is) {
    case 'boxes':
      return `<table class="boxes"><colgroup>${block.columns.map(col(block.columns)).join('')}</colgroup>${block.rows.map((row) => `<tr>${row.map(boxHtml).join('')}</tr>`).join('')}</table>`;
    case 'table':
      return tableHtml(block);
    case 'sums':
      return `<table class="sums">${block.rows.map((row) => `<tr${row.strong ? ' class="strong"' : ''}><th>${both(row.caption)}</th><td>${escaped(row.text)}</td></tr>`).join('')}</table>`;
    case 'heading':
      return `<h2>${both(block.text)}</h2>`;
    case 'clauses':
      return `<ol>${block.items.map(({ title, text }) => `<li><b>${both(title)}</b><p>${escaped(text.en)}</p>${chinese('p', text.zh)}</li>`).join('')}</ol>`;
    case 'note':
      return `<p${block.strong ? ' class="strong"' : ''}>${both(block.text, '<br>')}</p>`;
    case 'choices':
      return `<ul class="choices">${block.items.map(({ on, text }) => `<li>${on ? '☒' : '☐'} ${both(text, '<br>')}</li>`).join('')}</ul>`;
    case 'barcode':
      return `<figure>${await gs1Barcode(block.gs1)}<figcaption>${escaped(block.gs1)}</figcaption></figure>`;
    case 'big':
      return `<p class="big">${block.lines.map(escaped).join('<br>')}</p>`;
    case 'signatures':
      return `${(block.notes ?? []).map((note) => `<p>${both(note, '<br>')}</p>`).join('')}<div class="signatures">${block.parties.map(({ role, lines }) => `<div><small>${both(role)}</small><br>${lines.map(escaped).join('<br>')}<hr><small>Signature and stamp 签字盖章</small></div>`).join('')}</div>`;
    case 'break':
      return '<div class="break"></div>';
  }
}

const col = (all: readonly number[]) => {
  const sum = all.reduce((a, b) => a + b, 0);
  return (share: number) => `<col style="width:${((share / sum) * 100).toFixed(1)}%">`;
};

function boxHtml({ caption, lines, span = 1, rows = 1, strong }: Box): string {
  return `<td colspan="${span}" rowspan="${rows}"${strong ? ' class="strong"' : ''}><small>${both(caption)}</small>${lines.map((line) => `<div>${escaped(line)}</div>`).join('')}</td>`;
}

function tableHtml(block: Extract<Block, { is: 'table' }>): string {
  const { columns } = block;
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((cell, i) => `<td class="${columns[i]?.align ?? 'left'}">${cell.split('\n').map(escaped).join('<br>')}</td>`).join('')}</tr>`;
  const caption = block.caption ? `<caption>${both(block.caption)}</caption>` : '';
  const head = columns
    .map(({ caption: of, align }) => `<th class="${align}">${both(of, '<br>')}</th>`)
    .join('');
  return `<table class="goods">${caption}<thead><tr>${head}</tr></thead><tbody>${block.rows.map(row).join('')}</tbody></table>`;
}

function both({ en, zh }: Words, between = ' '): string {
  if (zh === '') return escaped(en);
  return `${escaped(en)}${en === '' ? '' : between}${chinese('span', zh)}`;
}

function chinese(tag: 'p' | 'span', text: string): string {
  return text === '' ? '' : `<${tag} lang="zh-Hans">${escaped(text)}</${tag}>`;
}

const STYLE = `
:root{color-scheme:light}
body{font:14px/1.45 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2430;overflow-wrap:anywhere}
h1{color:#1d3b5c;font-size:1.6rem}h2{color:#1d3b5c;font-size:1.1rem}small,th,caption{color:#1d3b5c;font-size:.75rem;font-weight:400}
table{border-collapse:collapse;width:100%;margin:.6rem 0}td,th{padding:.3rem .45rem;vertical-align:top;text-align:left}
.boxes{table-layout:fixed}.boxes td{border:1px solid #9aa8b5}.goods td,.goods th{border-bottom:1px solid #9aa8b5}.goods th{background:#eef2f6;vertical-align:bottom}
.right{text-align:right;font-variant-numeric:tabular-nums}.center{text-align:center}caption{text-align:left;font-weight:700}
.sums{width:auto;margin-left:auto}.sums td,.sums th{text-align:right}.strong,.strong th{font-weight:700}.status{display:inline-block;background:#1d3b5c;color:#fff;padding:.1rem .5rem;border-radius:.2rem}
.big{font-size:1.4rem;font-weight:700}.signatures{display:flex;gap:2rem}.signatures div{flex:1}hr{margin:3.5rem 0 .2rem;border:0;border-top:1px solid #9aa8b5}
ul.choices{list-style:none;padding:0}figure{text-align:center}figure svg{max-width:100%}footer{margin-top:2rem;color:#1d3b5c;font-size:.75rem}
@media print{body{margin:0;max-width:none}.break{break-after:page}tr{break-inside:avoid}}
`;
