import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EncodedText, marks, type Window } from '../../src/annotator/encoded.js';
import { openVocabulary } from '../../src/reader/model.js';
import type { WordPiece } from '../../src/reader/wordpiece.js';

let tokeniser: WordPiece;
beforeAll(async () => {
  tokeniser = await openVocabulary('models');
});

const encode = (text: string) => new EncodedText(text, tokeniser);

/** What the tokens of a window are cut from. */
function wordsOf({ text, tokens: { ends, starts } }: EncodedText, { places }: Window): string[] {
  return places.filter((place) => place >= 0).map((place) => text.slice(starts[place], ends[place]));
}

/** The words of a window that have a mark, and those that do not. */
function marked(encoded: EncodedText, window: Window, mark: number): [string[], string[]] {
  const sides: [string[], string[]] = [[], []];
  for (const [at, place] of window.places.entries())
    if (place >= 0) {
      const { ends, starts } = encoded.tokens;
      const side = (window.input.types[at] ?? 0) >= mark ? 0 : 1;
      sides[side].push(encoded.text.slice(starts[place], ends[place]));
    }
  return sides;
}

/** Words of one token each, no two alike. */
const vocabulary = readFileSync('models/vocab.txt', 'utf8').match(/^[a-z]{4,8}$/gmu) ?? [];
const words = (from: number, count: number) => vocabulary.slice(from, from + count).join(' ');

/** Every window has its two tokens around it, one type and one place for each, and the ids of its places. */
function expectSound(encoded: EncodedText, { input: { ids, types }, places }: Window): void {
  expect(types).toHaveLength(ids.length);
  expect(places).toHaveLength(ids.length);
  expect([ids[0], ids.at(-1)]).toEqual([tokeniser.idOf('[CLS]'), tokeniser.idOf('[SEP]')]);
  expect([places[0], places.at(-1)]).toEqual([-1, -1]);
  for (const [at, place] of places.entries()) if (place >= 0) expect(ids[at]).toBe(encoded.tokens.ids[place]);
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom('He', 'said', '“No', 'more”', '.', '\n\n', 'NATO', 'unaffable', ' ', '1,000', '😀'),
      {
        maxLength: 900,
      },
    )
    .map((pieces) => pieces.join(' ')),
);

describe('the windows of a text', () => {
  it('cover every token once, in order, 200 at most', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const encoded = encode(text);
        const windows = encoded.windows();
        const places = windows.flatMap((window) => window.places.filter((place) => place >= 0));
        expect(places).toEqual([...encoded.tokens.ids.keys()]);
        for (const window of windows) {
          expectSound(encoded, window);
          expect(window.places.length).toBeLessThanOrEqual(202);
          expect(window.places.length).toBeGreaterThan(2);
        }
      }),
    );
  });

  it('end where a sentence or a paragraph does, the last that fits', () => {
    const sentence = 'The bridge at the old mill was closed on Monday after rain.';
    const encoded = encode(Array.from({ length: 40 }, () => sentence).join(' '));
    for (const window of encoded.windows()) {
      expect(wordsOf(encoded, window).at(-1)).toBe('.');
      expect(wordsOf(encoded, window)[0]).toBe('The');
    }
    const count = encode(sentence).tokens.ids.length;
    expect(encoded.windows()[0]?.places).toHaveLength(2 + count * Math.floor(200 / count));
    const paragraphs = encode(`${words(0, 150)}\n${words(150, 150)}`);
    expect(paragraphs.windows().map(({ places }) => places.length - 2)).toEqual([150, 150]);
  });

  it('are full where nothing ends', () => {
    const encoded = encode(words(0, 450));
    expect(encoded.windows().map(({ places }) => places.length - 2)).toEqual([200, 200, 50]);
  });

  it('are none where there is no token', () => {
    expect(encode(' \n ').windows()).toEqual([]);
  });
});

describe('how words are written', () => {
  it.each<[string, number[]]>([
    ['rain Rain RAIN McRain iRain', [0, 1, 2, 3, 3]],
    // A letter alone is no word in capitals; a number has none.
    ['A I x 2011 , “', [1, 1, 0, 0, 0, 0]],
    ['G20 4x4 3D', [2, 0, 2]],
    ['Élan ÉLAN élan', [1, 2, 0]],
    ['Anne-Marie', [1, 0, 1]],
    ['U.S.', [1, 0, 1, 0]],
  ])('%s', (text, types) => {
    const encoded = encode(text);
    const [window] = encoded.windows();
    // The same for each piece of a word.
    const perWord = (window?.input.types ?? [])
      .slice(1, -1)
      .filter((_, place) => encoded.partAt(place) === 'first');
    expect(perWord).toEqual(types);
  });

  it('is the same for every piece of a word', () => {
    const encoded = encode('UNAFFABLE Unaffable unaffable');
    expect(encoded.tokens.ids).toHaveLength(9);
    expect(encoded.windows()[0]?.input.types.slice(1, -1)).toEqual([2, 2, 2, 1, 1, 1, 0, 0, 0]);
    const parts = [...encoded.tokens.ids.keys()].map((place) => encoded.partAt(place));
    expect(parts).toEqual(Array.from({ length: 3 }, () => ['first', 'inside', 'inside']).flat());
  });

  it('parts words at marks, and nothing at a place outside of the text', () => {
    const encoded = encode('Anne-Marie’s');
    expect([...encoded.tokens.ids.keys()].map((place) => encoded.partAt(place))).toEqual(
      encoded.tokens.ids.map(() => 'first'),
    );
    expect(encoded.partAt(-1)).toBe('none');
  });
});

