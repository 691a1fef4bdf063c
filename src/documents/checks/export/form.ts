// The form of every value by the table of the message; the checks with a code of their own speak first.
import type { z } from 'zod';
import { consigneeRole } from '../../export/profile.ts';
import type { Path } from '../../issue.ts';
import { type Field, formText } from '../../messages/form/field.ts';
import { type Holds, isField, isSection } from '../../messages/form/section.ts';
import { sectionForm } from '../../messages/form/section-form.ts';
import { EXPORT_DECLARATION } from '../../messages/tables/export/declaration.ts';
import type { Shipment } from '../../shipment.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck } from './check.ts';

/** Values that other checks judge, whatever is wrong with them. */
const JUDGED_SHAPES = new Set(['a2+an..15', 'a2+an6', 'a2']);
const JUDGED = new Set([
  'declarationGoodsItemNumber',
  'requestedProcedure',
  'previousProcedure',
  'security',
  'invoiceCurrency',
  'UNLocode',
  'qualifierOfIdentification',
]);
/** Values whose absence or number other checks judge. */
const COUNTED = new Set([
  'totalAmountInvoiced',
  'GoodsItem',
  'TARICAdditionalCode',
  // DX07 over all papers.
  'descriptionOfGoods',
]);

let form: z.ZodType | undefined;

export const exportForm: ExportCheck = {
  code: 'DX42',
  name: 'export-form',
  severity: 'error',
  title: 'Every value of the export declaration has the length and form of its element.',
  source: { ...AES, title: 'Shared types of the EU’s common customs systems (NCTS schemas)' },
  check: (declaration, shipment) => {
    form ??= sectionForm(EXPORT_DECLARATION.root.holds, false);
    const read = form.safeParse(declaration);
    return read.success
      ? []
      : read.error.issues.flatMap((issue) => foundOf(issue, declaration, shipment));
  },
};

function foundOf(
  { code, path, message }: z.core.$ZodIssue,
  declaration: object,
  shipment: Shipment,
): readonly Found[] {
  const names = path.filter((part) => typeof part === 'string');
  const field = fieldAt(names, EXPORT_DECLARATION.root.holds);
  const name = names.at(-1) ?? '';
  const value = valueAt(declaration, path);
  if (JUDGED.has(name) || (field?.form.is === 'shaped' && JUDGED_SHAPES.has(field.form.shape)))
    return [];
  if (value === '' && (COUNTED.has(name) || (name === 'Packaging' && code === 'invalid_type')))
    return [];
  return [
    {
      path: shipmentPath(field?.from ?? '', path, shipment),
      value,
      message:
        code === 'too_big'
          ? `There are more rows of ${name} than a declaration takes.`
          : value === ''
            ? `${name} is missing.`
            : `${name} ${message}.`,
      hint: field === undefined ? 'See docs/messages.md.' : hintOf(field),
    },
  ];
}

function hintOf(field: Field): string {
  return `${field.name} (${field.en}) has the form ${formText(field)}${field.from === '' ? '' : `; it comes from ${field.from}`}.`;
}

function fieldAt([name, ...rest]: readonly string[], holds: Holds): Field | undefined {
  const part = holds.find((one) => one.name === name);
  if (part === undefined) return undefined;
  if (isField(part)) return part;
  return isSection(part) ? fieldAt(rest, part.holds) : undefined;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): string {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return '';
    at = Object.entries(at).find(([key]) => key === String(part))?.[1];
  }
  return typeof at === 'string' ? at : '';
}

const GROUPS = ['seller', 'consignee', 'export', 'terms', 'transport', 'lines'];

/** The place in the shipment that the table names; that of the line or nothing where it names none. */
function shipmentPath(from: string, message: readonly PropertyKey[], shipment: Shipment): Path {
  const item = message.indexOf('GoodsItem');
  const line = item === -1 ? [] : ['lines', Number(message[item + 1])];
  const [named] = /^[a-zA-Z]+(\[\])?(\.[a-zA-Z]+(\[\])?)*/.exec(from) ?? [];
  if (named === undefined || !GROUPS.includes(named.split(/[.[]/, 1)[0] ?? '')) return line;
  const positions = message.filter((part) => typeof part === 'number');
  return named.split('.').flatMap((part): Path => {
    if (!part.endsWith('[]')) return [part === 'consignee' ? consigneeRole(shipment) : part];
    return [part.slice(0, -2), positions.shift() ?? 0];
  });
}
