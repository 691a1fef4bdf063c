import type { World } from '../../src/io/world.ts';

/** Thrown at the moment the power goes; nothing of the program catches it as something it knows. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

export interface Steps {
  taken: number;
}

/**
 * A world in which everything stops at step `at`: each write to disk and each request counts as two
 * steps, one before it has its effect and one after. A journal line is torn when it is cut before.
 * After that nothing works any more, as nothing does in a machine that is off.
 */
export function powerCutAt(world: World, at: number, steps: Steps = { taken: 0 }): World {
  let off = false;
  const step = () => {
    if (off || ++steps.taken >= at) {
      off = true;
      throw new PowerCut(`at step ${at}`);
    }
  };
  const around = async <T>(effect: () => Promise<T>): Promise<T> => {
    step();
    const result = await effect();
    step();
    return result;
  };
  const alive = <T>(effect: () => Promise<T>) => {
    if (off) return Promise.reject(new PowerCut('off'));
    return effect();
  };
  const { files, network } = world;
  return {
    ...world,
    files: {
      ...files,
      read: (path) => alive(() => files.read(path)),
      write: (path, content, options) => around(() => files.write(path, content, options)),
      create: (path, content) => around(() => files.create(path, content)),
      remove: (path) => around(() => files.remove(path)),
      async append(path) {
        const appender = await files.append(path);
        return {
          async append(text) {
            try {
              step();
            } catch (cut) {
              await appender.append(text.slice(0, Math.floor(text.length / 2)));
              throw cut;
            }
            await appender.append(text);
            step();
          },
          close: () => appender.close(),
        };
      },
    },
    network: { ...network, send: (request) => around(() => network.send(request)) },
  };
}
