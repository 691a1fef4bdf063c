import { escapeXml } from '../escape.ts';
import { keptPicture } from '../pictures.ts';
import type { Sandbox } from '../sandbox.ts';
import { auditOf } from '../shop/audit.ts';
import type { Listing } from '../shop/state.ts';
import { counted, type Language, WORDS } from './words.ts';

export const STATES = ['online', 'pending', 'rejected', 'offline'] as const;
export type ShownState = (typeof STATES)[number];

/** How a listing stands, as a shopper's page says it. */
export function shownState(listing: Listing, { nowMs, scenario }: Sandbox): ShownState {
  const { status } = auditOf(listing, nowMs(), scenario.shop.auditAfterMs);
  if (status === 'rejected') return 'rejected';
  if (listing.wanted === 'offline') return 'offline';
  // Items of Tmall are on sale while the audit looks at them.
  return status === 'pending' && listing.gateway === 'alibaba-com' ? 'pending' : 'online';
}

/** A listing as one card of the shop's front. */
export function card(listing: Listing, state: ShownState, language: Language): string {
  const words = WORDS[language];
  const { offer } = listing;
  return `<li class="card ${state}">
<a href="/item/${listing.id}?lang=${language}">
${picture(listing)}
<span class="state">${words[state]}</span>
<h2>${escapeXml(offer.title)}</h2>
<p class="price">${price(offer.price)}</p>
<p class="facts"><span>${words.code} ${escapeXml(offer.keys[0] ?? '')}</span>${stock(listing, language)}</p>
</a>
</li>`;
}

/** How many there are, if the seller said so. */
export function stock({ offer }: Listing, language: Language): string {
  return offer.quantity === ''
    ? ''
    : `<span>${counted(WORDS[language].stock, escapeXml(offer.quantity))}</span>`;
}

/** The first picture that the sandbox holds itself; else a drawn one, for it loads nothing from elsewhere. */
export function picture({ offer }: Listing): string {
  const kept = offer.pictures.map(keptPicture).find((name) => name !== undefined);
  if (kept !== undefined) return `<img class="picture" src="/photobank/${kept}" alt="">`;
  const sign = [...offer.title.trim()][0] ?? '?';
  return `<span class="picture drawn tone${toneOf(offer.title)}" aria-hidden="true">${escapeXml(sign)}</span>`;
}

const TONES = 6;

/** The same title always has the same colours. */
function toneOf(title: string): number {
  return (
    [...title].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973, 7) % TONES
  );
}

/** The currency small, the amount large. */
export function price(text: string): string {
  const [, currency = '', amount = text] = /^([A-Z]{3}) (.*)$/.exec(text) ?? [];
  return `<small>${escapeXml(currency)}</small> ${escapeXml(amount)}`;
}
