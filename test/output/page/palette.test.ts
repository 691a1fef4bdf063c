import { expect, test } from 'vitest';
import { DARK, LIGHT, MEETINGS, type Palette } from '../../../src/output/page/palette.ts';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test('the measure knows the two ends of the scale', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#777777')).toBe(1);
});

test.each([
  ['light', LIGHT],
  ['dark', DARK],
] satisfies [string, Palette][])('whoever sees little reads every colour: %s', (_name, palette) => {
  const weak = MEETINGS.map(([front, back, least]) => ({
    meeting: `${front} on ${back}`,
    least,
    contrast: contrast(palette[front], palette[back]),
  })).filter((one) => one.contrast < one.least);
  expect(weak).toEqual([]);
});
