import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../../../src/documents/kinds/index.ts';
import { schemaShelf } from '../../../../src/documents/messages/form/schema-check.ts';
import { sectionForm } from '../../../../src/documents/messages/form/section-form.ts';
import { sectionValues } from '../../../../src/documents/messages/form/section-read.ts';
import { formWriter } from '../../../../src/documents/messages/form/section-write.ts';
import { openXmlText } from '../../../../src/documents/messages/form/xml-tree.ts';
import { valuesFor } from '../../../support/message-values.ts';

const FORMS = DOCUMENT_KINDS.flatMap(({ message }) =>
  message === undefined ? [] : [[message.root.name, message] as const],
);

describe.each(FORMS)('%s', (_name, form) => {
  test('is read back as it was written, keeps to its schema, and the form agrees', async () => {
    const shelf = schemaShelf();
    const write = await formWriter(form);
    const { holds } = form.root;
    const asked = sectionForm(holds, form.blanks);
    await fc.assert(
      fc.asyncProperty(valuesFor(holds, form.blanks), async (values) => {
        const opened = await openXmlText(new TextEncoder().encode(write(values)));
        if (opened.fault !== undefined) throw new Error(opened.fault.message);
        const faults = await shelf.faults(opened.document, form, form.namespace);
        opened.document.dispose();
        expect(faults).toEqual([]);
        expect(sectionValues(opened.root, holds)).toEqual(values);
        expect(asked.safeParse(values).success).toBe(true);
      }),
      { numRuns: 60 },
    );
    shelf.dispose();
  });
});
