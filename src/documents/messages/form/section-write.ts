// Writes a message from plain values: elements in the order of the tree, whatever that of the values.
import type { XMLBuilder } from 'fast-xml-parser';
import {
  type Holds,
  isField,
  isSection,
  listOf,
  type MessageForm,
  type SectionValues,
} from './section.ts';

/** Values by element or attribute (`@`), ready for the builder. */
export interface Elements {
  readonly [name: string]: string | Elements | readonly Elements[];
}

/** The builder is loaded once. @returns the XML text of an element and what stands in it */
export async function xmlBuilder(): Promise<(root: string, content: Elements) => string> {
  const { XMLBuilder: Builder } = await import('fast-xml-parser');
  const builder: XMLBuilder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    indentBy: '  ',
    suppressEmptyNode: true,
  });
  return (root, content) => {
    const body: string = builder.build({ [root]: content });
    return body;
  };
}

/** Writes messages of a form, with what they are worth in a comment on top. */
export async function formWriter(
  form: MessageForm,
): Promise<(values: SectionValues, attributes?: Readonly<Record<string, string>>) => string> {
  const build = await xmlBuilder();
  const { root, namespace, standing, blanks, rootOnly } = form;
  const [name, attribute] = rootOnly ? [`ns:${root.name}`, '@xmlns:ns'] : [root.name, '@xmlns'];
  const comment = standing === '' ? '' : `<!-- ${standing} -->\n`;
  return (values, attributes = {}) => {
    const around: Record<string, string> = namespace === '' ? {} : { [attribute]: namespace };
    for (const [name, value] of Object.entries(attributes)) around[`@${name}`] = value;
    const content = { ...around, ...elementsOf(root.holds, values, '', blanks) };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${comment}${build(name, content)}`;
  };
}

/** @param prefix of every element, with its colon. @param blanks whether '' is written as an empty element */
export function elementsOf(
  holds: Holds,
  values: SectionValues,
  prefix: string,
  blanks: boolean,
): Elements {
  return Object.fromEntries(
    holds.flatMap((part): readonly (readonly [string, Elements[string]])[] => {
      const name = `${prefix}${part.name}`;
      const value = values[part.name];
      if (value === undefined) return [];
      if (isField(part))
        return typeof value === 'string' && (blanks || value !== '') ? [[name, value]] : [];
      if (!isSection(part) || typeof value === 'string') return [];
      const inner = listOf(value).map((one) => elementsOf(part.holds, one, prefix, blanks));
      return inner.length === 0 ? [] : [[name, inner]];
    }),
  );
}
