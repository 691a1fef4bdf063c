import type { core } from 'zod';
import type { Suppression } from './catalog/known/suppressions.ts';
import { nearest } from './did-you-mean.ts';
import type { ExportDefaults } from './documents/shipment-export.ts';
import { UserError } from './errors.ts';
import type { FxSetting } from './fx/rates.ts';
import type { World } from './io/world.ts';
import type { Language } from './language/language.ts';

/** Where a secret is to be found. */
export type SecretSource =
  | { readonly env: string }
  | { readonly file: string }
  | { readonly command: string }
  | { readonly stdin: true };

/** A shop on a marketplace. */
export interface ShopConfig {
  readonly marketplace: string;
  readonly gateway?: string | undefined;
  readonly as?: string | undefined;
  readonly folder?: string | undefined;
  readonly appKey?: string | SecretSource | undefined;
  readonly appSecret?: SecretSource | undefined;
  readonly token?: SecretSource | undefined;
  readonly refreshToken?: SecretSource | undefined;
  readonly signMethod?: 'md5' | 'hmac' | 'hmac-sha256' | undefined;
  readonly categories?: Readonly<Record<string, string>> | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly unit?: string | undefined;
  readonly shippingTemplate?: string | undefined;
  readonly leadTimeDays?: number | undefined;
  readonly settleSeconds?: number | undefined;
}

/** What `ewtp.config.yaml` may say; every part has a flag that wins over it. */
export interface Config {
  /** Severity by rule name or code. */
  readonly rules?: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>> | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly shops?: Readonly<Record<string, ShopConfig>> | undefined;
  /** Findings that are known and do not count. */
  readonly suppress?: readonly Suppression[] | undefined;
  /** For the EU export declaration of every shipment. */
  readonly export?: ExportDefaults | undefined;
  readonly regimes?: readonly string[] | undefined;
  readonly marketplaces?: readonly string[] | undefined;
  /** The language of rule texts. */
  readonly lang?: Language | undefined;
  /** CNY for one unit of a currency: by code, or rows of a table with the month they hold for. */
  readonly fx?: Readonly<Record<string, string | number>> | readonly FxSetting[] | undefined;
}

const NAMES = ['ewtp.config.yaml', 'ewtp.config.yml', 'ewtp.config.json'];

/** The configuration file of this folder or the nearest one above it. */
export async function findConfig({ files }: World): Promise<string | undefined> {
  for (let folder = files.resolve('.'); ; folder = files.resolve(folder, '..')) {
    for (const name of NAMES) {
      const path = files.resolve(folder, name);
      if (await files.exists(path)) return path;
    }
    if (files.resolve(folder, '..') === folder) return undefined;
  }
}

/**
 * @throws UserError when the file cannot be read, is no YAML or says something unknown
 */
export async function readConfig(path: string, { files }: World): Promise<Config> {
  const text = new TextDecoder().decode(await files.read(path));
  const [{ parse }, { configSchema }] = await Promise.all([
    import('yaml'),
    import('./config-schema.ts'),
  ]);
  const raw: unknown = await Promise.resolve()
    .then(() => parse(text, { merge: true }) as unknown)
    .catch((cause: unknown) => {
      const reason =
        cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause);
      throw new UserError(
        `${path} is no valid YAML: ${reason.replace(/[.:]?$/, '.')}`,
        'Mend the line named.',
        { cause },
      );
    });
  const read = configSchema.safeParse(raw ?? {});
  if (!read.success)
    throw notUnderstood(path, read.error.issues[0], Object.keys(configSchema.shape));
  return read.data;
}

function wordsOf(issue: core.$ZodIssue | undefined): string {
  const words = issue?.message ?? 'not understood';
  return words.endsWith('received undefined') ? 'is missing' : words;
}

function notUnderstood(
  path: string,
  issue: core.$ZodIssue | undefined,
  settings: readonly string[],
): UserError {
  const at = (issue?.path ?? []).map(String);
  const known = settings.filter((name) => !name.startsWith('$')).join(', ');
  const see = `It may say: ${known}. schemas/config.json describes each.`;
  if (issue?.code !== 'unrecognized_keys')
    return new UserError(
      `${[path, at.join('.'), wordsOf(issue)].filter((part) => part !== '').join(': ')}.`,
      see,
    );
  const [key = ''] = issue.keys;
  const close = at.length === 0 ? nearest(key, settings) : undefined;
  return new UserError(
    `${path} has a setting that ewtp does not know: ${[...at, key].join('.')}.`,
    close === undefined ? see : `Did you mean ${close}? ${see}`,
  );
}
