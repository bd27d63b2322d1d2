import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PlaceSettings } from '../../src/settings/storeInterface.js';
import type { Whereabouts } from '../../src/store/database/database.js';
import { kinds } from './databases.js';
import { open, withStore } from './support.js';

const program = fileURLToPath(new URL('sharer.ts', import.meta.url));
const here = { server: 's1', channel: 'c1' };

/** Another process with a store in the same database. */
class Sharer {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  private constructor(where: Whereabouts) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(where)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  static async start(where: Whereabouts): Promise<Sharer> {
    const sharer = new Sharer(where);
    expect(await sharer.next()).toBe('ready');
    return sharer;
  }

  tell(line: Readonly<Record<string, unknown>>): void {
    this.#child.stdin.write(`${JSON.stringify(line)}\n`);
  }

  /** What it says next; undefined where it has ended. */
  async next(): Promise<unknown> {
    const { done, value } = await this.#lines.next();
    return done ? undefined : JSON.parse(value);
  }

  ask(line: Readonly<Record<string, unknown>>): Promise<unknown> {
    this.tell(line);
    return this.next();
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.stdin.end();
    await closed;
  }
}

/** Runs a test with two processes that share a new database. */
const withTwo = (
  kind: (typeof kinds)[number],
  run: (one: Sharer, two: Sharer, where: Whereabouts) => Promise<void>,
): Promise<void> =>
  withStore(kind, async (_store, _again, where) => {
    const sharers = await Promise.all([Sharer.start(where), Sharer.start(where)]);
    try {
      await run(...sharers, where);
    } finally {
      for (const sharer of sharers) await sharer.end();
    }
  });

/** The numbers that a process says until something else. */
async function countedBy(sharer: Sharer): Promise<{ readonly last: number; readonly said: unknown }> {
  for (let last = 0; ; ) {
    const said = await sharer.next();
    if (typeof said !== 'number') return { last, said };
    last = said;
  }
}

/** In milliseconds: two processes start, and write and wait for each other some hundred times. */
const timeout = 120_000;
const patient = { timeout: 20_000 };

describe.each(kinds.map((kind) => [kind.name, kind] as const))(
  'two processes on one %s',
  { timeout },
  (_, kind) => {
    const test = it.skipIf(kind.missing !== null);
    const set = (key: 'article' | 'announcements', times: number) => ({ does: 'set', key, times });
    const both = (article: number, since: number): PlaceSettings => ({
      article: `${article}`,
      announcements: { channel: 'c1', since },
    });

    test('change different settings of one place 60 times at once, and neither is lost', () =>
      withTwo(kind, async (one, two, where) => {
        one.tell(set('article', 60));
        two.tell(set('announcements', 60));
        for (const counted of await Promise.all([countedBy(one), countedBy(two)]))
          expect(counted).toEqual({ last: 60, said: 'done' });
        for (const sharer of [one, two])
          await expect.poll(() => sharer.ask({ does: 'settings' }), patient).toEqual(both(60, 60));
        const later = await open(where);
        expect(later.settingsAt(here)).toEqual(both(60, 60));
        await later.close();
      }));

    test('lose nothing that was confirmed where one is killed in the middle, and the other goes on', () =>
      withTwo(kind, async (one, two, where) => {
        one.tell(set('article', 10_000));
        two.tell(set('announcements', 100));
        let confirmed = 0;
        for (let said = await one.next(); said !== undefined; said = await one.next()) {
          confirmed = Number(said);
          if (confirmed === 40) one.kill();
        }
        expect(await countedBy(two)).toEqual({ last: 100, said: 'done' });
        const later = await open(where);
        // The write after the last that was told of may have come through.
        expect([both(confirmed, 100), both(confirmed + 1, 100)]).toContainEqual(later.settingsAt(here));
        await later.close();
      }));

    test('see each other’s settings, articles and erasures', () =>
      withTwo(kind, async (one, two) => {
        expect(await one.ask(set('article', 1))).toBe(1);
        expect(await one.next()).toBe('done');
        await expect.poll(() => two.ask({ does: 'settings' }), patient).toEqual({ article: '1' });
        await two.ask({ does: 'changes' });
        expect(await one.ask({ does: 'article', slug: 'ferry' })).toBe(true);
        await expect.poll(() => two.ask({ does: 'changes' }), patient).toContain('s1');
        expect(await two.ask({ does: 'erase' })).toBe(true);
        await expect.poll(() => one.ask({ does: 'settings' }), patient).toEqual({});
      }));
  },
);
