// Writes the licence of every package that the bundle contains, as their licences ask.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} file where the notices go */
export function thirdPartyNotices(file) {
  return {
    name: 'third-party-notices',
    writeBundle(_options, bundle) {
      const folders = new Set();
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.moduleIds ?? []) {
          const folder = packageFolder(id);
          if (folder) folders.add(folder);
        }
      }
      writeFileSync(
        file,
        [...folders]
          .map(notice)
          .sort()
          .join(`\n${'-'.repeat(72)}\n\n`),
      );
    },
  };
}

function packageFolder(id) {
  const at = id.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const [scope, name] = id.slice(at + 13).split('/');
  return join(id.slice(0, at + 13), scope.startsWith('@') ? `${scope}/${name}` : scope);
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const body =
    text && existsSync(join(folder, text)) ? readFileSync(join(folder, text), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${body}\n`;
}
