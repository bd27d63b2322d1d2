import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a finished process leaves. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How a process is started. */
export interface How {
  readonly input?: string;
  /** Typed each after its sign has been shown, `input` being left out. */
  readonly turns?: readonly { readonly sign: string; readonly keys: string }[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The environment of a child: this one without what could change its answers. */
function environmentOf(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const unset = {
    DISCORD_TOKEN: '',
    DISCORD_GUILD_ID: '',
    DISCORD_API_URL: '',
    LOG_QUESTIONS: '',
    KNOWLEDGE_DIR: '',
  };
  // Node shows no colours where CI is set, whatever the terminal.
  const { CI, FORCE_COLOR, NO_COLOR, ...inherited } = process.env;
  return { ...inherited, ...unset, ...more };
}

/** Runs a program in the package's folder until it ends. */
export function runProgram(program: string, words: readonly string[], how: How = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: root, env: environmentOf(how.environment) });
    let out = '';
    let err = '';
    let seen = 0;
    const turns = [...(how.turns ?? [])];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [next] = turns;
      const at = next ? out.indexOf(next.sign, seen) : -1;
      if (!next || at === -1) return;
      seen = out.length;
      turns.shift();
      child.stdin.write(next.keys);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    // A process that refuses to start closes its input before it is read.
    child.stdin.on('error', () => undefined);
    if (!how.turns) child.stdin.end(how.input ?? '');
  });
}

/** Runs a program of src/ as the package's npm scripts do, without npm, which takes as long again. */
export function runBuilt(program: string, words: readonly string[] = [], how: How = {}): Promise<Ran> {
  return runProgram(process.execPath, ['scripts/run.js', program, ...words], how);
}

/** Runs one of the package's npm scripts as people do. */
export function npmRun(script: string, words: readonly string[] = [], how: How = {}): Promise<Ran> {
  return runProgram('npm', ['run', '--silent', script, '--', ...words], how);
}
