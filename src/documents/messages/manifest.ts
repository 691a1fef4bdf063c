import { z } from 'zod';
import type { Files } from '../../io/world.ts';
import { MESSAGE_CODES } from './message.ts';

const writtenMessage = z.strictObject({
  message: z.enum(MESSAGE_CODES),
  /** Inside the folder of the manifest. */
  path: z.string().regex(/^CEB\d{3}Message-\d{4,}\.xml$/),
  documents: z.int().positive(),
  guid: z.string().length(36),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The same message in the envelope of the exchange platform. */
  envelope: z
    .string()
    .regex(/^DxpMsg-CEB\d{3}Message-\d{4,}\.xml$/)
    .optional(),
});

export const customsManifestSchema = z.strictObject({
  schema: z.literal('ewtp/customs-build@1'),
  orders: z.string(),
  regime: z.enum(['cbec-direct', 'cbec-bonded']),
  files: z.array(writtenMessage).readonly(),
});

export type WrittenMessage = z.infer<typeof writtenMessage>;
export type CustomsManifest = z.infer<typeof customsManifestSchema>;

export const CUSTOMS_MANIFEST = 'manifest.json';

/** Files that an earlier run wrote; a manifest that is none of ours names nothing. */
export async function writtenBefore(path: string, files: Files): Promise<readonly string[]> {
  if (!(await files.exists(path))) return [];
  try {
    const text = new TextDecoder().decode(await files.read(path));
    const read = customsManifestSchema.safeParse(JSON.parse(text));
    return read.success
      ? read.data.files.flatMap(({ path: file, envelope }) =>
          envelope === undefined ? [file] : [file, envelope],
        )
      : [];
  } catch {
    return [];
  }
}
