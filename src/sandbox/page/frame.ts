import { escapeXml } from '../escape.ts';
import { type Language, WORDS } from './words.ts';

/** What every page of the shop has around its content. `links` lead to the same page in each language. */
export function framed(
  language: Language,
  title: string,
  links: Readonly<Record<Language, string>>,
  body: string,
): string {
  const words = WORDS[language];
  const other = (to: Language, label: string) =>
    to === language
      ? `<b aria-current="true">${label}</b>`
      : `<a href="${escapeXml(links[to])}" hreflang="${to}" lang="${to}">${label}</a>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<link rel="stylesheet" href="/shop.css">
</head>
<body>
<header>
<a class="name" href="/?lang=${language}">${words.shop}</a>
<p>${words.remark}</p>
<nav class="languages">${other('zh', '中文')}${other('en', 'English')}</nav>
</header>
<main>
${body}
</main>
</body>
</html>
`;
}
