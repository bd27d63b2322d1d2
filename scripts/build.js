// Builds dist/ if the sources changed since the last build. It is plain JavaScript, because it runs before
// there is a build. It writes to standard error only: standard output may be a script’s data.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const hashFile = 'sources.sha256';
/** Packages that every start loads. Bundled with our code they load twice as fast. */
const bundled = ['any-ascii', 'fuse.js', 'i18next', 'lru-cache', 'wink-lexicon', 'zod'];

/** @param {string} path a file or a folder @returns {string[]} its files, sorted */
function filesOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** All source files. */
function sources() {
  return [...filesOf(join(root, 'src')), ...filesOf(join(root, 'commands'))];
}

/** Hashes everything that a build depends on. */
function fingerprint() {
  const digest = createHash('sha256');
  const settings = ['tsconfig.json', 'package.json', 'package-lock.json'].map((name) => join(root, name));
  for (const file of [...settings, fileURLToPath(import.meta.url), ...sources()]) {
    if (!existsSync(file)) continue;
    digest.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return digest.digest('hex');
}

/** @param {string} hash @returns {boolean} whether dist/ was built from these sources */
function isFresh(hash) {
  const path = join(dist, hashFile);
  return existsSync(path) && readFileSync(path, 'utf8') === hash;
}

/**
 * Replaces dist/ atomically: other processes see the old build or the new one.
 * @param {string} built the folder with the new build
 * @param {string} hash of its sources
 */
function swapIn(built, hash) {
  const old = `${built}-old`;
  try {
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(built, dist);
  } catch (error) {
    // Another process finished the same build first.
    if (!isFresh(hash)) throw error;
  } finally {
    rmSync(built, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** @returns {string[]} paths of the programs, relative to the root, without extension */
function programs() {
  return sources()
    .filter((path) => /^(?:main|worker)\.ts$/u.test(basename(path)))
    .map((path) => relative(root, path).slice(0, -'.ts'.length));
}

/** @returns {string[]} entry points of browser pages; `src/review/page/main.tsx` becomes `page.js` and `page.css` */
function pages() {
  return sources()
    .filter((path) => basename(path) === 'main.tsx')
    .map((path) => relative(root, path));
}

/**
 * @param {string} folder where the build goes
 * @param {string} hash of the sources
 */
async function bundle(folder, hash) {
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
    // Lazily imported and shared modules become separate chunks.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
    // Stored records of articles contain it: another build rebuilds them.
    define: { VERBATIM_SOURCES: JSON.stringify(hash) },
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

async function buildIfStale() {
  const hash = fingerprint();
  if (isFresh(hash)) return;
  const built = join(root, `.dist-${process.pid}`);
  try {
    await bundle(built, hash);
  } catch (error) {
    rmSync(built, { recursive: true, force: true });
    const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    console.error(
      missing ? 'Run npm ci first: the bundler is not installed.' : 'The sources could not be built.',
    );
    process.exitCode = 1;
    return;
  }
  writeFileSync(join(built, hashFile), hash);
  swapIn(built, hash);
}

await buildIfStale();
