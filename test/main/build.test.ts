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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../console/npm.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
let copy = '';

/** A small package with the same build script. */
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'verbatim-build-'));
  for (const name of ['package.json', 'tsconfig.json', 'scripts/build.js', 'scripts/cached.cjs']) {
    cpSync(join(root, name), join(copy, name));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(join(copy, 'src'));
  mkdirSync(join(copy, 'commands'));
  source('src/main.ts', "console.log('first' as string);\nvoid import('./more.js');");
  source('src/more.ts', 'export const more = 1;');
  source('commands/index.ts', 'export const none: string[] = [];');
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

function source(path: string, text: string): void {
  writeFileSync(join(copy, path), `${text}\n`);
}

const build = () => runProgram('node', [join(copy, 'scripts/build.js')]);
const folder = (): string => join(copy, 'dist/src');
/** The bundle of a program: what starts it names it. */
const bundle = (): string =>
  join(folder(), /"(main\.\w+\.cjs)"/u.exec(readFileSync(join(folder(), 'main.cjs'), 'utf8'))?.[1] ?? '');
const built = (): string => readFileSync(bundle(), 'utf8');
const start = () => runProgram('node', [join(folder(), 'main.cjs')]);

describe('the build', () => {
  it('is made, silently, and left alone while the sources stay the same', async () => {
    expect(await build()).toEqual({ code: 0, out: '', err: '' });
    expect(built()).toContain('first');
    writeFileSync(bundle(), 'as it was');
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
    const names = readdirSync(folder()).filter((name) => !name.endsWith('.cache'));
    expect(names.filter((name) => /^main\.\w+\.cjs$/u.test(name))).toHaveLength(1);
    expect(names).toHaveLength(3);
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

  it('runs alike with what was compiled before, without it, and where that is damaged', async () => {
    await build();
    const cache = `${bundle()}.cache`;
    const expected = { code: 0, out: 'first\n', err: '' };
    expect(existsSync(cache)).toBe(true);
    expect(await start()).toEqual(expected);
    writeFileSync(cache, 'nothing that was compiled');
    expect(await start()).toEqual(expected);
    expect(readFileSync(cache).length).toBeGreaterThan(100);
    rmSync(cache);
    expect(await start()).toEqual(expected);
    expect(existsSync(cache)).toBe(true);
  });

  it('keeps letters beyond ASCII, wherever they stand, in bundles of ASCII', async () => {
    source(
      'src/main.ts',
      "// «é»\nconst who = 'Зе' as string;\nconsole.log('“', who, `” 😀`, /^[’–é]$/.test('é'), /^[😀]$/u.test('😀'));",
    );
    await build();
    expect(built()).toMatch(/^\p{ASCII}*$/u);
    expect((await start()).out).toBe('“ Зе ” 😀 true true\n');
  });

  it('can be made by two at the same time', async () => {
    const results = await Promise.all([build(), build(), build()]);
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(built()).toContain('first');
    expect(readdirSync(copy).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });
});
