// The library: the same functions that the commands use.
export { openCatalog } from './catalog/read/open.ts';
export { validateFile } from './catalog/validate.ts';
export { UserError } from './errors.ts';
export type { World } from './io/world.ts';
export type { Issue } from './issue.ts';
export { VERSION } from './version.ts';
