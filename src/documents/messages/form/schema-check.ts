// Holds messages against our schema of them, made from the tables.
import type { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { type At, type MessageIssue, messageIssue } from '../issue.ts';
import { type Field, formText } from './field.ts';
import { type Holds, isField, isSection, type MessageForm } from './section.ts';
import { formXsd } from './section-xsd.ts';
import type { XmlNode } from './xml-tree.ts';

export interface SchemaFault {
  readonly line: number;
  /** Place by position, for example `/*` + `/*[2]`. */
  readonly xpath: string;
  readonly message: string;
}

/** Schemas, each made when it is first needed; dispose of them at the end. */
export interface SchemaShelf {
  faults(
    document: XmlDocument,
    form: MessageForm,
    namespace: string,
  ): Promise<readonly SchemaFault[]>;
  dispose(): void;
}

/** Faults of one message that are named; a wholly wrong file has thousands. */
const SHOWN = 50;

export function schemaShelf(): SchemaShelf {
  const open = new Map<string, { validator: XsdValidator; schema: XmlDocument }>();
  return {
    async faults(document, form, namespace) {
      const {
        XmlDocument: Documents,
        XmlValidateError,
        XsdValidator: Validators,
      } = await import('libxml2-wasm');
      const key = `${form.root.name} ${namespace}`;
      let kept = open.get(key);
      if (kept === undefined) {
        const schema = Documents.fromString(formXsd(form, namespace));
        kept = { schema, validator: Validators.fromDoc(schema) };
        open.set(key, kept);
      }
      try {
        kept.validator.validate(document);
        return [];
      } catch (error) {
        if (!(error instanceof XmlValidateError)) throw error;
        return error.details
          .slice(0, SHOWN)
          .map(({ line, xpath, message }) => ({ line, xpath: xpath ?? '', message }));
      }
    },
    dispose() {
      for (const { validator, schema } of open.values()) {
        validator.dispose();
        schema.dispose();
      }
      open.clear();
    },
  };
}

/** What we wrote has to keep to our own schema; a fault is a bug of ours. */
export async function assertKeeps(
  text: string,
  form: MessageForm,
  shelf: SchemaShelf,
): Promise<void> {
  const { XmlDocument } = await import('libxml2-wasm');
  const document = XmlDocument.fromString(text);
  try {
    const [fault] = await shelf.faults(document, form, form.namespace);
    if (fault !== undefined)
      throw new Error(`${form.root.name} line ${fault.line}: ${fault.message}`);
  } finally {
    document.dispose();
  }
}

const SAID = { code: 'CX15', rule: 'schema-violated', severity: 'error' } as const;

/** The faults as findings, with names for places and what the table asks for. */
export function schemaIssues(
  faults: readonly SchemaFault[],
  root: XmlNode,
  form: MessageForm,
  file: string,
): readonly MessageIssue[] {
  const issues: MessageIssue[] = [];
  const seen = new Set<string>();
  for (const { line, xpath, message } of faults) {
    const { node, path, field } = nodeAt(root, form, xpath);
    // One wrong value gives a fault for the facet and one for the type: one finding is enough.
    const key = `${line} ${path}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const at: At = { file, line: Math.max(1, line), path, value: node.text };
    const asked =
      field === undefined
        ? ''
        : ` ${field.name} ${field.zh} (${field.en}) has the form ${formText(field)}.`;
    issues.push(
      messageIssue(
        {
          ...SAID,
          message: cleaned(message, form),
          hint: `${asked === '' ? 'Compare with docs/messages.md.' : asked.trim()}`,
        },
        at,
      ),
    );
  }
  return issues;
}

function cleaned(message: string, { namespace }: MessageForm): string {
  return message.replaceAll(`{${namespace}}`, '').replace(/\s+/g, ' ').trim();
}

/** Walks a place by position, whichever way it is written, and names it; the field if it is one of ours. */
function nodeAt(
  root: XmlNode,
  form: MessageForm,
  xpath: string,
): { node: XmlNode; path: string; field?: Field } {
  let node = root;
  let holds: Holds = form.root.holds;
  let field: Field | undefined;
  const names: string[] = [];
  for (const step of xpath.split('/').slice(2)) {
    const [, name = '*', position = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const local = name.replace(/^.*:/, '');
    const among = local === '*' ? node.children : node.children.filter((one) => one.name === local);
    const next = among[Number(position) - 1];
    if (next === undefined) break;
    const part = holds.find((one) => one.name === next.name);
    const inside = part !== undefined && isSection(part) ? part : undefined;
    const twins = node.children.filter((one) => one.name === next.name);
    const counted = inside?.many === true || twins.length > 1;
    names.push(counted ? `${next.name}[${twins.indexOf(next) + 1}]` : next.name);
    field = part !== undefined && isField(part) ? part : undefined;
    holds = inside?.holds ?? [];
    node = next;
  }
  const path = names.length === 0 ? root.name : names.join('/');
  return { node, path, ...(field && { field }) };
}
