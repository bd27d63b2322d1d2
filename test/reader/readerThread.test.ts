import { afterEach, describe, expect, it } from 'vitest';
import type { Job } from '../../src/reader/protocol.js';
import { ReaderThread } from '../../src/reader/readerThread.js';
import { patiently } from './models.js';

const settings = { weights: 'none', bytes: 1, sha256: '0'.repeat(64), window: 800, tokens: 288 };
/** Milliseconds that a slow job takes, unless it is stopped. */
const slow = 60_000;

/** A program without a network: it says which job it was asked, and does what the question says. */
const source = `
const { parentPort } = require('node:worker_threads');
let timer;
let asked = 0;
const read = (id, windows) => parentPort.postMessage({ id, windows });
parentPort.on('message', ({ id, job, stop, end }) => {
  if (end) process.exit();
  if (stop) { clearTimeout(timer); return read(id, null); }
  asked++;
  if (job.question === 'die') throw new Error('a bad day');
  if (job.question === 'leave') process.exit(3);
  if (job.question === 'unready') return parentPort.postMessage({ unavailable: 'no weights' });
  if (job.question === 'slow') { timer = setTimeout(read, ${slow}, id, []); return; }
  read(id, [[{ score: asked, mass: id, answer: { start: 0, end: 1 } }]]);
});
`;

let lines: string[] = [];
let thread = open();
afterEach(async () => {
  await thread.close();
  thread = open();
});

function open(program = source): ReaderThread {
  lines = [];
  return new ReaderThread({ folder: '', settings }, (line) => lines.push(line), {
    source: program,
    options: { eval: true, stderr: true },
  });
}

function job(question: string): Job {
  return { question, title: '', windows: [] };
}

/** Which of the jobs that its thread was asked this one was; null where it was not read. */
async function ask(question: string, signal = patiently()): Promise<number | null> {
  return (await thread.read(job(question), signal))?.[0]?.[0]?.score ?? null;
}

describe('the thread that reads', () => {
  it('answers in the order in which it is asked', async () => {
    const order: string[] = [];
    const asked = ['a', 'b', 'c', 'd'].map(async (name) => {
      const turn = await ask(name);
      order.push(name);
      return turn;
    });
    expect(await Promise.all(asked)).toEqual([1, 2, 3, 4]);
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('never begins what is waited for no more', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const jobs = [ask('slow', first.signal), ask('given up', second.signal), ask('wanted')];
    second.abort();
    expect(await jobs[1]).toBeNull();
    first.abort();
    expect(await jobs[0]).toBeNull();
    // The slow one was begun, the one after it was not.
    expect(await jobs[2]).toBe(2);
    expect(await ask('gone before', AbortSignal.abort())).toBeNull();
    expect(await ask('next')).toBe(3);
  });

  it.each(['die', 'leave'])('is started again where a job makes it %s', async (death) => {
    expect(await ask('fine')).toBe(1);
    for (let time = 0; time < 4; time++) {
      const [dead, next] = await Promise.all([ask(death), ask('fine')]);
      expect(dead).toBeNull();
      expect(next).toBe(1);
    }
    expect(lines).toEqual([]);
  });

  it('is given up where it dies again and again, and that is said once', async () => {
    thread = open("throw new Error('no thread today')");
    const asked = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(name));
    expect(await Promise.all(asked)).toEqual([null, null, null, null, null]);
    expect(await ask('later')).toBeNull();
    expect(lines).toEqual([expect.stringContaining('no thread today')]);
  });

  it('is given up where it cannot read, and that is said once', async () => {
    const asked = ['fine', 'unready', 'a', 'unready'].map((name) => ask(name));
    expect(await Promise.all(asked)).toEqual([1, null, null, null]);
    expect(await ask('later')).toBeNull();
    expect(lines).toEqual(['no weights']);
  });

  it('leaves nobody waiting where it is closed', async () => {
    const asked = ['slow', 'a', 'b'].map((name) => ask(name));
    await thread.close();
    expect(await Promise.all(asked)).toEqual([null, null, null]);
    expect(await ask('later')).toBeNull();
    expect(lines).toEqual([]);
  });
});