describe('the window around a quotation', () => {
  it('has it marked, and nothing else', () => {
    const text = 'Ada Holm was late. “We WILL come,” she said. Nobody came.';
    const encoded = encode(text);
    const start = text.indexOf('We');
    const window = encoded.around({ start, end: text.indexOf('”') });
    if (!window) throw new Error('there is no window');
    expectSound(encoded, window);
    const [inside, outside] = marked(encoded, window, marks.quoted);
    expect(inside).toEqual(['We', 'WILL', 'come', ',']);
    expect(outside.join(' ')).toBe('Ada Holm was late . “ ” she said . Nobody came .');
    // How it is written is not lost.
    expect(window.input.types.filter((type) => type >= marks.quoted)).toEqual([5, 6, 4, 4]);
  });

  it('has 70 tokens after it, and as many before it as there is room for', () => {
    const text = `${words(1000, 300)} “${words(100, 10)}” ${words(2000, 300)}`;
    const encoded = encode(text);
    const window = encoded.around({ start: text.indexOf(words(100, 2)), end: text.indexOf('”') });
    if (!window) throw new Error('there is no window');
    expectSound(encoded, window);
    expect(window.places).toHaveLength(224);
    const [inside] = marked(encoded, window, marks.quoted);
    expect(inside.join(' ')).toBe(words(100, 10));
    const after = window.places.filter(
      (place) => place >= 0 && place > (encoded.tokensIn({ start: 0, end: text.indexOf('”') })?.last ?? 0),
    );
    expect(after).toHaveLength(70);
    const places = window.places.slice(1, -1);
    expect(places).toEqual(places.map((_, at) => (places[0] ?? 0) + at));
  });

  it('has of a long one the start and the end, 24 tokens of each', () => {
    const text = `Ada Holm said: “${words(100, 49)}” Then she left.`;
    const encoded = encode(text);
    const quotation = { start: text.indexOf(words(100, 2)), end: text.indexOf('”') };
    const window = encoded.around(quotation);
    if (!window) throw new Error('there is no window');
    expectSound(encoded, window);
    const [inside, outside] = marked(encoded, window, marks.quoted);
    expect(inside.join(' ')).toBe(`${words(100, 24)} ${words(125, 24)}`);
    expect(outside.join(' ')).toBe('Ada Holm said : “ ” Then she left .');
    const whole = encoded.around({ ...quotation, end: quotation.end - words(148, 1).length });
    expect(whole && marked(encoded, whole, marks.quoted)[0].join(' ')).toBe(words(100, 48));
  });

  it('is none where there is no token in it', () => {
    expect(encode('He said “ ” and left.').around({ start: 9, end: 10 })).toBeNull();
    expect(encode('').around({ start: 0, end: 0 })).toBeNull();
  });

  it('is as long as it may be at most, wherever it stands', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length + 1);
        const quotation = { start, end: Math.min(text.length, start + (length % 600)) };
        const encoded = encode(text);
        const window = encoded.around(quotation);
        expect(window === null).toBe(encoded.tokensIn(quotation) === null);
        if (!window) return;
        expectSound(encoded, window);
        expect(window.places.length).toBeLessThanOrEqual(224);
        const places = window.places.slice(1, -1);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (const [at, place] of window.places.entries()) {
          const { ends, starts } = encoded.tokens;
          const inside = (starts[place] ?? 0) < quotation.end && (ends[place] ?? 0) > quotation.start;
          expect((window.input.types[at] ?? 0) >= marks.quoted).toBe(place >= 0 && inside);
        }
      }),
    );
  });
});

describe('the window beside a name', () => {
  it('has it marked, and 60 tokens on each side', () => {
    const text = `${words(100, 99)} Ada Holm ${words(300, 99)}`;
    const encoded = encode(text);
    const start = text.indexOf('Ada');
    const window = encoded.beside({ start, end: start + 'Ada Holm'.length });
    if (!window) throw new Error('there is no window');
    expectSound(encoded, window);
    const [name, others] = marked(encoded, window, marks.held);
    expect(name).toEqual(['Ada', 'Holm']);
    expect(others.join(' ')).toBe(`${words(139, 60)} ${words(300, 60)}`);
    expect(encoded.beside({ start: start - 1, end: start })).toBeNull();
  });
});

describe('tokens in a span', () => {
  it('are those that have a part in it', () => {
    const encoded = encode('Ada Holm left.');
    expect(encoded.tokensIn({ start: 0, end: 8 })).toEqual({ first: 0, last: 1 });
    expect(encoded.tokensIn({ start: 2, end: 5 })).toEqual({ first: 0, last: 1 });
    expect(encoded.tokensIn({ start: 3, end: 4 })).toBeNull();
    expect(encoded.tokensIn({ start: 14, end: 20 })).toBeNull();
    expect(encoded.span(0, 1)).toEqual({ start: 0, end: 8 });
  });
});
