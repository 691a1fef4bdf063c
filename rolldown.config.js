import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';
import { thirdPartyNotices } from './scripts/third-party-notices.js';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

// Split by import(): each command loads only what it uses. Libraries are bundled in, because
// resolving them file by file doubles the start of every command (docs/decisions.md, "Why bundle").
export default defineConfig({
  input: { main: 'src/main.ts', index: 'src/index.ts' },
  platform: 'node',
  logLevel: 'warn',
  // Native and WebAssembly code stays in its package: the two real dependencies.
  external: [/^@myriaddreamin\/typst-ts-node-compiler/, /^libxml2-wasm/],
  transform: { define: { __EWTP_VERSION__: JSON.stringify(version) } },
  plugins: [thirdPartyNotices('dist/THIRD-PARTY-NOTICES.txt')],
  output: {
    dir: 'dist',
    format: 'esm',
    sourcemap: true,
    minify: false,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
});
