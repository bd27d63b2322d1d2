import { basesOf } from './related.js';
import { keep } from './remember.js';
import { type PartOfSpeech, senses, synset } from './wordnet.js';
import { stemOf } from './words.js';

const parts: readonly PartOfSpeech[] = ['n', 'v', 'a', 'r'];
/** Senses whose opposites are looked at. */
const most = 4;

/** Words that mean the contrary; `near` ones through an adjective of like meaning. */
export interface Opposites {
  readonly straight: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
}

/** WordNet's antonyms of a word's base forms (Fellbaum 1998), as base forms. */
export const oppositesOf = keep(5_000, (norm): Opposites => {
  const straight = new Set<string>();
  const near = new Set<string>();
  for (const pos of parts) {
    for (const lemma of basesOf(norm, pos)) {
      for (const offset of senses(lemma, pos).slice(0, most)) {
        const set = synset(pos, offset);
        for (const { symbol, pos: otherPos, offset: other, source, target } of set.pointers) {
          if (symbol === '!' && (source === 0 || set.words[source - 1] === lemma)) {
            const { words } = synset(otherPos, other);
            for (const word of target === 0 ? words : words.slice(target - 1, target)) straight.add(word);
          }
          if (symbol !== '&' || pos !== 'a') continue;
          for (const further of synset(otherPos, other).pointers)
            if (further.symbol === '!')
              for (const word of synset(further.pos, further.offset).words) near.add(word);
        }
      }
    }
  }
  return { straight, near };
});

/** A word with its base forms in every part of speech. */
export const lemmasOf = keep(20_000, (norm): readonly string[] => [
  ...new Set([norm, ...parts.flatMap((pos) => basesOf(norm, pos))]),
]);

const prefix = /^(?:un|in|im|ir|il|non|dis|mis|anti|de|a)/;

/** A word without a prefix that may turn it round, and the stem of that, where another form of it may be meant. */
const unturned = keep(20_000, (norm): { readonly rest: string; readonly stem: string | null } | null => {
  const before = prefix.exec(norm)?.[0];
  if (before === undefined) return null;
  const rest = norm.slice(before.length);
  return { rest, stem: /^(?:a|de)$/.test(before) ? null : stemOf(rest) };
});

/** Whether one of two words is the other with a prefix that turns it round ("distinguishable", "indistinguishable"). */
export function isTurned(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (a === b || short.length < 4) return false;
  const bare = unturned(long);
  return bare !== null && (bare.rest === short || bare.stem === stemOf(short));
}
