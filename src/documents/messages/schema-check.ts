// Holds messages against our schema of them, made from the tables.
import type { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { type Fields, formText } from './field.ts';
import { type At, type MessageIssue, messageIssue } from './issue.ts';
import { MESSAGES, type MessageCode, NAMESPACE } from './message.ts';
import { TRANSFER } from './tables/shared.ts';
import type { XmlNode } from './xml-tree.ts';
import { xsdOf } from './xsd.ts';

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
    code: MessageCode,
    namespace: string,
  ): Promise<readonly SchemaFault[]>;
  dispose(): void;
}

/** Faults of one message that are named; a wholly wrong file has thousands. */
const SHOWN = 50;

export function schemaShelf(): SchemaShelf {
  const open = new Map<string, { validator: XsdValidator; schema: XmlDocument }>();
  return {
    async faults(document, code, namespace) {
      const {
        XmlDocument: Documents,
        XmlValidateError,
        XsdValidator: Validators,
      } = await import('libxml2-wasm');
      const key = `${code} ${namespace}`;
      let kept = open.get(key);
      if (kept === undefined) {
        const schema = Documents.fromString(xsdOf(code, namespace));
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

const SAID = { code: 'CX15', rule: 'schema-violated', severity: 'error' } as const;

/** The faults as findings, with names for places and what the table asks for. */
export function schemaIssues(
  faults: readonly SchemaFault[],
  root: XmlNode,
  code: MessageCode,
  file: string,
): readonly MessageIssue[] {
  const issues: MessageIssue[] = [];
  const seen = new Set<string>();
  for (const { line, xpath, message } of faults) {
    const { node, path } = nodeAt(root, xpath);
    // One wrong value gives a fault for the facet and one for the type: one finding is enough.
    const key = `${line} ${path}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const at: At = { file, line: Math.max(1, line), path, value: node.text };
    const field = fieldNamed(node.name, path, code);
    const asked =
      field === undefined
        ? ''
        : ` ${field.name} ${field.zh} (${field.en}) has the form ${formText(field)}.`;
    issues.push(
      messageIssue(
        {
          ...SAID,
          message: cleaned(message),
          hint: `${asked === '' ? 'Compare with docs/messages.md.' : asked.trim()}`,
        },
        at,
      ),
    );
  }
  return issues;
}

function cleaned(message: string): string {
  return message.replaceAll(`{${NAMESPACE}}`, '').replace(/\s+/g, ' ').trim();
}

function fieldNamed(name: string, path: string, code: MessageCode) {
  const { fields, list } = MESSAGES[code];
  const inList = list !== undefined && path.includes(`/${list.name}`);
  const where: Fields = path.startsWith('BaseTransfer') ? TRANSFER : inList ? list.fields : fields;
  return where.find((field) => field.name === name);
}

/** Walks a place by position, whichever way it is written, and names it. */
function nodeAt(root: XmlNode, xpath: string): { node: XmlNode; path: string } {
  let node = root;
  const names: string[] = [];
  for (const step of xpath.split('/').slice(2)) {
    const [, name = '*', position = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const local = name.replace(/^.*:/, '');
    const among = local === '*' ? node.children : node.children.filter((one) => one.name === local);
    const next = among[Number(position) - 1];
    if (next === undefined) break;
    const twins = node.children.filter((one) => one.name === next.name);
    names.push(
      twins.length > 1 ||
        /List$/.test(next.name) ||
        (names.length === 0 && next.name !== 'BaseTransfer')
        ? `${next.name}[${twins.indexOf(next) + 1}]`
        : next.name,
    );
    node = next;
  }
  return { node, path: names.length === 0 ? root.name : names.join('/') };
}
