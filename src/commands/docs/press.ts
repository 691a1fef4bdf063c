import { DOCUMENT_KINDS } from '../../documents/kinds/index.ts';
import { UserError } from '../../errors.ts';
import type { World } from '../../io/world.ts';
import { type Font, readFont } from '../../output/docs/font.ts';
import type { Stamp } from '../../output/docs/pdf.ts';
import type { TemplateFile } from '../../output/docs/template-guard.ts';
import type { DocsOptions } from './options.ts';

/** The second pair has the Latin letters that the first lacks. */
const FONTS = [
  'NotoSansSC-Regular.ttf',
  'NotoSansSC-Bold.ttf',
  'NotoSans-Regular.ttf',
  'NotoSans-Bold.ttf',
];
const SHARED = ['layout.typ', 'style.typ'];
/** What a template may use; anything else in the folder is left alone. */
const USED = /\.(typ|png|jpe?g|gif|svg|json|ya?ml|toml|csv|txt)$/i;
const MOST_FILES = 200;

/**
 * The fonts of the papers: ours first, then those that --font-path names.
 * @throws UserError when one cannot be read
 */
export async function fontsOf({ fontPath }: DocsOptions, { files }: World): Promise<Font[]> {
  const own = FONTS.map(async (name) => {
    const path = `templates/fonts/${name}`;
    return readFont(await files.readPackaged(path), path);
  });
  const given = fontPath.map(async (path) => readFont(await files.read(path), path));
  return Promise.all([...own, ...given]);
}

/**
 * The templates: ours, with each file of the user's folder in the place of ours of that name.
 * @throws UserError when the folder holds none
 */
export async function templatesOf(
  { templates }: DocsOptions,
  { files }: World,
): Promise<readonly TemplateFile[]> {
  const byPath = new Map<string, Uint8Array>();
  for (const path of [...SHARED, ...DOCUMENT_KINDS.map(({ type }) => `${type}.typ`)])
    byPath.set(path, await files.readPackaged(`templates/documents/${path}`));
  if (templates !== undefined) {
    const found = (await files.list(templates)).filter((path) => USED.test(path));
    if (!found.some((path) => path.endsWith('.typ')) || found.length > MOST_FILES)
      throw new UserError(
        found.length > MOST_FILES
          ? `${templates} holds more than ${MOST_FILES} files.`
          : `${templates} holds no template (.typ).`,
        'Name the folder into which you copied templates/documents.',
      );
    for (const path of found) byPath.set(path, await files.read(files.resolve(templates, path)));
  }
  return [...byPath].map(([path, bytes]) => ({ path, bytes }));
}

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];

/**
 * The picture of signature and stamp, known by its first bytes and not by its name.
 * @throws UserError when it cannot be read or is no picture
 */
export async function stampFrom(path: string, { files }: World): Promise<Stamp> {
  const bytes = await files.read(path);
  const begins = (signs: readonly number[]) => signs.every((sign, i) => bytes[i] === sign);
  if (begins(PNG)) return { kind: 'png', bytes };
  if (begins(JPEG)) return { kind: 'jpg', bytes };
  if (/^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 1000))))
    return { kind: 'svg', bytes };
  throw new UserError(
    `${path} is no PNG, JPEG or SVG picture.`,
    'Save the picture of signature and stamp in one of these formats.',
  );
}
