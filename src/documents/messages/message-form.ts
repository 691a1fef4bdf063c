// The messages of e-commerce as trees. They ask no signature: drafts have none.
import { code as exactly, text } from './form/field.ts';
import { type Holds, type MessageForm, passage, repeated, section } from './form/section.ts';
import {
  MESSAGES,
  type MessageCode,
  MOST_ENTRIES,
  MOST_LINES,
  NAMESPACE,
  rootName,
} from './message.ts';
import { SUBSCRIBE, TRANSFER } from './tables/shared.ts';

const SIGNATURES = 'http://www.w3.org/2000/09/xmldsig#';

/** A message of e-commerce with its wrapper. */
export function formOf(code: MessageCode): MessageForm {
  const { title, entry, head, fields, list } = MESSAGES[code];
  const top: Holds = head === '' ? fields : [section(head, '', '', fields)];
  const lines: Holds =
    list === undefined ? [] : [repeated(list.name, MOST_LINES, '', '', list.fields)];
  return {
    root: section(rootName(code), title.zh, title.en, [
      repeated(entry, MOST_ENTRIES, '', '', [...top, ...lines]),
      section('BaseTransfer', '', '', TRANSFER),
      repeated('BaseSubscribe', 5, '', '', SUBSCRIBE, 0),
      passage('ExtendMessage', 1),
      passage('', 1, SIGNATURES),
    ]),
    namespace: NAMESPACE,
    title,
    attributes: [exactly('guid', 36, '', ''), text('version', 10, '', '')],
    blanks: false,
    standing: '',
    about: `${rootName(code)}: ${title.en} ${title.zh}. Printed by ewtp from its table; not the official schema.`,
  };
}
