import { openCatalog, type ReadOptions } from '../../catalog/read/open.ts';
import type { CatalogFile } from '../../catalog/read/table.ts';
import { UserError } from '../../errors.ts';
import type { SourceFile } from '../../io/world.ts';
import type { Issue } from '../../issue.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';

/** Collects the rows that fail while they are checked, and writes the two files afterwards. */
export interface RowSplit {
  /** Is told each finding that counts. */
  counted(issue: Issue): void;
  /**
   * Writes `valid.csv` and `failed.csv`.
   * @throws UserError for a file that cannot be taken apart, or that would be written over
   */
  write(source: SourceFile, catalog: CatalogFile): Promise<void>;
}

/**
 * @throws UserError when more than one catalog is to be split
 */
export function rowSplit(
  folder: string,
  catalogs: readonly string[],
  reading: ReadOptions,
  session: Session,
): RowSplit {
  const { files } = session.world;
  if (catalogs.length > 1)
    throw new UserError(
      '--split takes one catalog at a time.',
      'Run it once for each, into a folder of its own.',
    );
  const valid = `${folder}/valid.csv`;
  const failed = `${folder}/failed.csv`;
  const taken = [valid, failed].find((path) =>
    catalogs.some((catalog) => files.resolve(catalog) === files.resolve(path)),
  );
  if (taken !== undefined)
    throw new UserError(
      `${visible(taken)} is the catalog itself: it is not written over.`,
      'Name another folder.',
    );
  const failing = new Set<number>();
  return {
    counted({ severity, record }) {
      if (severity === 'error' && record > 0) failing.add(record);
    },
    async write(source, catalog) {
      const { rawText } = await import('../../catalog/rewrite/raw-text.ts');
      const { failedSide, partOf, unreadIn } = await import('../../catalog/rewrite/split.ts');
      const raw = await rawText(source, catalog, 'split');
      if ((await unreadIn(raw)) > 0)
        throw new UserError(
          `${visible(catalog.path)} is not split: it has lines that cannot be read as rows.`,
          'Mend the quotes that the verdict names, then split it.',
        );
      const side = await failedSide(catalog, failing);
      await files.write(
        valid,
        partOf(raw, (record) => !side.has(record)),
      );
      await files.write(
        failed,
        partOf(raw, (record) => side.has(record)),
      );
      session.note(
        `${visible(failed)} written: ${side.size} of the rows; the others are in ${visible(valid)}.`,
      );
      for (const path of [valid, failed]) await sayHowToRead(path, catalog, reading, session);
    },
  };
}

/** With fewer rows there may be less by which encoding or delimiter can be told. */
async function sayHowToRead(
  path: string,
  { encoding = '', delimiter = '' }: CatalogFile,
  reading: ReadOptions,
  { world, note }: Session,
): Promise<void> {
  const { encoding: _encoding, delimiter: _delimiter, ...rest } = reading;
  const found = await openCatalog(await world.files.open(path), rest);
  if (found.encoding === undefined)
    note(`Read ${visible(path)} with --encoding ${encoding}: it has too few signs to tell by.`);
  if (found.delimiter !== undefined && found.delimiter !== delimiter)
    note(`Read ${visible(path)} with --delimiter "${delimiter}": it has too few rows to tell by.`);
}
