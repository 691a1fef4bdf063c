import type { MessageCode, TextValues } from './message.ts';

/** A record of a message, and where its values stand. */
export interface FiledRecord {
  readonly values: TextValues;
  readonly file: string;
  readonly line: number;
  /** Names from the root, for example `Order[2]/OrderList[1]`. */
  readonly path: string;
  /** Line of a value; that of the record when the value is missing. */
  lineOf(name: string): number;
}

/** A business document of any message, from a file or from a draft. */
export interface Filed {
  readonly code: MessageCode;
  readonly head: FiledRecord;
  readonly lines: readonly FiledRecord[];
  /** Absent for drafts, whose wrapper is ours. */
  readonly transfer?: FiledRecord;
  readonly signed: boolean;
}

export function textOf({ values }: FiledRecord, name: string): string {
  return values[name] ?? '';
}
