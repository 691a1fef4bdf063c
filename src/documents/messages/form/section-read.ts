// Reads a message back into plain values by its tree; what the tree does not know is the schema's to say.
import { type Holds, isField, isSection, type SectionValues } from './section.ts';
import type { XmlNode } from './xml-tree.ts';

export function sectionValues(node: XmlNode, holds: Holds): SectionValues {
  return Object.fromEntries(
    holds.flatMap((part): readonly (readonly [string, SectionValues[string]])[] => {
      const found = node.children.filter(({ name }) => name === part.name);
      const [first] = found;
      if (first === undefined) return [];
      if (isField(part)) return [[part.name, first.text]];
      if (!isSection(part)) return [];
      const inner = found.map((one) => sectionValues(one, part.holds));
      return [[part.name, part.many ? inner : inner[0]]];
    }),
  );
}
