// Builds dist/ from the sources where they changed since the last build; says nothing where they did not.
// Plain JavaScript, because it runs before there is a build. Output goes to standard error only: what
// follows may be a script's data. Each program is one bundle, run by cached.cjs: loading some hundred small files, and
// compiling them, takes longer than a first answer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = 'sources.sha256';
/** Runs each bundle, with what V8 compiled of it before. */
const runner = join(root, 'scripts', 'cached.cjs');
/** Packages that every start loads, or that `require` cannot load: they go into the bundles. The others stay where they are. */
const bundled = [
  'any-ascii',
  'chokidar',
  'dotenv',
  'fuse.js',
  'i18next',
  'lru-cache',
  'marked',
  'stemmer',
  'wink-lexicon',
  'zod',
];
/** Puts the lexicon's lists of thousands of words in as JSON, of which V8 makes objects in a fraction of the time. */
const wordLists = {
  name: 'word lists',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    const require = createRequire(import.meta.url);
    build.onLoad({ filter: /wn-\w+-exceptions\.js$/ }, ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(require(path)))});`,
    }));
  },
};
/** What is asked at once after a build, so that what answers take is compiled and kept. */
const firstLines = [
  '/summary',
  '/quote speaker',
  '/who was there',
  'what happened?',
  'was anybody invited?',
  '/help',
];

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
  for (const file of [...settings, fileURLToPath(import.meta.url), runner, ...sources()]) {
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
 * Writes what a bundle has beyond ASCII as escapes, which the bundler does not do in regular expressions: with a single
 * such letter the whole takes twice the memory and longer to read.
 * @param {string} path of the bundle
 */
function escapeAll(path) {
  const units = readFileSync(path, 'utf8').replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(path, units);
}

/**
 * @param {string} folder where the build goes: for each program what starts it, and its bundle
 * @param {string} wanted the fingerprint of the sources
 */
async function bundle(folder, wanted) {
  const { build } = await import('esbuild');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = wanted.slice(0, 12);
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(programs().map((path) => [`${path}.${version}`, `${path}.ts`])),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    external: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
    define: {
      // What is stored of an article is made again by another build.
      VERBATIM_SOURCES: JSON.stringify(wanted),
      'import.meta.url': 'entryUrl',
    },
    banner: { js: "const entryUrl = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [wordLists],
    bundle: true,
    sourcemap: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    // What is loaded later is loaded by `require`: `import()` is not for scripts that are run from a cache.
    supported: { 'dynamic-import': false },
    logLevel: 'error',
  });
  for (const path of programs()) escapeAll(join(folder, `${path}.${version}.cjs`));
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(pages().map((path) => [dirname(path), path])),
    outdir: folder,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    logLevel: 'error',
  });
  copyFileSync(runner, join(folder, basename(runner)));
  for (const path of programs()) {
    const start = join(folder, `${path}.cjs`);
    const up = relative(dirname(start), join(folder, basename(runner)));
    mkdirSync(dirname(start), { recursive: true });
    writeFileSync(
      start,
      `require(${JSON.stringify(up.startsWith('.') ? up : `./${up}`)}).run(__filename, ${JSON.stringify(`${basename(path)}.${version}.cjs`)});\n`,
    );
  }
}

/** Runs the console once in each way in which it is started; where it does not run, the first start is a slow one. */
function warmUp() {
  for (const path of ['src/main.cjs', 'src/console/main.cjs'].map((name) => join(dist, name)))
    if (existsSync(path))
      spawnSync(process.execPath, [path, ...firstLines], { cwd: root, stdio: 'ignore', timeout: 60_000 });
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
  warmUp();
}

await buildWhereStale();
