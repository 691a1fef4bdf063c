import { z } from 'zod';
import { shipmentSchema } from '../src/documents/shipment.ts';

/** A part of the JSON Schema of shipments, as far as the page reads it. */
const node = z.looseObject({
  type: z.string().optional(),
  $ref: z.string().optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), node).optional();
  },
  get items() {
    return node.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), node]).optional();
  },
});
type Node = z.infer<typeof node>;

/** docs/shipment.md: everything that a shipment file may say. */
export function shipmentPage(): string {
  const root = node.parse(z.toJSONSchema(shipmentSchema));
  // Groups of one form, such as the parties, share a table.
  const groups = new Map<string, string[]>();
  for (const [name, part] of Object.entries(root.properties ?? {})) {
    if (!isGroup(part)) continue;
    const text = `${said(part)}\n${table(rows(inside(part), ''))}`;
    groups.set(text, [...(groups.get(text) ?? []), `\`${name}\`${listed(part)}`]);
  }
  return `# The shipment file

Printed from the code by \`npm run docs\`. \`examples/shipment.yaml\` is a whole one, \`schemas/shipment.json\` lets an
editor check as you type. YAML or JSON; values stay as written, so \`2.40\` and \`"2.40"\` are the same. What is
marked \`yes\` must be there, inside a group only where the group is.

${table(scalars(root))}
${Array.from(groups, ([text, names]) => `\n## ${names.join(', ')}\n${text}`).join('\n')}
`;
}

type Row = readonly [name: string, form: string, must: boolean, what: string];

/** What stands at the top of the file by itself. */
function scalars(root: Node): readonly Row[] {
  return Object.entries(root.properties ?? {})
    .filter(([name]) => name !== '$schema')
    .map(([name, part]) => [
      name,
      isGroup(part) ? `group${listed(part)}, below` : formOf(part),
      root.required?.includes(name) ?? false,
      part.description ?? '',
    ]);
}

function rows(group: Node, path: string): readonly Row[] {
  return Object.entries(group.properties ?? {}).flatMap(([name, part]): readonly Row[] => {
    const at = `${path}${name}`;
    const must = group.required?.includes(name) ?? false;
    if (!isGroup(part)) return [[at, formOf(part), must, part.description ?? '']];
    const own: Row = [at, `group${listed(part)}`, must, part.description ?? ''];
    return [own, ...rows(inside(part), `${at}${part.type === 'array' ? '[]' : ''}.`)];
  });
}

const isGroup = (part: Node): boolean => inside(part).properties !== undefined;
const inside = (part: Node): Node => (part.type === 'array' ? (part.items ?? part) : part);
const listed = (part: Node): string => (part.type === 'array' ? ', repeated' : '');
const said = ({ description }: Node): string =>
  description === undefined ? '' : `\n${description}\n`;

function formOf({
  type,
  $ref,
  enum: values,
  pattern,
  format,
  items,
  additionalProperties,
}: Node): string {
  if ($ref !== undefined) return $ref.endsWith('count') ? 'whole number' : 'number';
  if (type === 'array') return `list of ${items === undefined ? 'texts' : formOf(items)}`;
  if (type === 'object')
    return `${typeof additionalProperties === 'object' ? formOf(additionalProperties) : 'text'} by name`;
  if (type === 'boolean') return 'yes or no: true, false';
  if (values !== undefined) return values.length > 20 ? 'code' : values.join(', ');
  if (format === 'date') return 'YYYY-MM-DD';
  if (pattern === '^[A-Z]{2}$') return 'two letters (ISO 3166)';
  return pattern === undefined ? 'text' : `\`${pattern}\``;
}

function table(of: readonly Row[]): string {
  return [
    '| name | form | must | what |',
    '| --- | --- | --- | --- |',
    ...of.map(
      ([name, form, must, what]) =>
        `| \`${name}\` | ${form.replaceAll('|', '\\|')} | ${must ? 'yes' : ''} | ${what.replaceAll('|', '\\|')} |`,
    ),
  ].join('\n');
}
