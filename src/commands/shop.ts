import type { ShopConfig } from '../config.ts';
import { nearest } from '../did-you-mean.ts';
import { EXIT, UserError } from '../errors.ts';
import { type Client, client } from '../listing/client.ts';
import { credentialsOf } from '../listing/credentials.ts';
import { governor } from '../listing/governor.ts';
import type { JournalPlace } from '../listing/journal.ts';
import type { Credentials, Marketplace, ShopSettings } from '../listing/marketplace.ts';
import type { Brake } from '../listing/stop.ts';
import { type TokenStore, tokenStore } from '../listing/token-store.ts';
import { MARKETPLACES } from '../marketplaces/index.ts';
import type { Session } from './session.ts';

/** A shop that can be called. */
export interface OpenShop {
  readonly name: string;
  readonly marketplace: Marketplace;
  readonly gateway: string;
  readonly settings: ShopSettings;
  readonly settleMs: number;
  readonly place: JournalPlace;
  readonly client: Client;
  close(): Promise<void>;
}

/** The shop of that name in the configuration. */
export async function openShop(name: string, brake: Brake, session: Session): Promise<OpenShop> {
  const config = configOf(name, session);
  const marketplace = await marketplaceOf(name, config);
  const credentials = await credentialsOf(name, config, session.world);
  return connected(
    { name, config, marketplace, credentials, brake, close: async () => {} },
    session,
  );
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
  { world }: Session,
): Promise<OpenShop> {
  const folder = world.files.resolve('.ewtp', 'shops', name);
  const store: TokenStore = tokenStore(folder, world);
  const gateway = config.gateway ?? marketplace.gateway;
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
    close,
  };
}

function settingsOf(config: Connection['config']): ShopSettings {
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
  const names = Object.keys(shops);
  const close = nearest(name, names);
  throw new UserError(
    `There is no shop ${name}.`,
    close === undefined
      ? `Known: ${names.join(', ') || 'none'}. Name it under "shops" in ewtp.config.yaml.`
      : `Did you mean ${close}?`,
  );
}

async function marketplaceOf(shop: string, { marketplace }: ShopConfig): Promise<Marketplace> {
  const load = Object.hasOwn(MARKETPLACES, marketplace) ? MARKETPLACES[marketplace] : undefined;
  if (load !== undefined) return load();
  const names = Object.keys(MARKETPLACES);
  const close = nearest(marketplace, names);
  throw new UserError(
    `The shop ${shop} names the marketplace ${marketplace}, which ewtp does not know.`,
    close === undefined ? `Known: ${names.join(', ')}.` : `Did you mean ${close}?`,
    { exit: EXIT.usage },
  );
}
