import type { ShopConfig } from '../../config.ts';
import { nearest } from '../../did-you-mean.ts';
import { EXIT, UserError } from '../../errors.ts';
import { credentialsOf } from '../../listing/account/credentials.ts';
import { type TokenStore, tokenStore } from '../../listing/account/token-store.ts';
import { type Client, client } from '../../listing/calls/client.ts';
import { governor } from '../../listing/calls/governor.ts';
import type { Brake } from '../../listing/calls/stop.ts';
import type { JournalPlace } from '../../listing/journal/journal.ts';
import type { Credentials, Marketplace, ShopSettings } from '../../listing/marketplace.ts';
import { type CardBox, cardBox } from '../../listing/plan/cards.ts';
import { isMarketplace, MARKETPLACES } from '../../marketplaces/index.ts';
import type { Session } from '../session.ts';

/** A shop that can be called. */
export interface OpenShop {
  readonly name: string;
  readonly marketplace: Marketplace;
  readonly gateway: string;
  readonly settings: ShopSettings;
  readonly settleMs: number;
  readonly place: JournalPlace;
  readonly client: Client;
  /** What is too much for memory while the shop is open. */
  readonly box: CardBox;
  close(): Promise<void>;
}

/** A shop that a partner runs: its listings are handed over as files. */
export const PACKAGE = 'export-package';

/** Shops on the local sandbox: they need neither configuration nor credentials. */
const SANDBOX_SHOPS = { sandbox: 'alibaba-com', 'sandbox-tmall': 'tmall-global' } as const;
/** The sandbox's search lags by half a second unless its scenario says otherwise. */
const SANDBOX_SETTLE_MS = 3000;

/** A shop's marketplace and app, before there is a token. */
export async function appOf(name: string, session: Session) {
  const config = configOf(name, session);
  if (config.marketplace === PACKAGE) throw runByPartner(name);
  const marketplace = await marketplaceOf(name, config);
  const gateway = config.gateway ?? marketplace.gateway;
  noSecretsInTheClear(name, gateway);
  return { marketplace, gateway, credentials: await credentialsOf(name, config, session.world) };
}

const runByPartner = (name: string) =>
  new UserError(
    `The shop ${name} is run by a partner; ewtp has no access to it.`,
    'ewtp push writes the files for the partner, and says what has changed since the last ones.',
  );

/** The shop of that name in the configuration, or one of the sandbox's. */
export async function openShop(name: string, brake: Brake, session: Session): Promise<OpenShop> {
  if (isSandbox(name)) return sandboxShop(name, brake, session);
  const config = configOf(name, session);
  const { marketplace, credentials } = await appOf(name, session);
  const newest = await storeOf(name, session).newest(credentials);
  if (newest.token === '')
    throw new UserError(
      `The shop ${name} has no access token.`,
      `Get one by ewtp authorise --shop ${name}, or say where it is in shops.${name}.token.`,
      { exit: EXIT.credentials },
    );
  return connected(
    { name, config, marketplace, credentials, brake, close: async () => {} },
    session,
  );
}

const isSandbox = (name: string): name is keyof typeof SANDBOX_SHOPS =>
  Object.hasOwn(SANDBOX_SHOPS, name);

/** The sandbox has a few categories only; every product goes into the plain one. Alibaba.com predicts. */
const SANDBOX_CATEGORIES = { 'alibaba-com': {}, 'tmall-global': { '*': '50013618' } } as const;

/** Uses the sandbox that runs for this folder, or runs one for as long as the command does. */
async function sandboxShop(
  name: keyof typeof SANDBOX_SHOPS,
  brake: Brake,
  session: Session,
): Promise<OpenShop> {
  const kind = SANDBOX_SHOPS[name];
  const [{ openSandbox }, marketplace] = await Promise.all([
    import('../../sandbox/open.ts'),
    MARKETPLACES[kind]({}),
  ]);
  const sandbox = await openSandbox(session.world);
  const { gateway, appKey, appSecret, accessToken, refreshToken } = sandbox.apps[kind];
  const shop = await connected(
    {
      name,
      config: { marketplace: kind, gateway, categories: SANDBOX_CATEGORIES[kind] },
      marketplace,
      credentials: { appKey, appSecret, token: accessToken, refreshToken },
      brake,
      close: () => sandbox.close(),
    },
    session,
  );
  // Its port changes from run to run; a saved plan is for the shop all the same.
  return { ...shop, gateway: 'sandbox', settleMs: SANDBOX_SETTLE_MS };
}

