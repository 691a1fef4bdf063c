import type { Gateway } from '../call.ts';
import type { Sandbox } from '../sandbox.ts';
import { card, type ShownState, STATES, shownState } from './card.ts';
import { framed } from './frame.ts';
import { type Language, WORDS } from './words.ts';

const GATEWAYS: readonly Gateway[] = ['alibaba-com', 'tmall-global'];
const PER_PAGE = 60;

/** All listings as cards, newest first, by marketplace and state. */
export function frontPage(sandbox: Sandbox, query: URLSearchParams, language: Language): string {
  const words = WORDS[language];
  const asked = {
    shop: oneOf(GATEWAYS, query.get('shop')),
    state: oneOf(STATES, query.get('state')),
    page: Math.max(1, Math.floor(Number(query.get('page') ?? 1)) || 1),
  };
  const all = [...sandbox.store.shop.listings.values()]
    .reverse()
    .filter(({ gateway }) => asked.shop === undefined || gateway === asked.shop)
    .map((listing) => ({ listing, state: shownState(listing, sandbox) }));
  const wanted = all.filter(({ state }) => asked.state === undefined || state === asked.state);
  const shown = wanted.slice((asked.page - 1) * PER_PAGE, asked.page * PER_PAGE);
  const link = linkTo({ ...asked, lang: language });
  const cards = shown.map(({ listing, state }) => card(listing, state, language)).join('\n');
  const body = `<nav class="shops">${tabs(asked.shop, language, link)}</nav>
<nav class="states">${chips(all, asked.state, language, link)}</nav>
${shown.length === 0 ? empty(language) : `<ul class="cards">\n${cards}\n</ul>`}
${pager(wanted.length, asked.page, words.pages, link)}`;
  return framed(language, words.shop, { zh: link({ lang: 'zh' }), en: link({ lang: 'en' }) }, body);
}

type Link = (change: Readonly<Record<string, string | number | undefined>>) => string;

/** A link to this page with something changed; whatever changes, it begins at the first page. */
function linkTo(asked: Readonly<Record<string, string | number | undefined>>): Link {
  return (change) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...asked, page: undefined, ...change }))
      if (value !== undefined) query.set(name, String(value));
    return `/?${query}`.replaceAll('&', '&amp;');
  };
}

function tabs(current: Gateway | undefined, language: Language, link: Link): string {
  const words = WORDS[language];
  return [undefined, ...GATEWAYS]
    .map((gateway) => chip(words[gateway ?? 'all'], gateway === current, link({ shop: gateway })))
    .join('');
}

function chips(
  all: readonly { readonly state: ShownState }[],
  current: ShownState | undefined,
  language: Language,
  link: Link,
): string {
  const words = WORDS[language];
  const count = (state: ShownState) => all.filter((one) => one.state === state).length;
  return [
    chip(`${all.length} ${words.items}`, current === undefined, link({ state: undefined })),
    ...STATES.map((state) =>
      chip(`${words[state]} ${count(state)}`, state === current, link({ state }), state),
    ),
  ].join('');
}

function chip(label: string, isCurrent: boolean, href: string, kind = ''): string {
  const current = isCurrent ? ' aria-current="true"' : '';
  return `<a class="${kind}" href="${href}"${current}>${label}</a>`;
}

function empty(language: Language): string {
  const words = WORDS[language];
  return `<p class="empty">${words.empty} ${words.first} <code>ewtp push catalog.csv --shop sandbox</code></p>`;
}

function pager(count: number, current: number, label: string, link: Link): string {
  const last = Math.ceil(count / PER_PAGE);
  if (last < 2) return '';
  const near = [1, current - 1, current, current + 1, last].filter((n) => n >= 1 && n <= last);
  const links = [...new Set(near)].map((n) => chip(String(n), n === current, link({ page: n })));
  return `<nav class="pages" aria-label="${label}">${links.join('')}</nav>`;
}

function oneOf<T extends string>(known: readonly T[], asked: string | null): T | undefined {
  return known.find((one) => one === asked);
}
