// Builds dist/ from the sources where they changed since the last build; says nothing where they did not.
// Plain JavaScript, because it runs before there is a build. Output goes to standard error only: what
// follows may be a script's data. Modules are bundled, because loading some hundred small files takes
// longer than a first answer.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = 'sources.sha256';
/** Packages that every start loads: they go into the bundle. The others are loaded from where they are. */
const bundled = ['fuse.js', 'i18next', 'lru-cache', 'stemmer', 'zod'];

/** @param {string} path a file or a folder @returns {string[]} the files in it, in order */
function filesOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Everything that is built. */
function sources() {
  return [...filesOf(join(root, 'src')), ...filesOf(join(root, 'commands'))];
}

/** Fingerprint of all that a build is made from. */
function fingerprint() {
  const hash = createHash('sha256');
  const settings = ['tsconfig.json', 'package.json', 'package-lock.json'].map((name) => join(root, name));
  for (const file of [...settings, fileURLToPath(import.meta.url), ...sources()]) {
    if (!existsSync(file)) continue;
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} wanted @returns {boolean} whether dist/ was built from those sources */
function isFresh(wanted) {
  const path = join(dist, stamp);
  return existsSync(path) && readFileSync(path, 'utf8') === wanted;
}

/**
 * Replaces dist/ at once, so that another process finds the old build or the new one, never half of one.
 * @param {string} built the folder with the new build
 * @param {string} wanted the fingerprint of its sources
 */
function swapIn(built, wanted) {
  const old = `${built}-old`;
  try {
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(built, dist);
  } catch (error) {
    // Somebody who built at the same time was quicker.
    if (!isFresh(wanted)) throw error;
  } finally {
    rmSync(built, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder where the build goes: a file for each `main.ts` and `worker.ts`, and what they share
 * @param {string} wanted the fingerprint of the sources
 */
async function bundle(folder, wanted) {
  const { build } = await import('esbuild');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await build({
    absWorkingDir: root,
    entryPoints: sources().filter((path) => /^(?:main|worker)\.ts$/u.test(basename(path))),
    outbase: root,
    outdir: folder,
    external: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
    // What is stored of an article is made again by another build.
    define: { VERBATIM_SOURCES: JSON.stringify(wanted) },
    bundle: true,
    splitting: true,
    sourcemap: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    logLevel: 'error',
  });
}

async function buildWhereStale() {
  const wanted = fingerprint();
  if (isFresh(wanted)) return;
  const built = join(root, `.dist-${process.pid}`);
  try {
    await bundle(built, wanted);
  } catch (error) {
    rmSync(built, { recursive: true, force: true });
    const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    console.error(
      missing ? 'Run npm ci first: the bundler is not installed.' : 'The sources could not be built.',
    );
    process.exitCode = 1;
    return;
  }
  writeFileSync(join(built, stamp), wanted);
  swapIn(built, wanted);
}

await buildWhereStale();
