import { readFileSync } from 'node:fs';
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
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const common = {
    absWorkingDir: root,
    outdir: folder,
    external: Object.keys({ ...dependencies, ...devDependencies }),
    // Records of another run are made again.
    define: { VERBATIM_SOURCES: JSON.stringify(`bench ${Date.now()}`) },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    logLevel: 'error',
  } as const;
  await build({ ...common, entryPoints: [`test/bench/${name}.ts`], format: 'esm' });
  await build({
    ...common,
    entryPoints: ['src/worker.ts', 'src/reader/worker.ts'],
    outbase: 'src',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: { ...common.define, 'import.meta.url': 'entryUrl' },
    banner: { js: "const entryUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  return `${folder}/${name}.js`;
}
