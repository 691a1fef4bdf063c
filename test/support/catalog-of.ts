import type { ReadOptions } from '../../src/catalog/read/open.ts';
import { openCatalog } from '../../src/catalog/read/open.ts';
import type { CatalogFile } from '../../src/catalog/read/table.ts';
import { fakeWorld } from './fake-world.ts';

/** Opens text or bytes as a catalog file named `catalog.csv` (or otherwise). */
export async function catalogOf(
  content: string | Uint8Array,
  options: ReadOptions = {},
  name = 'catalog.csv',
): Promise<CatalogFile> {
  const world = fakeWorld({ files: { [name]: content } });
  return openCatalog(await world.files.open(name), options);
}
