import { fieldRule, PRACTICE } from '../../rule.ts';
import { pictureList } from '../../values/picture-list.ts';

export const pictureAddress = fieldRule({
  code: 'EW7002',
  name: 'picture-address',
  severity: 'error',
  title: 'A picture has no address on the internet',
  what: 'Pictures are named by http:// or https:// addresses, joined by |; paths on a computer, addresses inside a house network and addresses with spaces are refused.',
  why: 'The marketplace fetches the picture itself: what it cannot reach is missing from the listing.',
  fix: 'Put the pictures on the web (your shop has them already) and write their addresses.',
  sources: [PRACTICE],
  columns: ['pictures'],
  good: { empty: true, shape: { is: 'nothing' } },
  check(value) {
    if (PLAIN_ADDRESSES.test(value)) return undefined;
    for (const picture of pictureList(value)) {
      const say = fault(picture);
      if (say !== undefined) return { say, data: { picture: picture.slice(0, 80) } };
    }
    return undefined;
  },
  says: {
    default: {
      message: '{picture} is no address on the web.',
      hint: 'Write it with https:// in front; join several by |.',
    },
    local: {
      message: '{picture} is a file on a computer, which no marketplace can fetch.',
      hint: 'Put the picture on the web and write its https:// address.',
    },
    inside: {
      message: '{picture} can be reached from inside your network only.',
      hint: 'Write an address that everybody can open.',
    },
    spaces: {
      message: '{picture} holds spaces or several addresses.',
      hint: 'Join several by |, and write a space in an address as %20.',
    },
  },
  examples: {
    good: { rows: [{ pictures: 'https://example.com/1.jpg|https://example.com/2.jpg' }] },
    bad: { rows: [{ pictures: 'bear.jpg' }] },
    more: {
      local: { rows: [{ pictures: 'C:\\Pictures\\bear.jpg' }] },
      inside: { rows: [{ pictures: 'http://192.168.1.20/bear.jpg' }] },
      spaces: { rows: [{ pictures: 'https://example.com/my bear.jpg' }] },
    },
  },
});

// The usual case, told at a glance: addresses with a dotted host name, no blank and no port.
const PLAIN_ADDRESSES =
  /^(?:https:\/\/[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|net|org|eu|be|nl|fr|de)\/[!-+\--{}~]*(?:\||$))+$/;

function fault(picture: string): string | undefined {
  if (/^([a-z]:[\\/]|\\\\|file:|\/|~\/)/i.test(picture) && !picture.startsWith('//'))
    return 'local';
  if (!/^https?:\/\/[^/?#\s]+/i.test(picture)) return 'default';
  if (/\s|,\s*https?:/.test(picture)) return 'spaces';
  const host = /^https?:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(picture)?.[1] ?? '';
  if (
    /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\])|\.(local|internal|lan)$/i.test(
      host,
    )
  )
    return 'inside';
  return host.includes('.') || host.startsWith('[') ? undefined : 'default';
}
