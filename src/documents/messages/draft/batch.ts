// Documents of many orders as messages of at most a hundred.

import {
  type Entry,
  MESSAGE_CODES,
  type Message,
  type MessageCode,
  MOST_ENTRIES,
  type TextValues,
} from '../message.ts';
import { type Drafts, guidOf } from './draft.ts';

/** Collects documents and gives back whole messages. */
export interface Batcher {
  add(drafts: Drafts): readonly Message[];
  /** What is left at the end. */
  rest(): readonly Message[];
}

interface Open {
  readonly transfer: TextValues;
  readonly entries: Entry[];
}

export function batcher(wanted: ReadonlySet<MessageCode>): Batcher {
  const open = new Map<MessageCode, Open>();
  const closed = (code: MessageCode): readonly Message[] => {
    const batch = open.get(code);
    open.delete(code);
    return batch === undefined ? [] : [messageOf(code, batch)];
  };
  return {
    add(drafts) {
      return MESSAGE_CODES.filter((code) => wanted.has(code)).flatMap((code) => {
        const entry = drafts.entries[code];
        if (entry === undefined) return [];
        const batch = open.get(code);
        // A message has one sender.
        const before = batch !== undefined && !sameSender(batch, drafts) ? closed(code) : [];
        const now = open.get(code) ?? { transfer: drafts.transfer, entries: [] };
        now.entries.push(entry);
        open.set(code, now);
        return now.entries.length < MOST_ENTRIES ? before : [...before, ...closed(code)];
      });
    },
    rest: () => MESSAGE_CODES.flatMap(closed),
  };
}

function sameSender({ transfer }: Open, drafts: Drafts): boolean {
  return Object.entries(transfer).every(([name, value]) => drafts.transfer[name] === value);
}

function messageOf(code: MessageCode, { transfer, entries }: Open): Message {
  const guid = guidOf([code, entries.map(({ head }) => head.guid)]);
  return { code, guid, version: '1.0', entries, transfer };
}
