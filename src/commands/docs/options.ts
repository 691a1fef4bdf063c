import { nearest } from '../../did-you-mean.ts';
import type { DocumentKind } from '../../documents/document-kind.ts';
import { DOCUMENT_KINDS } from '../../documents/kinds/index.ts';
import { UserError } from '../../errors.ts';
import { FORMATS, type Format } from '../../output/docs/formats.ts';
import { visible } from '../../output/visible.ts';

export interface DocsOptions {
  readonly type: readonly string[];
  readonly format: readonly string[];
  readonly out?: string;
  readonly check?: true;
  readonly force?: true;
  readonly revise?: true;
  readonly catalog?: string;
  readonly templates?: string;
  readonly fontPath: readonly string[];
  readonly set: readonly string[];
  readonly asOf?: string;
  readonly json?: true;
}

/**
 * The formats asked for; PDF when none is.
 * @throws UserError for a format that there is not
 */
export function formatsOf({ format }: DocsOptions): readonly Format[] {
  if (format.length === 0) return ['pdf'];
  return [...new Set(format.map(formatNamed))];
}

function formatNamed(name: string): Format {
  const found = FORMATS.find((format) => format === name.toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(
    `There is no format ${visible(name)} for these papers.`,
    `Use one of ${FORMATS.join(', ')}.`,
  );
}

/**
 * The kinds that are printed: for XML alone, those that have a message.
 * @param named whether the user named them
 * @throws UserError when XML is asked of a kind that has none, or of none that has one
 */
export function printedIn(
  kinds: readonly DocumentKind[],
  formats: readonly Format[],
  named: boolean,
): readonly DocumentKind[] {
  if (!formats.includes('xml')) return kinds;
  const without = kinds.find(({ message }) => message === undefined);
  const some = kinds.filter(({ message }) => message !== undefined);
  if ((named && without !== undefined) || some.length === 0)
    throw new UserError(
      `${named && without !== undefined ? without.type : 'What this shipment needs'} has no XML form.`,
      `These have one: ${DOCUMENT_KINDS.flatMap(({ message, type }) => (message ? [type] : [])).join(', ')}. Name another --format, or one of them with --type.`,
    );
  return formats.length === 1 ? some : kinds;
}

/**
 * The documents asked for by name; undefined when none is, and the shipment decides.
 * @throws UserError for a type that there is not
 */
export function kindsNamed({ type }: DocsOptions): readonly DocumentKind[] | undefined {
  return type.length === 0 ? undefined : [...new Set(type)].map(kindNamed);
}

function kindNamed(name: string): DocumentKind {
  const found = DOCUMENT_KINDS.find((kind) => kind.type === name);
  if (found !== undefined) return found;
  const close = nearest(
    name,
    DOCUMENT_KINDS.map(({ type }) => type),
  );
  throw new UserError(
    `There is no document type ${visible(name)}.`,
    close === undefined ? 'ewtp docs list shows them.' : `Did you mean ${close}?`,
  );
}
