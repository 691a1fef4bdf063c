import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brief, briefly } from '../../../src/listing/plan/brief.ts';

test('a short value stays whole, a long one is never longer than what stays whole', () => {
  expect(brief('8.50')).toBe('8.50');
  const cut = brief('词'.repeat(60_000));
  expect(cut.length).toBeLessThanOrEqual(200);
  expect(cut).toContain('(60000 characters, ');
});

test('what is brief already stays as it is, and a change anywhere in a long value is seen', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 201, maxLength: 500 }), fc.nat(), (text, at) => {
      expect(brief(brief(text))).toBe(brief(text));
      const place = at % text.length;
      const other = `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
      expect(brief(other)).not.toBe(brief(text));
    }),
  );
});

test('a listing is kept with brief fields, everything else as it is', () => {
  const listing = {
    sku: 'A',
    remoteId: '9223372036854775807',
    state: 'live' as const,
    fields: { title: 'Pralines', description: 'x'.repeat(1000) },
  };
  expect(briefly(listing)).toEqual({
    ...listing,
    fields: { title: 'Pralines', description: brief(listing.fields.description) },
  });
});
