import { MANIFEST, verifyFolder } from '../../documents/manifest.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';
import type { DocsOptions } from './options.ts';

/** `ewtp docs verify DIR`: compares every paper with the manifest's hash. */
export async function verifyDocs(
  folder: string,
  { json }: DocsOptions,
  { world, note }: Session,
): Promise<ExitCode> {
  const { faults, checked } = await verifyFolder(folder, world.files);
  const ok = faults.length === 0;
  if (json) {
    const result = { schema: 'ewtp/docs-verify@1', folder, ok, checked, faults };
    world.terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    for (const { path, fault } of faults)
      world.terminal.out(`${visible(folder)}/${visible(path)}  ${fault}\n`);
    if (ok) world.terminal.out(`${checked} files are as ${MANIFEST} says.\n`);
    else note('Get the papers again from who issued them, or issue them as a revision (--revise).');
  }
  return ok ? EXIT.fine : EXIT.findings;
}
