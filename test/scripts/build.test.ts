import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../console/npm.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
let copy = '';

/** A small package with the same build script. */
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'verbatim-build-'));
  for (const name of ['package.json', 'tsconfig.json', 'scripts/build.js', 'scripts/run.js'])
    cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(join(copy, 'commands'));
  source('src/main.ts', "console.log('first' as string);");
  source('commands/index.ts', 'export const none: string[] = [];');
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

function source(path: string, text: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), `${text}\n`);
}

const build = () => runProgram('node', [join(copy, 'scripts/build.js')]);
const start = (program = 'main', words: readonly string[] = []) =>
  runProgram('node', [join(copy, 'scripts/run.js'), program, ...words]);
const program = (): string => join(copy, 'dist/src/main.js');
const built = (): string => readFileSync(program(), 'utf8');

describe('the build', () => {
  it('is made, silently, and left alone while the sources stay the same', async () => {
    expect(await build()).toEqual({ code: 0, out: '', err: '' });
    expect(built()).toContain('first');
    writeFileSync(program(), 'as it was');
    expect(await build()).toEqual({ code: 0, out: '', err: '' });
    expect(built()).toBe('as it was');
  });

  it('follows what changes, comes and goes', async () => {
    await build();
    source('src/main.ts', "import './other.js';\nconsole.log('second');");
    source('src/other.ts', "console.log('other');");
    await build();
    expect(built()).toContain('second');
    expect(built()).toContain('other');
    expect(readdirSync(dirname(program()))).toEqual(['main.js', 'main.js.map']);
  });

  it('follows data that the sources import', async () => {
    source('src/data.json', '{ "weight": 0.25 }');
    source('src/main.ts', "import data from './data.json' with { type: 'json' };\nconsole.log(data.weight);");
    await build();
    expect(built()).toContain('0.25');
    source('src/data.json', '{ "weight": 0.75 }');
    await build();
    expect(built()).toContain('0.75');
  });

  it('keeps the old one where the sources are broken', async () => {
    await build();
    source('src/main.ts', 'console.log(');
    const { code, out, err } = await build();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('src/main.ts');
    expect(err).not.toMatch(/^\s+at /mu);
    expect(built()).toContain('first');
  });

  it('can be made by two at the same time', async () => {
    const results = await Promise.all([build(), build(), build()]);
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(built()).toContain('first');
    expect(readdirSync(copy).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });

  it('loads what is imported later only then', async () => {
    source(
      'src/main.ts',
      "console.log('now');\nif (process.argv[2] === 'later') await import('./later.js');",
    );
    source('src/later.ts', "import { Client } from 'discord.js';\nconsole.log(typeof Client);");
    await build();
    rmSync(join(copy, 'node_modules'));
    expect(await start()).toMatchObject({ code: 0, out: 'now\n' });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    expect(await start('main', ['later'])).toEqual({ code: 0, out: 'now\nfunction\n', err: '' });
  });
});

describe('a program of the build', () => {
  it('is started by its name, and finds the others of the same build', async () => {
    cpSync(join(root, 'src/support/builtProgram.ts'), join(copy, 'src/support/builtProgram.ts'));
    const text = `import { builtProgram } from '../support/builtProgram.js';
console.log(builtProgram('src/deep/worker')?.href, builtProgram('src/none'));`;
    source('src/deep/worker.ts', text);
    source('src/deep/main.ts', text);
    const worker = new URL('dist/src/deep/worker.js', `file://${copy}/`).href;
    expect(await start('deep/main')).toEqual({ code: 0, out: `${worker} null\n`, err: '' });
    expect(await start('none')).toEqual({ code: 1, out: '', err: 'there is no program none\n' });
  });

  it.runIf('enableCompileCache' in module)('keeps what was compiled beside the build', async () => {
    expect(await start()).toEqual({ code: 0, out: 'first\n', err: '' });
    expect(existsSync(join(copy, 'dist/cache'))).toBe(true);
    expect(await start()).toEqual({ code: 0, out: 'first\n', err: '' });
  });
});
