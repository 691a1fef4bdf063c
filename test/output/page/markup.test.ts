import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, raw } from '../../../src/output/page/markup.ts';

test('text in a hole is text, whatever it holds', () => {
  const text = `"onload=alert(1) <script>alert(1)</script> '&amp; \u202e\u0007`;
  expect(html`<p title="${text}">${text}</p>`.markup.match(/<[^>]*>/g)).toEqual([
    expect.stringMatching(/^<p title="[^"<>]*">$/),
    '</p>',
  ]);
  expect(html`${text}`.markup).toContain('\\u202e␇');
});

test('markup in a hole stays markup, lists and numbers too', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, raw('<li>2</li>')]}</ul>`.markup).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  );
});

test('no text can open a tag or end an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"'\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});
