import { z } from 'zod';
import type { Files } from '../io/world.ts';
import { fingerprint, sha256 } from './issued.ts';

const file = z.strictObject({
  type: z.string(),
  format: z.string(),
  /** Inside the folder of the manifest. */
  path: z.string(),
  number: z.string(),
  revision: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifestSchema = z.strictObject({
  schema: z.literal('ewtp/docs@1'),
  shipment: z.string(),
  asOf: z.string(),
  files: z.array(file),
  /** SHA-256 of all the above, so that a change in the manifest itself is found. */
  seal: z.string().regex(/^[0-9a-f]{64}$/),
});

export type ManifestFile = z.infer<typeof file>;
export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = 'manifest.json';

export function manifestOf(
  shipment: string,
  asOf: string,
  files: readonly ManifestFile[],
): Manifest {
  const content = { schema: 'ewtp/docs@1' as const, shipment, asOf, files: [...files] };
  return { ...content, seal: fingerprint(content) };
}

export interface Fault {
  readonly path: string;
  readonly fault: 'missing' | 'changed' | 'not a manifest';
}

/** Compares a folder with its manifest: what is missing, and what has changed by as little as a byte. */
export async function verifyFolder(
  folder: string,
  files: Files,
): Promise<{ readonly faults: readonly Fault[]; readonly checked: number }> {
  const read = manifestSchema.safeParse(
    parsed(new TextDecoder().decode(await files.read(files.resolve(folder, MANIFEST)))),
  );
  if (!read.success) return { faults: [{ path: MANIFEST, fault: 'not a manifest' }], checked: 0 };
  const { seal, ...content } = read.data;
  const faults: Fault[] =
    seal === fingerprint(content) ? [] : [{ path: MANIFEST, fault: 'changed' }];
  for (const { path, sha256: wanted } of content.files) {
    const at = files.resolve(folder, path);
    // A manifest may come from anywhere; it names files of its folder only.
    if (!at.startsWith(files.resolve(folder)) || !(await files.exists(at)))
      faults.push({ path, fault: 'missing' });
    else if (sha256(await files.read(at)) !== wanted) faults.push({ path, fault: 'changed' });
  }
  return { faults, checked: content.files.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
