// Runs a bundle with what V8 compiled of it before: to compile it anew takes longer than to answer. Node 22 has
// `module.enableCompileCache` for this; Node 20, which we support, has not. V8 itself refuses what another version of
// it compiled; then, and at the first run, the cache is written when the process ends.
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** @param {string} path @returns {Buffer | undefined} what the file holds; undefined where there is none */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} entry path of the program that is started; it names the bundle beside it
 * @param {string} bundle name of the bundle's file, which changes with what it holds
 */
exports.run = (entry, bundle) => {
  const filename = join(dirname(entry), bundle);
  const cache = `${filename}.cache`;
  const cachedData = readIfThere(cache);
  // The bundler escapes all beyond ASCII, and that takes a tenth of the time to read.
  const script = new Script(wrap(readFileSync(filename, 'latin1')), { filename, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(entry), module, entry, dirname(entry));
  if (cachedData && !script.cachedDataRejected) return;
  process.once('exit', () => {
    // Another process may write it at the same time, and the folder may be read-only: neither matters.
    const temporary = `${cache}.${process.pid}`;
    try {
      writeFileSync(temporary, script.createCachedData());
      renameSync(temporary, cache);
    } catch {}
  });
};
