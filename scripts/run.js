// Runs a program of src/ from dist/, and rebuilds that first if the sources changed.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [, , program = '', ...words] = process.argv;
await import('./build.js');
const entry = new URL(`../dist/src/${program}.js`, import.meta.url);
if (!existsSync(entry)) {
  // A failed build has already reported its error.
  if (!process.exitCode) console.error(`there is no program ${program}`);
  process.exitCode = 1;
} else if (!process.exitCode) {
  endWithShell();
  enableCodeCache();
  process.argv = [process.argv[0] ?? '', fileURLToPath(entry), ...words];
  await import(entry.href);
}

/**
 * Caches compiled code beside the build, where Node supports it (from 22 on). A read-only folder is no error.
 */
function enableCodeCache() {
  // Node 20’s types lack it.
  const { enableCompileCache } = /** @type {{ enableCompileCache?: (folder: string) => void }} */ (module);
  enableCompileCache?.(fileURLToPath(new URL('../dist/cache', import.meta.url)));
}

/**
 * Ends the program when the shell that npm started it in has exited: a signal to npm reaches only that shell.
 * Some shells could replace themselves by `exec`, but Windows has no such thing.
 */
function endWithShell() {
  const { npm_lifecycle_event: script } = process.env;
  const shell = process.ppid;
  if (script === undefined) return;
  const checkShell = () => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  };
  const timer = setInterval(checkShell, 250).unref();
}
