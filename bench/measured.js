// Runs a module as a whole process and tells on the last line of stderr what it took.
// Usage: node bench/measured.js <module.js> [arguments]
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , module, ...rest] = process.argv;
const started = performance.now();
process.argv = [process.argv[0], module, ...rest];
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const figures = {
    wallMs: performance.now() - started,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    peakMb: maxRSS / 1024,
  };
  process.stderr.write(`\n#measured ${JSON.stringify(figures)}\n`);
});
await import(pathToFileURL(resolve(module)).href);
