import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmRun, runBuilt, runProgram } from './npm.js';

const stack = /^\s+at .+:\d+:\d+/mu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what this looks for
const escapes = /\u001b\[/u;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it('answers the words given, with a slash for the next line, and exits', async () => {
    const { code, out, err } = await npmRun('start', ['/who', 'riyadh', '/quote', 'Marco', 'Rubio']);
    const [first, second] = out.split('\n\n');
    expect(first).toMatch(/Marco Rubio.*\n.*Mike Waltz.*\n.*Yury Ushakov/u);
    expect(second).toContain('“willing to engage seriously”');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('answers the lines of a pipe, with a blank line between two and nothing else', async () => {
    const { code, out, err } = await npmRun('start', [], { input: '/who riyadh\r\n\n/summary' });
    const answers = out.split('\n\n');
    expect(answers).toHaveLength(2);
    expect(answers[0]).toContain('Mike Waltz');
    expect(answers[1]).toContain('Russia Rejects NATO Troops in Ukraine');
    expect(out).not.toMatch(escapes);
    expect(out).not.toContain('›');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('says nothing to an empty pipe', async () => {
    expect(await runBuilt('main')).toEqual({ code: 0, out: '', err: '' });
  });

  it('answers from a text file', async () => {
    const path = join(folder, 'story.txt');
    writeFileSync(path, 'Bridge opens\n\nThe bridge at Varn opened on Monday. It cost nine million euros.\n');
    const { code, out } = await runBuilt('main', ['--article', path, '/summary']);
    expect(out).toContain('The bridge at Varn opened on Monday.');
    expect(code).toBe(0);
  });

  it('explains an answer', async () => {
    const { code, out } = await runBuilt('console/main', ['--explain', 'was ukraine invited?']);
    expect(out).toMatch(/score/iu);
    expect(code).toBe(0);
  });

  it('leaves in peace where the reader has seen enough', async () => {
    const input = '/summary\n'.repeat(3000);
    const script = 'set -o pipefail; npm start --silent | head -n 1';
    const { code, out, err } = await runProgram('bash', ['-c', script], { input });
    expect(out).toBe('Russia Rejects NATO Troops in Ukraine as U.S.-Russia Talks Begin\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('with a Discord token', () => {
  const environment = { DISCORD_TOKEN: 'not.a.token', DISCORD_API_URL: 'http://127.0.0.1:1/api' };

  it('words are answered in the console', async () => {
    const { code, out } = await runBuilt('main', ['/who riyadh'], { environment });
    expect(out).toContain('Mike Waltz');
    expect(code).toBe(0);
  });

  it('npm run ask is the console', async () => {
    const { code, out } = await npmRun('ask', [], { environment, input: '/who riyadh\n' });
    expect(out).toContain('Mike Waltz');
    expect(code).toBe(0);
  });

  it('npm start is the Discord bot, whatever standard input is', async () => {
    const { code, out, err } = await npmRun('start', [], { environment, input: '/who riyadh\n' });
    expect(err).toMatch(/^DISCORD_API_URL.+\n$/u);
    expect(err + out).not.toContain(environment.DISCORD_TOKEN);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});

describe('what the operator can mend', () => {
  it.each([
    ['a variable', [], { DISCORD_GUILD_ID: 'x' }, /^DISCORD_GUILD_ID .+\n$/u],
    ['an option that does not exist', ['--jsn'], {}, /^.*--jsn.*\n$/u],
    ['an article that is not there', ['--article', 'nowhere.txt', 'who?'], {}, /^--article.+\n$/u],
  ])('is one line on standard error: %s', async (_, words, environment, line) => {
    const { code, out, err } = await runBuilt('main', words, { environment });
    expect(err).toMatch(line);
    expect(err).not.toMatch(stack);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('names a broken article and lets the others answer', async () => {
    const knowledge = join(folder, 'knowledge');
    const setUp = `mkdir -p "$0/broken" && cp -r knowledge/* "$0" && echo Text. >"$0/broken/article.txt" && echo '{' >"$0/broken/article.json"`;
    await runProgram('bash', ['-c', setUp, knowledge]);
    const environment = { KNOWLEDGE_DIR: knowledge };
    const good = await runBuilt('main', ['/who riyadh'], { environment });
    expect(good.err).toMatch(/^broken\/article\.json.+\n$/u);
    expect(good.out).toContain('Mike Waltz');
    expect(good.code).toBe(0);
    const checked = await npmRun('check', [], { environment });
    expect(checked.err).toMatch(/^error: broken\/article\.json:2:1: this is not JSON/mu);
    expect(checked.code).toBe(1);
  });

  it('is a folder without a good article', async () => {
    const { code, err } = await runBuilt('console/main', ['--json'], {
      environment: { KNOWLEDGE_DIR: join(folder) },
    });
    expect(err).toMatch(/KNOWLEDGE_DIR/u);
    expect(err).not.toMatch(stack);
    expect(code).toBe(1);
  });
});
