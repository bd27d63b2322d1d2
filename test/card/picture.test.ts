import { describe, expect, it } from 'vitest';
import { type CardWords, wordsOn } from '../../src/card/card.js';
import { type Box, layOut } from '../../src/card/layout.js';
import { cardOf, longest } from '../../src/card/makeCard.js';
import { drawHere } from '../../src/card/picture.js';
import { loadFolder } from '../../src/knowledge/load.js';
import { inkIn, type Pixels, readPng } from './png.js';
import { card, type Told } from './story.js';

const drawn = async (words: CardWords): Promise<Pixels> => readPng(Buffer.from(await drawHere(words)));

/** The texts that are set, in reading order. */
function textsIn({ props: { children = [] } }: Box): string[] {
  return typeof children === 'string' ? [children] : children.flatMap(textsIn);
}

const sentence = 'Every quay must open to the fishing boats before the winter comes back. ';

describe('what is set on a card', () => {
  it('is the quotation, who says it, and where it stands', () => {
    expect(textsIn(layOut(wordsOn(card()), ['latin'], 60))).toEqual([
      '“Every quay must open before the ice comes.”',
      'Ann Lee',
      'Harbour master',
      'Harbour To Open Its Quays',
      '4 March 2025 · leyland-times.example',
      'Verbatim',
    ]);
  });

  it('is exactly the article’s characters between the marks, whatever they are', () => {
    const words = 'It’s  <b>5 & 6</b> {x} \\n “in” — “out”';
    const [first] = textsIn(layOut(wordsOn(card({ words })), ['latin'], 60));
    expect(first).toBe(`“${words}”`);
  });

  it('is so for every quotation of the shipped articles', async () => {
    const { knowledge } = await loadFolder('knowledge');
    const cards = knowledge.flatMap((one) =>
      one.contents.statements.flatMap((statement) => cardOf(one, statement) ?? []),
    );
    expect(cards.length).toBeGreaterThan(3);
    for (const one of cards) {
      const [first = ''] = textsIn(layOut(wordsOn(one), ['latin'], 60));
      const { article, end, start } = one.quotation;
      expect(first.slice(1, -1)).toBe(article.text.slice(start, end));
    }
  });
});

describe('the picture', () => {
  it.each<[string, Told, number]>([
    ['one word', { words: 'Surprise' }, 675],
    ['a sentence', {}, 675],
    ['words in Cyrillic', { words: 'Лёд сойдёт в мае', speaker: 'Анна Ёлкина', open: '«', close: '»' }, 675],
    ['some sentences', { words: sentence.repeat(4).trim() }, 900],
    ['the longest quotation', { words: `${sentence.repeat(9).slice(0, longest.quotation - 1)}.` }, 900],
    ['the longest quotation in one word', { words: 'm'.repeat(longest.quotation) }, 900],
    ['the widest letters everywhere', { words: 'W'.repeat(600), title: 'W'.repeat(220), date: null }, 900],
  ])('holds %s within its margins', async (_, story, height) => {
    const picture = await drawn(wordsOn(card(story)));
    expect([picture.width, picture.height]).toEqual([1200, height]);
    const edges = [
      { left: 0, right: 1200, top: 0, bottom: 40 },
      { left: 0, right: 1200, top: height - 30, bottom: height },
      { left: 0, right: 60, top: 0, bottom: height },
      { left: 1140, right: 1200, top: 0, bottom: height },
    ];
    for (const edge of edges) expect(inkIn(picture, edge)).toBe(0);
    const words = inkIn(picture, { left: 60, right: 1140, top: 40, bottom: height - 340 });
    expect(words).toBeGreaterThan(0.01);
    expect(words).toBeLessThan(0.5);
  });

  it('is another for another letter, and the same for the same words', async () => {
    const picture = async (words: string): Promise<string> =>
      Buffer.from(await drawHere(wordsOn(card({ words })))).toString('base64');
    const usual = await picture('The ice comes early.');
    expect(await picture('The ice comes early.')).toBe(usual);
    expect(await picture('The ice comes early!')).not.toBe(usual);
  });

  it('is not drawn with letters that the fonts lack', async () => {
    await expect(drawHere({ ...wordsOn(card()), speaker: '安李' })).rejects.toThrow('lack a character');
  });

  it('is not drawn where the words have no room', async () => {
    const words = { ...wordsOn(card()), quotation: sentence.repeat(200) };
    await expect(drawHere(words)).rejects.toThrow('do not fit');
  });
});
