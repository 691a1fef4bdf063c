import { mappingText } from '../../catalog/read/header/mapping-file.ts';
import type { CatalogFile } from '../../catalog/read/table.ts';
import type { Session } from '../session.ts';

/**
 * Offers a person to keep the columns that were recognised by their names only, so that the next run
 * rests on a mapping they have checked.
 */
export async function offerMapping(file: CatalogFile, session: Session): Promise<void> {
  if (!session.interactive || file.layout !== 'guessed' || file.columns.length === 0) return;
  const { prompt, files } = session.world;
  const path = `${file.path.replace(/\.[^./\\]*$/, '')}.map.yaml`;
  const question = `${file.path}: columns were taken by their names. Save them as ${path} to check and reuse?`;
  if (!(await prompt.confirm(question, false))) return;
  if ((await files.exists(path)) && !(await prompt.confirm(`${path} exists. Replace it?`, false)))
    return;
  await files.write(path, mappingText(file));
  session.note(`${path} written. Check it, then run with --map ${path}.`);
}
