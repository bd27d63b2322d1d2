import { describe, expect, it } from 'vitest';
import { KeyedQueue } from '../../src/support/keyedQueue.js';

/** A job that tells when it begins and ends, and ends when it is told to. */
function job(
  name: string,
  told: string[],
): { readonly run: () => Promise<string>; readonly end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async (): Promise<string> => {
    told.push(`${name} begins`);
    await ended;
    told.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

describe('the queue', () => {
  it('does jobs of one name one after the other, and of two at the same time', async () => {
    const told: string[] = [];
    const [first, second, other] = ['first', 'second', 'other'].map((name) => job(name, told));
    if (!first || !second || !other) throw new Error('three jobs');
    const queue = new KeyedQueue();
    const done = [queue.run('a', first.run), queue.run('a', second.run), queue.run('b', other.run)];
    other.end();
    await done[2];
    expect(told).toEqual(['first begins', 'other begins', 'other ends']);
    second.end();
    first.end();
    expect(await Promise.all(done)).toEqual(['first', 'second', 'other']);
    expect(told.slice(3)).toEqual(['first ends', 'second begins', 'second ends']);
  });

  it('goes on after a job that fails, whose error is told', async () => {
    const queue = new KeyedQueue();
    const failed = queue.run('a', () => Promise.reject(new Error('no disk')));
    const next = queue.run('a', () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('no disk');
    expect(await next).toBe('done');
  });

  it('is idle when all is done, what came meanwhile too', async () => {
    const told: string[] = [];
    const [first, second] = ['first', 'second'].map((name) => job(name, told));
    if (!first || !second) throw new Error('two jobs');
    const queue = new KeyedQueue();
    await queue.idle();
    void queue.run('a', first.run);
    const idle = queue.idle();
    void queue.run('a', second.run);
    first.end();
    second.end();
    await idle;
    expect(told.at(-1)).toBe('second ends');
  });
});
