import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ran, runProgram } from '../console/npm.js';
import { bridge, writeStory } from '../knowledge/folders.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** So many that they are not read in the thread that answers. */
const count = 70;
/** Milliseconds for the build, where the sources have changed. */
const hookTime = 60_000;
let copy = '';
let knowledge = '';

/** The built program with a worker of one's own, and articles that nobody has read. */
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'verbatim-threads-'));
  knowledge = join(copy, 'knowledge');
  await runProgram('node', [join(root, 'scripts/build.js')]);
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (let at = 0; at < count; at++)
    await writeStory(knowledge, `s-${at}`, { ...bridge, speaker: `Ada Holm${'abcdefghij'[at % 10]}${at}` });
  await writeStory(knowledge, 'faulty', bridge, { summary: ['It fell down.'] });
}, hookTime);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Reads all articles anew and asks one of them. */
async function start(): Promise<Ran & { records: ReadonlyMap<string, string> }> {
  rmSync(join(knowledge, '.index'), { recursive: true, force: true });
  const words = [join(copy, 'dist/src/console/main.js'), '/article about s-7'];
  const ran = await runProgram('node', words, { environment: { KNOWLEDGE_DIR: knowledge } });
  if (ran.code !== 0) throw new Error(`${ran.code}: ${ran.err}`);
  const folder = join(knowledge, '.index');
  const names = readdirSync(folder).sort();
  return {
    ...ran,
    records: new Map(names.map((name) => [name, readFileSync(join(folder, name)).toString('latin1')])),
  };
}

describe('many articles that nobody has read', () => {
  it('are read in threads; where those fail, without them, to the same end', async () => {
    const threaded = await start();
    expect(threaded).toMatchObject({ code: 0, out: expect.stringContaining(bridge.title) });
    expect(threaded.records.size).toBe(count);
    expect(threaded.err).toContain('It fell down.');
    expect(threaded.err).not.toContain('without a thread');
    writeFileSync(join(copy, 'dist/src/records/worker.js'), "throw new Error('no thread today');\n");
    const alone = await start();
    expect(alone.err).toContain('articles are read without a thread: no thread today');
    expect({ ...alone, err: '' }).toEqual({ ...threaded, err: '' });
  });
});
