/** What a colour is for; the pages name these and never a colour itself. */
export type Role =
  | 'paper'
  | 'panel'
  | 'ink'
  | 'dim'
  | 'line'
  | 'edge'
  | 'link'
  | 'error'
  | 'error-tint'
  | 'warning'
  | 'warning-tint'
  | 'info'
  | 'info-tint'
  | 'good'
  | 'good-tint';

export type Palette = Readonly<Record<Role, `#${string}`>>;

export const LIGHT: Palette = {
  paper: '#ffffff',
  panel: '#f4f6f8',
  ink: '#18212b',
  dim: '#4d5966',
  line: '#d3dae1',
  edge: '#7a8794',
  link: '#0b4f94',
  error: '#a3201c',
  'error-tint': '#fcebe9',
  warning: '#754700',
  'warning-tint': '#fcf1d9',
  info: '#1c4f7d',
  'info-tint': '#e7f0f9',
  good: '#19603a',
  'good-tint': '#e4f3e9',
};

export const DARK: Palette = {
  paper: '#12171d',
  panel: '#1b222b',
  ink: '#e6ebf0',
  dim: '#adb8c4',
  line: '#36414d',
  edge: '#7b8896',
  link: '#93c5f6',
  error: '#ffa198',
  'error-tint': '#3a1b1a',
  warning: '#f2c36d',
  'warning-tint': '#342810',
  info: '#96c8f3',
  'info-tint': '#17293a',
  good: '#86d7a2',
  'good-tint': '#14301f',
};

/** Which colours meet, and the least contrast they must have (WCAG 2.2, level AA). */
export const MEETINGS: readonly (readonly [front: Role, back: Role, least: number])[] = [
  ...(['ink', 'dim', 'link', 'error', 'warning', 'info', 'good'] as const).flatMap((front) =>
    (['paper', 'panel'] as const).map((back) => [front, back, 4.5] as const),
  ),
  ...(['error', 'warning', 'info', 'good'] as const).flatMap((name) =>
    (['ink', 'dim', 'link', name] as const).map((front) => [front, `${name}-tint`, 4.5] as const),
  ),
  ['edge', 'paper', 3],
  ['edge', 'panel', 3],
];

/** The palettes as CSS variables: dark where a person's screen is, and never on paper. */
export function paletteStyle(): string {
  return `:root{color-scheme:light;${variables(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${variables(DARK)}}}`;
}

function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([role, colour]) => `--${role}:${colour}`)
    .join(';');
}
