// The laws of ARCHITECTURE.md, held by a test: each failure says what to do instead.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

interface Source {
  /** Path under src/, with slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports from this repository, by path under src/; type imports included. */
  readonly imports: readonly string[];
  /** Packages and node modules it imports. */
  readonly packages: readonly string[];
}

const SOURCES = sourcesOf(SRC);

function sourcesOf(root: string): Source[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(root, file).replaceAll('\\', '/');
      const text = readFileSync(file, 'utf8');
      const named = Array.from(
        text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g),
        ([, name]) => name ?? '',
      );
      const inside = named.filter((name) => name.startsWith('.'));
      return {
        path,
        text,
        imports: inside.map((name) => posix.normalize(posix.join(dirname(path), name))),
        packages: named.filter((name) => !name.startsWith('.')),
      };
    });
}

/** The text without comments and strings, for laws about words. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/[^\n]*/g, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

test('only src/io and the entry touch the outside: take a World as an argument instead', () => {
  const outside =
    /\bprocess\.|\bconsole\.|(await|return|=) fetch\(|globalThis|\bsetTimeout\(|\bsetInterval\(|\bsetImmediate\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/;
  const pure = new Set(['node:buffer', 'node:crypto', 'node:zlib', 'node:util', 'node:path/posix']);
  const broken = SOURCES.filter(({ path }) => !path.startsWith('io/') && path !== 'main.ts')
    .filter(
      ({ text, packages }) =>
        outside.test(codeOf(text)) ||
        packages.some((name) => name.startsWith('node:') && !pure.has(name)),
    )
    .map(({ path }) => path);
  expect(broken).toEqual([]);
});

/** What each folder may import from the others; a folder may always import itself and the root words. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  io: [],
  language: ['io'],
  catalog: ['io', 'language'],
  tariff: ['io'],
  fx: ['io'],
  cost: ['io', 'tariff', 'catalog'],
  documents: ['io', 'cost', 'tariff', 'catalog'],
  listing: ['io', 'language', 'catalog'],
  marketplaces: ['io', 'listing', 'catalog'],
  sandbox: ['io'],
  output: ['io', 'language', 'catalog', 'tariff', 'fx', 'cost', 'documents', 'listing'],
  commands: [
    'io',
    'language',
    'catalog',
    'tariff',
    'fx',
    'cost',
    'documents',
    'listing',
    'marketplaces',
    'sandbox',
    'output',
  ],
};

test('imports point one way between folders, types included: let the command pass the value', () => {
  const broken = SOURCES.flatMap(({ path, imports }) => {
    const from = folderOf(path);
    if (from === '') return [];
    const allowed = MAY_IMPORT[from] ?? [];
    return imports
      .map(folderOf)
      .filter((to) => to !== '' && to !== from && !allowed.includes(to))
      .map((to) => `${path} → ${to}/`);
  });
  expect(broken).toEqual([]);
});

test('every folder of src has its place in the order of imports', () => {
  const folders = new Set(
    SOURCES.map(({ path }) => folderOf(path)).filter((folder) => folder !== ''),
  );
  expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
});

test('of io, everything but the doors imports types of the world only', () => {
  // The program and the library begin here: they hand the real world in.
  const doors = new Set(['main.ts', 'index.ts']);
  const broken = SOURCES.filter(({ path }) => !path.startsWith('io/') && !doors.has(path)).flatMap(
    ({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('io/') && name !== 'io/world.ts')
        .map((name) => `${path} → ${name}`),
  );
  expect(broken).toEqual([]);
});

test('no circle of imports, types included', () => {
  const graph = new Map(
    SOURCES.map(({ path, imports }) => [path, imports.filter((name) => name.endsWith('.ts'))]),
  );
  expect(circlesIn(graph)).toEqual([]);
});

test('src/ has no any, no non-null assertion and no cast beyond a handful', () => {
  const casts = SOURCES.flatMap(({ path, text }) =>
    codeOf(text)
      .split('\n')
      .filter(
        (line) => /\bas (?!const\b)[A-Z{(\w]/.test(line) && !/^\s*(import|export|\})/.test(line),
      )
      .map((line) => `${path}: ${line.trim()}`),
  );
  const lines = SOURCES.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  expect(
    SOURCES.filter(({ text }) =>
      /:\s*any\b|<any>|\bas any\b|@ts-(ignore|nocheck)/.test(codeOf(text)),
    ).map(({ path }) => path),
  ).toEqual([]);
  expect(casts.length, casts.join('\n')).toBeLessThanOrEqual(Math.ceil(lines / 1000));
});

test('files stay short: split one that grows above 250 lines along its seams', () => {
  const tables = new Set(['catalog/columns/papers.ts', 'catalog/goods/kinds.ts']);
  const long = SOURCES.filter(({ path }) => !tables.has(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
  expect(median(SOURCES.map(({ text }) => text.split('\n').length))).toBeLessThanOrEqual(75);
});

test('tests mock no module and skip nothing', () => {
  const broken = sourcesOf(join(ROOT, 'test'))
    .filter(({ path }) => path !== 'laws.test.ts')
    .filter(({ text }) =>
      /vi\.mock\(|vi\.useFakeTimers|\b(test|it|describe)\.(only|todo)\(/.test(text),
    )
    .map(({ path }) => path);
  expect(broken).toEqual([]);
});

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/', 1)[0] ?? '') : '';
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Every import that closes a circle, as the path around it. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      circles.push([...trail.slice(at), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return circles;
}
