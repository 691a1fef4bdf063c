import { createHash } from 'node:crypto';

/** What the first bytes of a picture say it is; undefined for anything else. */
export function pictureKind(bytes: Uint8Array): 'jpg' | 'png' | 'gif' | 'webp' | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif';
  return head.startsWith('RIFF') && head.slice(8) === 'WEBP' ? 'webp' : undefined;
}

/** The name under which the sandbox keeps a picture. */
export function pictureHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** An address that stays the same whatever port the sandbox listens on; nothing answers there. */
const PHOTOBANK = 'https://photobank.sandbox.invalid/kf/';

export function photobankUrl(hash: string, extension: string): string {
  return `${PHOTOBANK}${hash}.${extension}`;
}

/** The kept picture that an address means, as `hash.extension`. */
export function keptPicture(url: string): string | undefined {
  const [, name] =
    /^https:\/\/photobank\.sandbox\.invalid\/kf\/([0-9a-f]{32}\.\w{3,4})$/.exec(url) ?? [];
  return name;
}
