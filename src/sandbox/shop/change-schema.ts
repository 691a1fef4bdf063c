import { z } from 'zod';
import type { Change, FormValue, Listing } from './state.ts';

const gateway = z.enum(['alibaba-com', 'tmall-global']);
const id = z.string().regex(/^\d{1,20}$/);

const formValue: z.ZodType<FormValue> = z.lazy(() =>
  z.union([z.string(), z.array(z.string()), z.record(z.string(), formValue)]),
);

const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('product'), info: z.record(z.string(), z.unknown()) }),
  z.object({
    kind: z.literal('item'),
    categoryId: z.string(),
    productId: z.string(),
    fields: z.record(z.string(), formValue),
  }),
]);

const state = {
  id,
  gateway,
  offer: z.object({
    title: z.string(),
    description: z.string(),
    pictures: z.array(z.string()),
    price: z.string(),
    quantity: z.string(),
    keys: z.array(z.string()),
  }),
  content,
  wanted: z.enum(['online', 'offline']),
  createdMs: z.number(),
  changedMs: z.number(),
  searchableMs: z.number(),
};

const listing: z.ZodType<Listing> = z.object({ ...state, before: z.object(state).optional() });

/** One line of the shop's file. */
export const changeSchema: z.ZodType<Change> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('listing'), listing }),
    z.object({ kind: z.literal('gone'), id }),
    z.object({
      kind: z.literal('picture'),
      picture: z.object({
        id,
        gateway,
        hash: z.string().regex(/^[0-9a-f]{32}$/),
        extension: z.string().regex(/^\w{3,4}$/),
        title: z.string(),
      }),
    }),
    z.object({
      kind: z.literal('token'),
      token: z.object({
        token: z.string(),
        gateway,
        use: z.enum(['access', 'refresh']),
        expiresMs: z.number().nullable(),
      }),
    }),
    z.object({ kind: z.literal('clock'), aheadMs: z.number() }),
    z.object({ kind: z.literal('ids'), next: id }),
    z.object({ kind: z.literal('later'), dueMs: z.number(), changes: z.array(changeSchema) }),
    z.object({ kind: z.literal('arrived') }),
    z.object({ kind: z.literal('reset') }),
  ]),
);
