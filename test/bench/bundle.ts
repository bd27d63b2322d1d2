import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}.eval/bench`;

/**
 * Builds a program of the bench as the product is built, with its workers: what runs from the sources stores no reading
 * and makes no records in threads.
 * @param name of a file beside this one
 * @returns the path of what was built
 */
export async function bundle(name: string): Promise<string> {
  await build({
    absWorkingDir: root,
    entryPoints: [`test/bench/${name}.ts`, 'src/records/worker.ts', 'src/reader/worker.ts'],
    outdir: folder,
    outbase: '.',
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    // Records of another run are made again.
    define: { VERBATIM_SOURCES: JSON.stringify(`bench ${Date.now()}`) },
    platform: 'node',
    target: 'node20.19',
    logLevel: 'error',
  });
  return `${folder}/test/bench/${name}.js`;
}