interface Connection {
  readonly name: string;
  readonly config: Omit<ShopConfig, 'appKey' | 'appSecret' | 'token'>;
  readonly marketplace: Marketplace;
  readonly credentials: Credentials;
  readonly brake: Brake;
  close(): Promise<void>;
}

async function connected(
  { name, config, marketplace, credentials, brake, close }: Connection,
  session: Session,
): Promise<OpenShop> {
  const { world } = session;
  const folder = folderOf(name, session);
  const store = storeOf(name, session);
  const gateway = config.gateway ?? marketplace.gateway;
  const box = cardBox(world);
  return {
    name,
    marketplace,
    gateway,
    settings: settingsOf(config),
    settleMs:
      config.settleSeconds === undefined ? marketplace.settleMs : config.settleSeconds * 1000,
    place: { folder, shop: name, marketplace: marketplace.name },
    client: client({
      world,
      marketplace,
      gateway,
      credentials: await store.newest(credentials),
      governor: governor(world.clock),
      brake,
      keep: (tokens) => store.keep(credentials, tokens),
    }),
    box,
    async close() {
      await box.close();
      await close();
    },
  };
}

/** Token and signature must not cross a network in the clear; on this machine they cross none. */
function noSecretsInTheClear(shop: string, gateway: string): void {
  const { protocol, hostname } = new URL(gateway);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'https:' || (protocol === 'http:' && here)) return;
  throw new UserError(
    `The gateway of the shop ${shop} is ${gateway}: the access token would be sent in the clear.`,
    `Write https in shops.${shop}.gateway.`,
  );
}

export function settingsOf(config: Connection['config']): ShopSettings {
  const { unit, shippingTemplate, leadTimeDays } = config;
  return {
    categories: config.categories ?? {},
    attributes: config.attributes ?? {},
    ...(unit !== undefined && { unit }),
    ...(shippingTemplate !== undefined && { shippingTemplate }),
    ...(leadTimeDays !== undefined && { leadTimeDays }),
  };
}

function configOf(name: string, { config }: Session): ShopConfig {
  const shops = config.shops ?? {};
  const found = Object.hasOwn(shops, name) ? shops[name] : undefined;
  if (found !== undefined) {
    if (/^[\w.-]{1,64}$/.test(name)) return found;
    throw new UserError(
      `The shop name ${JSON.stringify(name)} cannot be a folder's name.`,
      'Use letters, digits, dots and dashes.',
    );
  }
  const names = [...Object.keys(shops), ...Object.keys(SANDBOX_SHOPS)];
  const close = nearest(name, names);
  throw new UserError(
    `There is no shop ${name}.`,
    close === undefined
      ? `Known: ${names.join(', ')}. Name yours under "shops" in ewtp.config.yaml.`
      : `Did you mean ${close}?`,
  );
}

const folderOf = (name: string, { world }: Session) => world.files.resolve('.ewtp', 'shops', name);

/** Where the newest tokens of a shop are kept. */
export const storeOf = (name: string, session: Session): TokenStore =>
  tokenStore(folderOf(name, session), session.world);

/** The marketplace that a shop names. */
export async function marketplaceOf(
  shop: string,
  { marketplace, signMethod }: ShopConfig,
): Promise<Marketplace> {
  if (isMarketplace(marketplace)) return MARKETPLACES[marketplace]({ signMethod });
  const names = Object.keys(MARKETPLACES);
  const close = nearest(marketplace, names);
  throw new UserError(
    `The shop ${shop} names the marketplace ${marketplace}, which ewtp does not know.`,
    close === undefined ? `Known: ${names.join(', ')}.` : `Did you mean ${close}?`,
    { exit: EXIT.usage },
  );
}
