import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A program to start. */
export interface Program {
  readonly name: string;
  readonly command: string;
  readonly words: readonly string[];
  /** Timed until this is written to standard output; to the end where it is left out. */
  readonly until?: string;
}

/**
 * Runs a program of its own in the package's folder.
 * @returns milliseconds until its sign or its end, and its standard output
 * @throws Error where it cannot be started, or ends with a fault or without its sign
 */
export function run({ name, command, words, until }: Program): Promise<{ ms: number; out: string }> {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, DISCORD_TOKEN: '', TERM: 'xterm-256color' };
    const start = performance.now();
    const child = spawn(command, words, { cwd: root, env: environment });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (until === undefined || !out.includes(until)) return;
      resolve({ ms: performance.now() - start, out });
      child.kill();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && until === undefined) resolve({ ms: performance.now() - start, out });
      else reject(new Error(`${name} ended with code ${code}: ${err}`));
    });
    if (until === undefined) child.stdin.end();
  });
}
