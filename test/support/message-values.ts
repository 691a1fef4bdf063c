// Random values that a message may hold, made from its tables.
import fc from 'fast-check';
import type { Field } from '../../src/documents/messages/form/field.ts';
import type { SectionValues } from '../../src/documents/messages/form/section.ts';
import { type Holds, isField, isSection } from '../../src/documents/messages/form/section.ts';

/** Any value that a field may hold, hostile text among them. */
export function valueFor({ form }: Field): fc.Arbitrary<string> {
  if (form.is === 'decimal')
    return fc
      .tuple(fc.nat(10 ** (Math.min(form.digits, 14) - form.decimals) - 1), fc.nat(99_999))
      .map(([a, b]) => `${a}.${String(b).padStart(5, '0').slice(0, form.decimals)}`);
  if (form.is === 'whole')
    return fc.integer({ min: 0, max: Math.min(9999, 10 ** form.digits - 1) }).map(String);
  if (form.is === 'day') return fc.constant('20261204');
  // Patterns of XML Schema take no line breaks, nor do these.
  if (form.is === 'shaped')
    return fc
      .stringMatching(new RegExp(`^(?:${form.pattern})$`))
      .filter((text) => /^[ -~]+$/.test(text));
  if (form.is === 'raw') return fc.string({ minLength: 1 });
  const unit = fc.constantFrom(...('aZ9<>&"\'中文é𠀀-_.'.match(/./gu) ?? []));
  return fc
    .array(unit, { minLength: Math.max(1, form.least), maxLength: Math.min(form.most, 40) })
    .map((signs) => signs.join(''));
}

/** Values of a whole section; `''` is how a message of blanks shows what is open. */
export function valuesFor(holds: Holds, blanks: boolean): fc.Arbitrary<SectionValues> {
  const parts = holds.flatMap(
    (part): readonly (readonly [string, fc.Arbitrary<SectionValues[string]>])[] => {
      if (isField(part)) {
        const value = valueFor(part);
        if (part.required) return [[part.name, value]];
        const open = blanks ? fc.constantFrom(undefined, '') : fc.constant(undefined);
        return [[part.name, fc.oneof(value, open)]];
      }
      if (!isSection(part)) return [];
      const inner = valuesFor(part.holds, blanks);
      const most = Math.min(part.most, 3);
      const some = part.many ? fc.array(inner, { minLength: 1, maxLength: most }) : inner;
      return [[part.name, part.least === 0 ? fc.oneof(some, fc.constant(undefined)) : some]];
    },
  );
  return fc
    .tuple(...parts.map(([, value]) => value))
    .map((values) =>
      Object.fromEntries(
        parts.flatMap(([name], i) => (values[i] === undefined ? [] : [[name, values[i]]])),
      ),
    );
}
