import type { IncomingRequest, OutgoingReply } from '../../io/world.ts';
import type { Target } from '../call.ts';
import type { Sandbox } from '../sandbox.ts';
import { frontPage } from './front.ts';
import { itemPage } from './item.ts';
import { languageOf } from './words.ts';

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  // Listings are written by strangers: nothing in them may run or load anything.
  'content-security-policy':
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const FONTS = ['NotoSansSC-Regular.ttf', 'NotoSansSC-Bold.ttf'];

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The shop for the eye: its front, one page an item, the kept pictures, style sheet and fonts. */
export async function shopPages(
  { path, query }: Target,
  { headers }: IncomingRequest,
  sandbox: Sandbox,
): Promise<OutgoingReply> {
  const [, place = '', name = ''] = path.split('/');
  const language = languageOf(query.get('lang'), headers['accept-language'] ?? '');
  if (place === '') return page(200, frontPage(sandbox, query, language));
  if (place === 'shop.css') return styleSheet(sandbox);
  if (place === 'fonts') return font(name, sandbox);
  if (place === 'photobank') return picture(name, sandbox);
  const listing = sandbox.store.shop.listings.get(name);
  return listing === undefined
    ? page(404, frontPage(sandbox, query, language))
    : page(200, itemPage(sandbox, listing, language));
}

function page(status: number, body: string): OutgoingReply {
  return { status, headers: PAGE_HEADERS, body };
}

async function styleSheet({ world }: Sandbox): Promise<OutgoingReply> {
  return {
    status: 200,
    headers: { 'content-type': 'text/css; charset=utf-8', 'x-content-type-options': 'nosniff' },
    body: await world.files.readPackaged('templates/sandbox/shop.css'),
  };
}

/** The papers' fonts serve here too: many machines in Europe have no Chinese one. */
async function font(name: string, { world }: Sandbox): Promise<OutgoingReply> {
  if (!FONTS.includes(name))
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'no such font' };
  return {
    status: 200,
    headers: { 'content-type': 'font/ttf', 'cache-control': 'max-age=86400' },
    body: await world.files.readPackaged(`templates/fonts/${name}`),
  };
}

async function picture(name: string, { world, folder }: Sandbox): Promise<OutgoingReply> {
  const [, extension = ''] = /^[0-9a-f]{32}\.(\w{3,4})$/.exec(name) ?? [];
  const type = PICTURE_TYPES[extension];
  const path = world.files.resolve(folder, 'pictures', name);
  if (type === undefined || !(await world.files.exists(path)))
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'no such picture' };
  return {
    status: 200,
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
    body: await world.files.read(path),
  };
}
