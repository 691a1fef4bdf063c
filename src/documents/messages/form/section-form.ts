// A message's tree as a zod schema: what a draft must be before it is written.
import { z } from 'zod';
import { valueForm } from './record.ts';
import { type Holds, isField, isSection } from './section.ts';

/** What the values must be; absent optional fields are no fault, nor are blanks where they may stand. */
export function sectionForm(holds: Holds, blanks: boolean): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      holds.flatMap((part): readonly (readonly [string, z.ZodType])[] => {
        if (isField(part)) {
          const value = valueForm(part);
          if (part.required) return [[part.name, value]];
          return [[part.name, (blanks ? z.literal('').or(value) : value).optional()]];
        }
        if (!isSection(part)) return [];
        const inner = sectionForm(part.holds, blanks);
        const whole = part.many ? z.array(inner).min(part.least).max(part.most) : inner;
        return [[part.name, part.least === 0 ? whole.optional() : whole]];
      }),
    ),
  );
}
