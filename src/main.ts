// The entry of the program. `--version` is answered before anything else is loaded, because scripts
// ask for it often; everything else goes to the command line proper.
import { VERSION } from './version.ts';

const [only, ...more] = process.argv.slice(2);

if ((only === '--version' || only === '-V') && more.length === 0) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const [{ main }, { nodeWorld }] = await Promise.all([import('./cli.ts'), import('./io/node.ts')]);
  process.exitCode = await main(process.argv.slice(2), nodeWorld());
}
