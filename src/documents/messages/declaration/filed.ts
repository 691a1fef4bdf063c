// An import declaration as it was filed or drafted: records with the lines they stand on.

import type { FiledRecord } from '../filed.ts';
import type { Fields } from '../form/field.ts';
import { isField, listOf, type SectionValues } from '../form/section.ts';
import { type Gap, gapsIn } from '../form/section-blanks.ts';
import { sectionValues } from '../form/section-read.ts';
import type { XmlNode } from '../form/xml-tree.ts';
import { recordOf } from '../read.ts';
import { DECLARATION } from '../tables/declaration.ts';

export interface FiledDeclaration {
  readonly head: FiledRecord;
  readonly lines: readonly FiledRecord[];
  readonly containers: readonly FiledRecord[];
  readonly sign: FiledRecord;
  /** What whoever files must still fill. */
  readonly gaps: readonly Gap[];
}

/** Reads records out of a declaration, wherever it comes from. */
type Reader = (section: string, inside?: string) => readonly FiledRecord[];

export function declarationIn(root: XmlNode, file: string): FiledDeclaration {
  const nodes = (name: string) => root.children.filter((child) => child.name === name);
  const nowhere = (path: string): FiledRecord => ({
    values: {},
    file,
    line: root.line,
    path,
    lineOf: () => root.line,
  });
  return filedBy(
    (section, inside) =>
      nodes(section).flatMap((node) =>
        inside === undefined
          ? [recordOf(node, fieldsOf(section), file, section)]
          : node.children
              .filter(({ name }) => name === inside)
              .map((one, i) =>
                recordOf(one, fieldsOf(section, inside), file, `${section}/${inside}[${i + 1}]`),
              ),
      ),
    nowhere,
    sectionValues(root, DECLARATION.root.holds),
  );
}

/** A draft, which has no lines of a file. */
export function declarationFrom(values: SectionValues): FiledDeclaration {
  const record = (inside: SectionValues, path: string): FiledRecord => ({
    values: Object.fromEntries(
      Object.entries(inside).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    ),
    file: '',
    line: 1,
    path,
    lineOf: () => 1,
  });
  return filedBy(
    (section, inside) =>
      sectionsIn(values, section).flatMap((one) =>
        inside === undefined
          ? [record(one, section)]
          : sectionsIn(one, inside).map((each, i) =>
              record(each, `${section}/${inside}[${i + 1}]`),
            ),
      ),
    (path) => record({}, path),
    values,
  );
}

function filedBy(
  records: Reader,
  nowhere: (path: string) => FiledRecord,
  values: SectionValues,
): FiledDeclaration {
  return {
    head: records('DecHead')[0] ?? nowhere('DecHead'),
    lines: records('DecLists', 'DecList'),
    containers: records('DecContainers', 'Container'),
    sign: records('DecSign')[0] ?? nowhere('DecSign'),
    gaps: gapsIn(values, DECLARATION.root.holds),
  };
}

function sectionsIn(values: SectionValues, name: string): readonly SectionValues[] {
  const value = values[name];
  return value === undefined || typeof value === 'string' ? [] : listOf(value);
}

function fieldsOf(section: string, inside?: string): Fields {
  const outer = DECLARATION.root.holds.find((part) => part.name === section);
  const holds = outer !== undefined && 'holds' in outer ? outer.holds : [];
  if (inside === undefined) return holds.filter(isField);
  const inner = holds.find((part) => part.name === inside);
  return inner !== undefined && 'holds' in inner ? inner.holds.filter(isField) : [];
}
