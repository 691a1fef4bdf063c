import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from '../../src/output/json-text.ts';
import { visible } from '../../src/output/visible.ts';
import { xmlText } from '../../src/output/xml.ts';

test('escape sequences, direction marks and line breaks are shown and not obeyed', () => {
  expect(visible('a\u001b[31mred\u001b[0m')).toBe('a␛[31mred␛[0m');
  expect(visible('\u202egnp.exe')).toBe('\\u202egnp.exe');
  expect(visible('two\r\nlines\tand a tab')).toBe('two⏎⏎lines⇥and a tab');
  expect(visible('\u009b2J')).toBe('\\u009b2J');
  expect(visible('\ud800')).toBe('\\ud800');
  expect(visible('tag\u{e0041}')).toBe('tag\\u{e0041}');
});

test('orders to build servers are broken', () => {
  expect(visible('##[error]x ##vso[task.setvariable] ##teamcity[y] ## fine')).toBe(
    '#\\u0023[error]x #\\u0023vso[task.setvariable] #\\u0023teamcity[y] ## fine',
  );
});

test('a joiner stays in an emoji and shows anywhere else', () => {
  expect(visible('👩‍🔬')).toBe('👩‍🔬');
  expect(visible('95240\u200d00')).toBe('95240\\u200d00');
});

test('whatever comes in, nothing comes out that moves a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

test('JSON keeps every value and shows none of them raw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = jsonText({ text });
      expect(JSON.parse(written)).toEqual({ text });
      expect(written).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

test('XML text is escaped, and what XML cannot hold is replaced', () => {
  expect(xmlText(`<script>"&'</script>]]>`)).toBe(
    '&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;]]&gt;',
  );
  expect(xmlText('a\0b\ud800c\uffff')).toBe('a\ufffdb\ufffdc\ufffd');
});
