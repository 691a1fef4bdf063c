import { createHash } from 'node:crypto';
import type { World } from '../io/world.ts';
import type { Client, Ended } from './calls/client.ts';
import type { Journal } from './journal/journal.ts';
import type { Finding } from './listing.ts';
import type { Marketplace } from './marketplace.ts';

/** Puts uploaded addresses where a listing names files; each file is uploaded once for its content. */
export interface PictureBook {
  /** The pictures with addresses only, or why one could not be uploaded. */
  place(pictures: string): Promise<string | Exclude<Ended<string>, { kind: 'done' }>>;
}

const FILE = /^sha256:([0-9a-f]{64}):(.*)$/s;

export function pictureBook(parts: {
  readonly world: World;
  readonly client: Client;
  readonly marketplace: Marketplace;
  readonly journal: Journal;
  /** From where the pictures' names count. */
  readonly folder: string;
}): PictureBook {
  const { world, client, marketplace, journal } = parts;
  const underWay = new Map<string, Promise<Ended<string>>>();
  const upload = async (sha256: string, path: string): Promise<Ended<string>> => {
    const file = world.files.resolve(parts.folder, path);
    const bytes = await world.files.read(file).catch(() => undefined);
    if (bytes === undefined || sha256Of(bytes) !== sha256)
      return { kind: 'rejected', trace: CHANGED };
    const name = path.split(/[\\/]/).at(-1) ?? path;
    const ended = await client.hold(marketplace.picture(name, bytes));
    if (ended.kind === 'done' && ended.value === '')
      return { kind: 'rejected', trace: ended.trace };
    if (ended.kind === 'done')
      await journal.write({
        record: 'picture',
        sha256,
        address: ended.value,
        at: world.clock.epochMs(),
      });
    return ended;
  };
  return {
    async place(pictures) {
      const placed: string[] = [];
      for (const picture of pictures.split('|')) {
        const [, sha256, path = ''] = FILE.exec(picture) ?? [];
        const known = sha256 === undefined ? picture : journal.state.pictures.get(sha256);
        if (known !== undefined || sha256 === undefined) {
          placed.push(known ?? picture);
          continue;
        }
        const begun = underWay.get(sha256) ?? upload(sha256, path);
        underWay.set(sha256, begun);
        const ended = await begun.finally(() => underWay.delete(sha256));
        if (ended.kind !== 'done') return ended;
        placed.push(ended.value);
      }
      return placed.join('|');
    },
  };
}

/** The kinds of picture that marketplaces take, by their first bytes. */
const KINDS: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
];

/** What looking at one picture file told. */
interface Look {
  readonly sha256: string;
  readonly finding?: typeof MISSING | NonNullable<ReturnType<typeof faultOf>>;
}
export type PictureLooks = (picture: string) => Promise<Look>;

/** Looks at each picture file once, however many products show it. */
export function pictureLooks(folder: string, maxBytes: number, { files }: World): PictureLooks {
  const seen = new Map<string, Look>();
  const look = async (picture: string): Promise<Look> => {
    const path = files.resolve(folder, picture);
    // A folder, or a file that may not be read, is a matter of this picture and not of the run.
    const bytes = await files.read(path).catch(() => undefined);
    const finding = bytes === undefined ? MISSING : faultOf(bytes, maxBytes);
    const sha256 = sha256Of(bytes ?? new Uint8Array());
    return finding === undefined ? { sha256 } : { sha256, finding };
  };
  return async (picture) => {
    const known = seen.get(picture) ?? (await look(picture));
    seen.set(picture, known);
    return known;
  };
}

/**
 * Looks at the pictures that are files: each becomes `sha256:…:path`, so that a plan says which content
 * it means. Addresses stay as they are: the marketplace fetches those itself.
 */
export async function lookAtPictures(
  pictures: string,
  looks: PictureLooks,
): Promise<{ readonly pictures: string; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  const seen: string[] = [];
  for (const picture of pictures === '' ? [] : pictures.split('|')) {
    if (/^(https?:)?\/\//i.test(picture)) {
      seen.push(picture);
      continue;
    }
    const { sha256, finding } = await looks(picture);
    if (finding !== undefined) findings.push({ ...finding, column: 'pictures', value: picture });
    seen.push(`sha256:${sha256}:${picture}`);
  }
  return { pictures: seen.join('|'), findings };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const CHANGED = {
  codes: [],
  message: 'A picture is gone, or has changed, since the plan was made.',
  requestId: '',
  traceId: '',
};

const MISSING = {
  rule: 'listing-picture-unreadable',
  message: 'This picture is neither an address nor a file that can be read.',
  hint: 'File names count from the catalog’s folder.',
} as const;

function faultOf(bytes: Uint8Array, maxBytes: number) {
  if (bytes.length > maxBytes)
    return {
      rule: 'listing-picture-size',
      message: `The picture has ${bytes.length} bytes; the marketplace takes ${maxBytes}.`,
      hint: 'Make it smaller.',
    } as const;
  if (!KINDS.some((kind) => kind.every((byte, i) => bytes[i] === byte)))
    return {
      rule: 'listing-picture-unreadable',
      message: 'The file is no JPEG, PNG or GIF picture, whatever its name says.',
      hint: 'Save the picture anew as JPEG or PNG.',
    } as const;
  return undefined;
}
