import { apostropheRemoved } from './apostrophe-removed.ts';
import { columnUnrecognised } from './column-unrecognised.ts';
import { encodingAmbiguous } from './encoding-ambiguous.ts';
import { encodingUndecodable } from './encoding-undecodable.ts';
import { fileEmpty } from './file-empty.ts';
import { formulaError } from './formula-error.ts';
import { headerDuplicate } from './header-duplicate.ts';
import { headerMissing } from './header-missing.ts';
import { jsonMalformed } from './json-malformed.ts';
import { layoutGuessed } from './layout-guessed.ts';
import { linesAboveHeader } from './lines-above-header.ts';
import { nulByte } from './nul-byte.ts';
import { quoteStray } from './quote-stray.ts';
import { quoteUnclosed } from './quote-unclosed.ts';
import { recordTooLong } from './record-too-long.ts';
import { rowRagged } from './row-ragged.ts';
import { rowsUnread } from './rows-unread.ts';
import { unitUnsaid } from './unit-unsaid.ts';
import { xmlMalformed } from './xml-malformed.ts';

/** EW0xxx: what the reader finds in the file itself, before there are rows. */
export const READER_RULES = [
  fileEmpty,
  encodingUndecodable,
  encodingAmbiguous,
  quoteUnclosed,
  quoteStray,
  rowRagged,
  headerDuplicate,
  headerMissing,
  nulByte,
  rowsUnread,
  recordTooLong,
  linesAboveHeader,
  formulaError,
  jsonMalformed,
  xmlMalformed,
  apostropheRemoved,
  layoutGuessed,
  columnUnrecognised,
  unitUnsaid,
] as const;

/** The names by which the reader reports. */
export type ReaderFault = (typeof READER_RULES)[number]['name'];
