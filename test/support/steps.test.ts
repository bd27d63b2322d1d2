import { describe, expect, it } from 'vitest';
import { IncrementalCache, runInSlices, runToEnd, type Steps } from '../../src/support/steps.js';

interface Counted {
  readonly steps: number;
}

/** A cache of what takes three steps to make, and how many steps were done. */
function counting(): { cache: IncrementalCache<object, Counted>; done: () => number } {
  let steps = 0;
  const cache = new IncrementalCache(function* (_: object): Steps<Counted> {
    for (let at = 0; at < 3; at++) {
      steps++;
      yield;
    }
    return { steps };
  });
  return { cache, done: () => steps };
}

describe('a cache that is filled in steps', () => {
  it('makes each value once, at once or in steps', () => {
    const { cache, done } = counting();
    const [one, other] = [{}, {}];
    const made = cache.get(one);
    expect(cache.get(one)).toBe(made);
    expect(done()).toBe(3);
    runToEnd(cache.prepare(one));
    expect(done()).toBe(3);
    runToEnd(cache.prepare(other));
    expect(done()).toBe(6);
    expect(cache.get(other)).toEqual({ steps: 6 });
    expect(done()).toBe(6);
  });

  it('goes on from the steps that were done', () => {
    const { cache, done } = counting();
    const key = {};
    const [first, second] = [cache.prepare(key), cache.prepare(key)];
    first.next();
    second.next();
    expect(done()).toBe(2);
    const made = cache.get(key);
    expect(done()).toBe(3);
    runToEnd(first);
    runToEnd(second);
    expect(cache.get(key)).toBe(made);
    expect(done()).toBe(3);
  });

  it('begins anew what failed', () => {
    let fails = true;
    const cache = new IncrementalCache(function* (_: object): Steps<Counted> {
      yield;
      if (fails) throw new Error('not now');
      return { steps: 1 };
    });
    const key = {};
    expect(() => cache.get(key)).toThrow('not now');
    expect(() => runToEnd(cache.prepare(key))).toThrow('not now');
    fails = false;
    expect(cache.get(key)).toEqual({ steps: 1 });
  });
});

it('lets the event loop go on between slices', async () => {
  let turns = 0;
  const count = (): void => {
    turns++;
    setImmediate(count).unref();
  };
  setImmediate(count).unref();
  await runInSlices(
    (function* (): Steps<void> {
      for (const begun = performance.now(); performance.now() - begun < 100; ) yield;
    })(),
  );
  expect(turns).toBeGreaterThan(3);
});
