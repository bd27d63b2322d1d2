import { describe, expect, it } from 'vitest';
import { mostWaiting, Pace } from '../../src/web/pace.js';
import { failureOf, TestClock } from './server.js';

const never = new AbortController().signal;

describe('the pace of a site', () => {
  it('lets so many wait at a time, and refuses others at once', async () => {
    const clock = new TestClock();
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    clock.wait = () => released;
    const pace = new Pace(clock, 10_000);
    await pace.turn('https://news.test', 1, never);
    const turns = Array.from({ length: mostWaiting }, () => pace.turn('https://news.test', 1, never));
    expect(await failureOf(pace.turn('https://news.test', 1, never))).toMatchObject({
      obstacle: 'slow',
      message: expect.stringContaining('try again in 1 second'),
    });
    // Who need not wait is not refused.
    await pace.turn('https://other.test', 1, never);
    release();
    await Promise.all(turns);
    await pace.turn('https://news.test', 1, never);
  });

  it('ends a wait with the reason of its signal', async () => {
    const pace = new Pace(new TestClock(), 10_000);
    const reason = new Error('over');
    await pace.turn('https://news.test', 5_000, never);
    await expect(pace.turn('https://news.test', 5_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
