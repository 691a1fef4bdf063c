import { DOCUMENT_KINDS } from '../../documents/kinds/index.ts';
import type { MessageForm } from '../../documents/messages/form/section.ts';
import { formWriter } from '../../documents/messages/form/section-write.ts';
import type { Paper } from '../../documents/paper.ts';

/** The message of a paper that has one; it is for kinds that name a form. */
export async function paperXml(paper: Paper): Promise<string> {
  const { message } = paper;
  if (message === undefined) throw new TypeError(`${paper.type} has no message.`);
  const write = await formWriter(messageForm(paper));
  return write(message);
}

/** The form of a paper's message. */
export function messageForm({ type }: Paper): MessageForm {
  const form = DOCUMENT_KINDS.find((kind) => kind.type === type)?.message;
  if (form === undefined) throw new TypeError(`${type} names no form of message.`);
  return form;
}
