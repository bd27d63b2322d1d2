// Runs a program of src/ from dist/, built anew where the sources changed, on every system.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , program = '', ...words] = process.argv;
await import('./build.js');
const entry = join(fileURLToPath(new URL('../dist/src', import.meta.url)), `${program}.cjs`);
if (!existsSync(entry)) {
  // What went wrong with the build is said already.
  if (!process.exitCode) console.error(`there is no program ${program}`);
  process.exitCode = 1;
} else if (!process.exitCode) {
  endWithShell();
  process.argv = [process.argv[0] ?? '', entry, ...words];
  createRequire(import.meta.url)(entry);
}

/**
 * Ends the program, politely, when the shell that npm runs it in has gone: a signal for npm reaches that shell alone. Some
 * shells would give way to the program by `exec`, which Windows has not.
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
