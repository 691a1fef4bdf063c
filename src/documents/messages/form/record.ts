// The tables as zod schemas: what a draft must be before it is written.
import { z } from 'zod';
import { MESSAGES, type MessageCode, MOST_LINES } from '../message.ts';
import type { Field, Fields } from './field.ts';

/** What the values of a record must be; absent optional fields are no fault. */
export function recordForm(fields: Fields) {
  return z.strictObject(
    Object.fromEntries(
      fields.map((field) => [
        field.name,
        field.required ? valueForm(field) : valueForm(field).optional(),
      ]),
    ),
  );
}

/** One business document of a message: its head and its lines. */
export function entryForm(code: MessageCode) {
  const { fields, list } = MESSAGES[code];
  const lines = z.array(list === undefined ? z.never() : recordForm(list.fields));
  return z.strictObject({
    head: recordForm(fields),
    lines: list === undefined ? lines : lines.min(1).max(MOST_LINES),
  });
}

/** What one value must be. */
export function valueForm({ form }: Field): z.ZodType<string> {
  switch (form.is) {
    case 'decimal':
      return z
        .string()
        .refine(
          (text) => isNumber(text, form),
          `must be a number of ${form.digits} digits, ${form.decimals} of them decimals`,
        );
    case 'day':
      return z.string().regex(/^\d{8}$/, 'must be a day of eight digits such as 20261204');
    case 'shaped':
      return z
        .string()
        .regex(new RegExp(`^(?:${form.pattern})$`), `must have the form ${form.shape}`);
    case 'whole':
      return z
        .string()
        .regex(
          new RegExp(`^\\d{1,${form.digits}}$`),
          `must be a whole number of ${form.digits} digits`,
        );
    case 'raw':
      return z.string().min(1, 'must not be empty');
    case 'text':
      return z
        .string()
        .refine(
          (text) => !CONTROL.test(text),
          'must hold no line breaks or other control characters',
        )
        .refine((text) => fits([...text].length, form), lengthText(form));
  }
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

function isNumber(text: string, most: { digits: number; decimals: number }): boolean {
  const match = /^-?(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null || text.length > 2 * most.digits) return false;
  const [, whole = '', decimals = ''] = match;
  const shown = decimals.replace(/0+$/, '').length;
  return shown <= most.decimals && whole.replace(/^0+/, '').length + shown <= most.digits;
}

function fits(length: number, { least, most }: { least: number; most: number }): boolean {
  return length >= least && length <= most;
}

function lengthText({ least, most }: { least: number; most: number }): string {
  return least === most
    ? `must have ${most} ${most === 1 ? 'character' : 'characters'}`
    : `must have ${least} to ${most} characters`;
}
