import { describe, expect, it } from 'vitest';
import { editDistance, memoisedSoundKey } from '../../src/index/names/editDistance.js';
import { phrasalVerb, related } from '../../src/nlp/wordnet/related.js';
import { semanticFieldOf } from '../../src/nlp/wordnet/semanticField.js';
import { normaliseText, stemOf, wordsOf } from '../../src/nlp/words.js';

describe('words', () => {
  it.each([
    ['U.S.-Russia', 'us russia'],
    ['Russia’s', 'russia'],
    ['café', 'cafe'],
    ['Зеленський', 'zelenskiy'],
    ["don't", 'dont'],
  ])('%s compares as %s', (text, norm) => {
    expect(normaliseText(text)).toBe(norm);
  });

  it('stand where they say', () => {
    const text = 'Rubio, 53, said: “No.”';
    for (const { text: word, start, end } of wordsOf(text)) expect(text.slice(start, end)).toBe(word);
  });

  it.each(['', 'é ', 'é. ', 'Ż.Ó. '])(
    'are told apart alike behind “%s”, in whatever script a text is',
    (before) => {
      const words = (text: string): string[] => wordsOf(text).map((word) => word.text);
      const rest = 'The U.S. paid 3,000 at 5 p.m. – “don’t” go';
      expect(words(before + rest)).toEqual([...words(before), ...words(rest)]);
      expect(words(rest)).toContain('U.S.');
      expect(words('é don’t pay 3,000')).toEqual(['é', 'don’t', 'pay', '3,000']);
    },
  );

  it.each([
    ['went', 'go'],
    ['rejected', 'rejects'],
    ['men', 'man'],
    ['negotiations', 'negotiation'],
  ])('%s and %s are one', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });
});

describe('edits', () => {
  it.each([
    ['riyadh', 'ryiadh', 1],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
    ['abc', 'xyzabc', 3],
  ])('%s → %s: %i', (a, b, edits) => {
    expect(editDistance(a, b, 3)).toBe(edits);
  });

  it('gives up above the most', () => expect(editDistance('short', 'very much longer', 2)).toBe(3));

  it('hears names alike', () => expect(memoisedSoundKey('schultz')).toBe(memoisedSoundKey('scholz')));
});

describe('meaning', () => {
  it.each([
    ['purchase', 'buy'],
    ['adviser', 'advisor'],
    ['dismiss', 'reject'],
    ['doctor', 'physician'],
  ])('%s is near %s', (one, other) => {
    expect(related(one).near.has(stemOf(other))).toBe(true);
  });

  it.each([
    ['turned', 'down', 'turn down', 'refuse'],
    ['stepping', 'down', 'step down', 'quit'],
    ['put', 'off', 'put off', 'postpone'],
  ])('%s %s is a verb of its own', (word, next, verb, like) => {
    expect(phrasalVerb(word, next)).toBe(verb);
    expect(related(verb).near.has(stemOf(like))).toBe(true);
  });

  it('takes no verb and a place for one', () => {
    expect(phrasalVerb('met', 'in')).toBe(null);
    expect(phrasalVerb('turned', 'quickly')).toBe(null);
  });

  it('knows opposites', () => expect(related('increase').opposite.has(stemOf('decrease'))).toBe(true));

  it.each([
    ['president', 'person'],
    ['paris', 'place'],
    ['year', 'time'],
  ])('%s is a %s', (word, kind) => {
    expect(semanticFieldOf(word)).toBe(kind);
  });
});
