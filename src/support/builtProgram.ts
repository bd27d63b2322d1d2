import { existsSync } from 'node:fs';

/**
 * Finds a program or a worker in the build that this code belongs to.
 * @param name its path from the root of the package, without its ending: `src/reader/worker`
 * @returns null where the sources run as they are
 */
export function builtProgram(name: string): URL | null {
  // The bundler may put this function into a program's own file or into a shared one, so its depth is not known.
  for (let folder = new URL('.', import.meta.url); ; ) {
    const program = new URL(`${name}.js`, folder);
    if (existsSync(program)) return program;
    const above = new URL('..', folder);
    if (above.href === folder.href) return null;
    folder = above;
  }
}
