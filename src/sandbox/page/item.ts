import { escapeXml } from '../escape.ts';
import { productInfoSchema, twoDecimals } from '../iop/product-info.ts';
import { keptPicture } from '../pictures.ts';
import type { Sandbox } from '../sandbox.ts';
import { auditOf } from '../shop/audit.ts';
import type { Listing } from '../shop/state.ts';
import { picture, price, shownState, stock } from './card.ts';
import { framed } from './frame.ts';
import { type Language, WORDS } from './words.ts';

/** One listing with all that a shopper reads before buying. */
export function itemPage(sandbox: Sandbox, listing: Listing, language: Language): string {
  const words = WORDS[language];
  const { offer, id } = listing;
  const state = shownState(listing, sandbox);
  const audit = auditOf(listing, sandbox.nowMs(), sandbox.scenario.shop.auditAfterMs);
  const reason =
    audit.status === 'rejected'
      ? `<p class="reason"><b>${words.reason}:</b> ${escapeXml(audit.reason)}</p>`
      : '';
  const text = plain(offer.description);
  const body = `<p><a href="/?lang=${language}">← ${words.back}</a></p>
<article class="item ${state}">
<div class="pictures">${picture(listing)}${more(listing)}</div>
<div class="offer">
<span class="state">${words[state]}</span>
<h1>${escapeXml(offer.title)}</h1>
<p class="price">${price(offer.price)}</p>
${tiers(listing, language)}
<p class="facts"><span>${words.code} ${escapeXml(offer.keys[0] ?? '')}</span>${stock(listing, language)}<span>ID ${id}</span></p>
${reason}
<h2>${words.about}</h2>
<p class="text">${text === '' ? words.nothing : escapeXml(text)}</p>
</div>
</article>`;
  const links = { zh: `/item/${id}?lang=zh`, en: `/item/${id}?lang=en` };
  return framed(language, `${offer.title} · ${words.shop}`, links, body);
}

function more({ offer }: Listing): string {
  const kept = offer.pictures.map(keptPicture).filter((name) => name !== undefined);
  return kept
    .slice(1)
    .map((name) => `<img class="small" src="/photobank/${name}" alt="">`)
    .join('');
}

function tiers({ content }: Listing, language: Language): string {
  const words = WORDS[language];
  const info = content.kind === 'product' ? productInfoSchema.parse(content.info) : undefined;
  const rows = info?.trade_info?.price?.tiered_price ?? [];
  if (rows.length < 2) return '';
  const cells = rows.map(
    (tier) =>
      `<tr><td>≥ ${escapeXml(String(tier.quantity))} ${words.pieces}</td><td>${escapeXml(twoDecimals(tier.price))}</td></tr>`,
  );
  return `<table><thead><tr><th>${words.quantity}</th><th>${words.price}</th></tr></thead><tbody>${cells.join('')}</tbody></table>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/** The words of a description without its markup; to be escaped like any other text. */
function plain(html: string): string {
  return html
    .replace(/<(br|\/p|\/li|\/h\d|\/div)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => SIGNS[name] ?? whole)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
