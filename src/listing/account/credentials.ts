import type { SecretSource, ShopConfig } from '../../config.ts';
import { EXIT, UserError } from '../../errors.ts';
import type { World } from '../../io/world.ts';
import type { Credentials } from '../marketplace.ts';

/**
 * Fetches what identifies app and seller from where the configuration says.
 * @throws UserError (exit 3) naming what is missing, never what was found
 */
export async function credentialsOf(
  shop: string,
  { appKey, appSecret, token, refreshToken }: ShopConfig,
  world: World,
): Promise<Credentials> {
  const fetched = async (name: string, source: SecretSource | undefined) =>
    source === undefined ? unsaid(shop, name) : secretFrom(shop, name, source, world);
  return {
    appKey: typeof appKey === 'string' ? appKey : await fetched('appKey', appKey),
    appSecret: await fetched('appSecret', appSecret),
    // Without one it comes from the token store, where ewtp authorise puts it.
    token: token === undefined ? '' : await fetched('token', token),
    ...(refreshToken !== undefined && {
      refreshToken: await fetched('refreshToken', refreshToken),
    }),
  };
}

function unsaid(shop: string, name: string): never {
  throw new UserError(
    `The configuration does not say where the shop ${shop} has its ${name}.`,
    `Add it under shops.${shop}, for example ${name}: { env: MY_${name.toUpperCase()} }.`,
    { exit: EXIT.credentials },
  );
}

async function secretFrom(
  shop: string,
  name: string,
  source: SecretSource,
  world: World,
): Promise<string> {
  const { text, where } = await found(source, world).catch((cause: unknown) => {
    if (!(cause instanceof UserError)) throw cause;
    throw new UserError(`The shop ${shop} has no ${name}: ${cause.message}`, cause.hint, {
      exit: EXIT.credentials,
      cause,
    });
  });
  if (text !== '') return text;
  throw new UserError(
    `The shop ${shop} has no ${name}: ${where} is empty.`,
    `Put it there, or change shops.${shop}.${name} in the configuration.`,
    { exit: EXIT.credentials },
  );
}

async function found(source: SecretSource, { env, files, processes }: World) {
  if ('env' in source)
    return {
      text: (env[source.env] ?? '').trim(),
      where: `the environment variable ${source.env}`,
    };
  if ('command' in source)
    return {
      text: (await processes.output(source.command)).trim(),
      where: 'what the command prints',
    };
  const path = 'stdin' in source ? '-' : source.file;
  const text = new TextDecoder().decode(await files.read(path)).trim();
  return { text, where: path === '-' ? 'standard input' : path };
}
