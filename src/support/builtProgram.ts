import { existsSync } from 'node:fs';

/**
 * Finds a program or a worker in the build.
 * @param name path from the root of the package, without extension: `src/reader/worker`
 * @returns null if the program runs from its sources
 */
export function builtProgram(name: string): URL | null {
  // The bundler may put this function into any chunk, so its depth in the build is unknown.
  for (let folder = new URL('.', import.meta.url); ; ) {
    const program = new URL(`${name}.js`, folder);
    if (existsSync(program)) return program;
    const above = new URL('..', folder);
    if (above.href === folder.href) return null;
    folder = above;
  }
}
