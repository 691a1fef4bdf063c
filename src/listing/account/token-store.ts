import { z } from 'zod';
import type { World } from '../../io/world.ts';
import { fingerprint } from '../hash.ts';
import type { Credentials, Tokens } from '../marketplace.ts';

const storedSchema = z.object({
  /** Fingerprint of the configured token that these were renewed from. */
  from: z.string(),
  token: z.string(),
  refreshToken: z.string().optional(),
});

/** The newest tokens of a shop; the refresh token changes with each renewal, so both must be kept. */
export interface TokenStore {
  /** The credentials with the newest tokens; the configured ones when those were replaced since. */
  newest(credentials: Credentials): Promise<Credentials>;
  keep(credentials: Credentials, tokens: Tokens): Promise<void>;
}

/** Kept in a file that only its owner may read. */
export function tokenStore(folder: string, { files }: World): TokenStore {
  const path = files.resolve(folder, 'tokens.json');
  return {
    async newest(credentials) {
      if (!(await files.exists(path))) return credentials;
      const read = storedSchema.safeParse(parsed(await files.read(path)));
      if (!read.success || read.data.from !== fingerprint(credentials.token)) return credentials;
      const { token, refreshToken } = read.data;
      return { ...credentials, token, ...(refreshToken !== undefined && { refreshToken }) };
    },
    async keep(credentials, { token, refreshToken }) {
      const stored = {
        from: fingerprint(credentials.token),
        token,
        refreshToken: refreshToken ?? credentials.refreshToken,
      };
      await files.write(path, JSON.stringify(stored), { ownerOnly: true });
    },
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
