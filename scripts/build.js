// Builds dist/ where the sources have changed since the last build; otherwise does nothing. Plain JavaScript, because it
// runs before there is a build. It writes to standard error only: standard output may be a script's data.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = 'sources.sha256';
/** Packages that every start loads: in one file with ours they load in half the time. */
const bundled = ['any-ascii', 'fuse.js', 'i18next', 'lru-cache', 'wink-lexicon', 'zod'];

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

/** @returns {string[]} paths of the programs, from the root, without their endings */
function programs() {
  return sources()
    .filter((path) => /^(?:main|worker)\.ts$/u.test(basename(path)))
    .map((path) => relative(root, path).slice(0, -'.ts'.length));
}

/** @returns {string[]} what pages for browsers begin with; `src/review/page/main.tsx` becomes `page.js` and `page.css` */
function pages() {
  return sources()
    .filter((path) => basename(path) === 'main.tsx')
    .map((path) => relative(root, path));
}

/**
 * @param {string} folder where the build goes
 * @param {string} wanted the fingerprint of the sources
 */
async function bundle(folder, wanted) {
  const { build } = await import('esbuild');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const common = /** @type {const} */ ({
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  await build({
    ...common,
    entryPoints: Object.fromEntries(programs().map((path) => [path, `${path}.ts`])),
    // What a program loads with `import()` gets a file of its own, and so does what several programs share.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
    // Records of articles are stored with it: another build makes them again.
    define: { VERBATIM_SOURCES: JSON.stringify(wanted) },
    sourcemap: true,
    platform: 'node',
    target: 'node20.19',
  });
  await build({
    ...common,
    entryPoints: Object.fromEntries(pages().map((path) => [dirname(path), path])),
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    platform: 'browser',
    target: 'es2022',
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
