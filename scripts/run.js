// Runs a program of src/ from dist/, which is built first where the sources have changed.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [, , program = '', ...words] = process.argv;
await import('./build.js');
const entry = new URL(`../dist/src/${program}.js`, import.meta.url);
if (!existsSync(entry)) {
  // Whatever went wrong with the build, it has said so.
  if (!process.exitCode) console.error(`there is no program ${program}`);
  process.exitCode = 1;
} else if (!process.exitCode) {
  endWithShell();
  keepCompiled();
  process.argv = [process.argv[0] ?? '', fileURLToPath(entry), ...words];
  await import(entry.href);
}

/** Has Node keep what V8 compiles, beside the build. Node 20 cannot; a folder that cannot be written is no error. */
function keepCompiled() {
  // The types are those of Node 20.
  const { enableCompileCache } = /** @type {{ enableCompileCache?: (folder: string) => void }} */ (module);
  enableCompileCache?.(fileURLToPath(new URL('../dist/cache', import.meta.url)));
}

/**
 * Ends the program politely when the shell that npm runs it in has gone: a signal for npm reaches that shell alone. Some
 * shells would replace themselves with the program by `exec`, which Windows does not have.
 */
function endWithShell() {
  const { npm_lifecycle_event: script } = process.env;
  const shell = process.ppid;
  if (script === undefined) return;
  const look = () => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  };
  const timer = setInterval(look, 250).unref();
}
