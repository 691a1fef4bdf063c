// The draft declaration as a whole: what does not fit its fields, and what its checks find.
import type { Consignment } from '../consignment.ts';
import { declarationDraft } from '../declaration/draft.ts';
import type { Facts } from '../document-kind.ts';
import type { Path } from '../issue.ts';
import { FORMAT } from '../messages/declaration/check.ts';
import { declarationFrom } from '../messages/declaration/filed.ts';
import { DECLARATION_CHECKS } from '../messages/declaration/index.ts';
import { type Field, formText } from '../messages/form/field.ts';
import { valueForm } from '../messages/form/record.ts';
import {
  type Holds,
  isField,
  isSection,
  listOf,
  type SectionValues,
} from '../messages/form/section.ts';
import { withBlanks } from '../messages/form/section-blanks.ts';
import { DECLARATION } from '../messages/tables/declaration.ts';
import type { DocumentCheck, Found } from './check.ts';

export const declarationField: DocumentCheck = {
  code: 'DX22',
  name: 'declaration-field',
  severity: 'error',
  title: 'Each value of the draft declaration fits its field: length, digits, decimals.',
  source: FORMAT,
  check: (consignment, facts) => unfit(messageOf(consignment, facts), DECLARATION.root.holds, ''),
};

/** Said by other checks of the set already, or of no use before the broker has filled his part. */
const ELSEWHERE: ReadonlySet<string> = new Set(['CX50', 'CX57', 'CX58', 'CX61', 'CX62', 'CX63']);

export const declarationChecks: DocumentCheck = {
  code: 'DX23',
  name: 'declaration-checks',
  severity: 'error',
  title: 'The draft declaration holds against the checks that `ewtp customs check` makes of any.',
  source: FORMAT,
  check(consignment, facts) {
    if (consignment.shipment.regime === 'postal') return [];
    const declaration = declarationFrom(messageOf(consignment, facts));
    const unknown = () => undefined;
    const asked = { codes: facts.codes, statutoryUnits: unknown, elementCount: unknown };
    const all = DECLARATION_CHECKS.filter(({ code }) => !ELSEWHERE.has(code)).flatMap((check) =>
      check.check(declaration, asked).map(({ record, field, severity, message, hint }) => ({
        path: pathOf(record.path, fieldAt(record.path, field)),
        value: record.values[field] ?? '',
        severity: severity ?? check.severity,
        message,
        hint,
      })),
    );
    // What the shipment says once stands on every line.
    const key = ({ path, message }: Found) => `${path.join('.')} ${message}`;
    return [...new Map(all.map((found) => [key(found), found])).values()];
  },
};

function messageOf(consignment: Consignment, facts: Facts): SectionValues {
  return withBlanks(declarationDraft(consignment, facts).values, DECLARATION.root.holds);
}

function unfit(values: SectionValues, holds: Holds, path: string): readonly Found[] {
  return holds.flatMap((part): readonly Found[] => {
    const value = values[part.name];
    if (value === undefined || value === '') return [];
    if (isField(part)) return typeof value === 'string' ? unfitValue(part, value, path) : [];
    if (!isSection(part) || typeof value === 'string') return [];
    return listOf(value).flatMap((one, i) =>
      unfit(one, part.holds, `${path}${part.name}${part.many ? `[${i + 1}]` : ''}/`),
    );
  });
}

function unfitValue(field: Field, value: string, path: string): readonly Found[] {
  const read = valueForm(field).safeParse(value);
  if (read.success) return [];
  const { name, zh, en, from } = field;
  const fault = read.error.issues[0]?.message ?? 'does not fit';
  return [
    {
      path: pathOf(path, field),
      value,
      message: `${name} ${zh} (${en}) ${fault}; the declaration has room for ${formText(field)}.`,
      hint: from === '' ? 'Ask the broker.' : `It comes from ${from}: mend it there.`,
    },
  ];
}

/** Where the shipment says it: the first place that the field comes from, else the line. */
function pathOf(place: string, field: Field | undefined): Path {
  const from = /^[a-z]\w*(\.\w+)+/i.exec(field?.from ?? '')?.[0];
  if (from !== undefined) return from.split('.');
  const line = /^DecLists\/DecList\[(\d+)\]/.exec(place)?.[1];
  return line === undefined ? [] : ['lines', Number(line) - 1];
}

function fieldAt(path: string, name: string): Field | undefined {
  let holds: Holds = DECLARATION.root.holds;
  for (const step of path.split('/')) {
    const part = holds.find((one) => one.name === step.replace(/\[\d+\]$/, ''));
    holds = part !== undefined && isSection(part) ? part.holds : [];
  }
  return holds.filter(isField).find((field) => field.name === name);
}
