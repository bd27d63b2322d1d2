import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OperatorFault } from '../../src/config.js';
import { listSchema } from '../../src/review/api.js';
import { type CommandLine, readCommandLine } from '../../src/review/commandLine.js';
import { listen } from '../../src/review/server.js';
import { runProgram } from '../console/npm.js';
import { withFolder } from '../knowledge/folders.js';
import { slug } from './support.js';

const program = ['scripts/run.js', 'review/main'];
const link = /^http:\/\/127\.0\.0\.1:(\d+)\/#token=([\w-]{43})(?:&article=([a-z-]+))?\n$/u;

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly token: string;
  readonly article: string | undefined;
  /** What it has printed, and told on standard error. */
  readonly told: () => { readonly out: string; readonly err: string };
}

/** Starts the program and waits for its link. */
async function start(words: readonly string[], knowledge = 'knowledge'): Promise<Started> {
  const child = spawn(process.execPath, [...program, ...words], {
    env: { ...process.env, KNOWLEDGE_DIR: knowledge, READER: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += String(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += String(text);
  });
  while (!out.endsWith('\n')) {
    if (child.exitCode !== null) throw new Error(`it ended: ${err}`);
    await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  }
  const [, port, token = '', article] = link.exec(out) ?? [];
  return { child, url: `http://127.0.0.1:${port}`, token, article, told: () => ({ out, err }) };
}

async function endOf({ child }: Started, signal: NodeJS.Signals): Promise<unknown> {
  const closed = once(child, 'close');
  child.kill(signal);
  return (await closed)[0];
}

const list = ({ token, url }: Started): Promise<Response> =>
  fetch(`${url}/api/articles`, { headers: { authorization: `Bearer ${token}` } });

describe('npm run review', () => {
  it('prints one link that opens the articles, and exits with 0 even with open connections', async () => {
    const started = await start([]);
    const { articles } = listSchema.parse(await (await list(started)).json());
    expect(articles.map((one) => one.slug)).toContain(slug);
    expect((await fetch(started.url)).headers.get('content-type')).toContain('text/html');
    expect((await fetch(`${started.url}/api/articles`)).status).toBe(401);
    const slow = connect(Number(new URL(started.url).port), '127.0.0.1');
    slow.on('error', () => undefined);
    slow.write('POST /api/articles HTTP/1.1\r\nContent-Length: 100\r\n');
    await once(slow, 'connect');
    expect(await endOf(started, 'SIGINT')).toBe(0);
    const { err, out } = started.told();
    expect(out).toMatch(link);
    expect(err).toBe('');
  });

  it('names an article in the fragment of its link', async () => {
    const started = await start([slug]);
    expect(started.article).toBe(slug);
    expect(await endOf(started, 'SIGTERM')).toBe(0);
  });

  it('prints its help and exits', async () => {
    const { code, err, out } = await runProgram(process.execPath, [...program, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: npm run review /u);
  });

  it('starts without articles', () =>
    withFolder(async (folder) => {
      const started = await start([], join(folder, 'none'));
      expect(await (await list(started)).json()).toEqual({ articles: [], misnamed: [] });
      expect(await endOf(started, 'SIGINT')).toBe(0);
    }));

  it('says in one line that there is no such article', async () => {
    const { code, err, out } = await runProgram(process.execPath, [...program, `../knowledge/${slug}`]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^there is no article named \.\.\/knowledge\/\S+ in \S+\n$/u);
  });

  it('says in one line that a port is in use', async () => {
    const other = await listen(0);
    onTestFinished(() => other.close());
    const words = [...program, '--port', String(other.port)];
    const { code, err } = await runProgram(process.execPath, words);
    expect([code, err]).toEqual([
      1,
      `--port: ${other.port} is in use: choose another port, or leave it out\n`,
    ]);
  });
});

describe('the command line', () => {
  it('has a help text', () => {
    expect(readCommandLine(['a-slug', '--help'])).toMatch(
      /^Usage: npm run review .*\n\nStarts the review page/u,
    );
  });

  it.each<[string[], CommandLine]>([
    [[], { port: 0 }],
    [['a-slug'], { slug: 'a-slug', port: 0 }],
    [['--port', '65535', 'a-slug'], { slug: 'a-slug', port: 65_535 }],
    [['--port=80'], { port: 80 }],
  ])('%j is read', (words, expected) => {
    expect(readCommandLine(words)).toEqual(expected);
  });

  it.each([
    [['a', 'b'], 'name only one article'],
    [['--port', 'x'], '--port takes a number from 0 to 65535'],
    [['--port', '65536'], '--port takes a number from 0 to 65535'],
    [['--port', ''], '--port takes a number from 0 to 65535'],
    [['--port'], 'argument missing'],
    [['--colour'], "Unknown option '--colour'"],
  ])('%j is refused with the usage', (words, message) => {
    expect(() => readCommandLine(words)).toThrow(OperatorFault);
    expect(() => readCommandLine(words)).toThrow(message);
    expect(() => readCommandLine(words)).toThrow('Usage: npm run review');
  });
});
