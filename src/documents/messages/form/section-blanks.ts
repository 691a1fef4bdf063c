// Drafts with gaps: what whoever files must fill stands there without a value, other gaps do not.
import type { Field } from './field.ts';
import { type Holds, isField, isSection, listOf, type SectionValues } from './section.ts';

/** An element to be filled, and where. */
export interface Gap {
  readonly field: Field;
  /** Names from the root, for example `DecLists/DecList[2]/DistrictCode`. */
  readonly path: string;
}

/** The values with every gap either shown (`''`) or left out. */
export function withBlanks(values: SectionValues, holds: Holds): SectionValues {
  return Object.fromEntries(
    holds.flatMap((part): readonly (readonly [string, SectionValues[string]])[] => {
      const value = values[part.name];
      if (isField(part)) {
        if (typeof value === 'string' && value !== '') return [[part.name, value]];
        return part.filed === true ? [[part.name, '']] : [];
      }
      if (!isSection(part) || value === undefined || typeof value === 'string') return [];
      const inner = listOf(value).map((one) => withBlanks(one, part.holds));
      return [[part.name, part.many ? inner : inner[0]]];
    }),
  );
}

/** What is still to be filled, in the order of the message. */
export function gapsIn(values: SectionValues, holds: Holds, path = ''): readonly Gap[] {
  return holds.flatMap((part): readonly Gap[] => {
    const value = values[part.name];
    const here = `${path}${part.name}`;
    if (isField(part))
      return part.filed === true && (value === undefined || value === '')
        ? [{ field: part, path: here }]
        : [];
    if (!isSection(part) || value === undefined || typeof value === 'string') return [];
    return listOf(value).flatMap((one, i) =>
      gapsIn(one, part.holds, part.many ? `${here}[${i + 1}]/` : `${here}/`),
    );
  });
}
