// Runs a program of src/ from dist/, built anew where the sources changed. One process from the beginning on, on every
// system: signals reach the program, and no shell is needed between.
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
  process.argv = [process.argv[0] ?? '', entry, ...words];
  createRequire(import.meta.url)(entry);
}
