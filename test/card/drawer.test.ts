import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { altOf, type CardWords, wordsOn } from '../../src/card/card.js';
import { Cards } from '../../src/card/cards.js';
import { type Drawer, ThreadDrawer } from '../../src/card/drawer.js';
import { drawHere } from '../../src/card/picture.js';
import { card } from './story.js';

/** A program that draws nothing: it gives back how often it was asked, and does what the quotation says. */
const source = `
const { parentPort } = require('node:worker_threads');
let asked = 0;
parentPort.on('message', ({ id, words, end }) => {
  if (end) process.exit();
  asked++;
  if (words.quotation === 'die') throw new Error('a bad day');
  if (words.quotation === 'refuse') return parentPort.postMessage({ id, fault: 'the words do not fit' });
  parentPort.postMessage({ id, png: new Uint8Array([asked]) });
});
`;

const open = (): ThreadDrawer => new ThreadDrawer({ source, options: { eval: true, stderr: true } });
const words = (quotation: string): CardWords => ({ ...wordsOn(card()), quotation });

describe('the thread that draws', () => {
  it('draws as the thread that answers would', async () => {
    const [loader, path] = [
      createRequire(import.meta.url).resolve('tsx/cjs'),
      fileURLToPath(new URL('../../src/card/worker.ts', import.meta.url)),
    ].map((name) => JSON.stringify(name));
    const drawer = new ThreadDrawer({
      source: `require(${loader}); require(${path});`,
      options: { eval: true },
    });
    const [there, here] = await Promise.all([drawer.draw(wordsOn(card())), drawHere(wordsOn(card()))]);
    expect(Buffer.from(there).equals(here)).toBe(true);
    await expect(drawer.draw({ ...wordsOn(card()), title: '安' })).rejects.toThrow('lack a character');
  });

  it('is one for all, and gives each what they asked for', async () => {
    const drawer = open();
    const pictures = await Promise.all(['a', 'b', 'c'].map((one) => drawer.draw(words(one))));
    expect(pictures.map(([first]) => first)).toEqual([1, 2, 3]);
  });

  it('says why something cannot be drawn, and draws the next', async () => {
    const drawer = open();
    await expect(drawer.draw(words('refuse'))).rejects.toThrow('do not fit');
    expect(await drawer.draw(words('a'))).toEqual(new Uint8Array([2]));
  });

  it('tells all who wait where it fails, and another draws the next', async () => {
    const drawer = open();
    const both = await Promise.allSettled(['die', 'a'].map((one) => drawer.draw(words(one))));
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(both).toMatchObject([{ reason: { message: expect.stringContaining('a bad day') } }, {}]);
    expect(await drawer.draw(words('b'))).toEqual(new Uint8Array([1]));
  });
});

/** Counts what it draws, and fails as often as it is told. */
function counting(failures = 0): Drawer & { readonly drawn: CardWords[] } {
  const drawn: CardWords[] = [];
  return {
    drawn,
    draw: async (one) => {
      drawn.push(one);
      if (drawn.length <= failures) throw new Error('no picture');
      return new Uint8Array([drawn.length]);
    },
  };
}

describe('cards', () => {
  it('are drawn once for an article’s state and a statement', async () => {
    const drawer = counting();
    const cards = new Cards(drawer);
    const both = await Promise.all([cards.draw('abcdef', 0, card()), cards.draw('abcdef', 0, card())]);
    expect(both[0]).toBe(both[1]);
    expect(both[0]).toEqual({ png: Buffer.from([1]), alt: altOf(wordsOn(card())) });
    await cards.draw('abcdef', 1, card());
    await cards.draw('ghijkl', 0, card());
    expect(drawer.drawn).toHaveLength(3);
  });

  it('are tried again where that failed', async () => {
    const cards = new Cards(counting(1));
    await expect(cards.draw('abcdef', 0, card())).rejects.toThrow('no picture');
    expect((await cards.draw('abcdef', 0, card())).png).toEqual(Buffer.from([2]));
  });
});
