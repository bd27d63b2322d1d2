import { basesOf } from './related.js';
import { keep } from './remember.js';
import { senses, synset } from './wordnet.js';

/** What sort of thing a noun names. */
export type Kind = 'person' | 'group' | 'place' | 'time' | 'number' | 'event' | 'thing';

/** WordNet's lexicographer files of nouns (lexnames(5WN)) by the sort of thing they hold. */
const fields: Readonly<Record<number, Kind>> = {
  4: 'event',
  11: 'event',
  14: 'group',
  15: 'place',
  18: 'person',
  23: 'number',
  28: 'time',
};

/** The sort of thing a word names in its most frequent sense as a noun; null where it is no noun. */
export const kindOf = keep(20_000, (norm): Kind | null => {
  const lemma = basesOf(norm, 'n')[0];
  const first = lemma === undefined ? undefined : senses(lemma, 'n')[0];
  return first === undefined ? null : (fields[synset('n', first).field] ?? 'thing');
});

/** Senses looked at, and steps up from each: further ones say little ("entity"). */
const mostSenses = 3;
const mostSteps = 6;

/** Synsets that a noun is a kind or an instance of, itself included. */
const broaderOf = keep(20_000, (norm): ReadonlySet<number> => {
  const found = new Set<number>();
  let edge = basesOf(norm, 'n').flatMap((lemma) => senses(lemma, 'n').slice(0, mostSenses));
  for (let step = 0; step <= mostSteps && edge.length > 0; step++) {
    for (const offset of edge) found.add(offset);
    edge = edge.flatMap((offset) =>
      synset('n', offset).pointers.flatMap(({ symbol, offset: up }) =>
        symbol[0] === '@' && !found.has(up) ? [up] : [],
      ),
    );
  }
  return found;
});

/** The senses in which a noun can be what is asked for. */
const headsOf = keep(5_000, (norm): readonly number[] =>
  basesOf(norm, 'n').flatMap((lemma) => senses(lemma, 'n').slice(0, 2)),
);

/** Tells of nouns whether they name a kind or an instance of what another names ("Riyadh" of "city", "king" of "leader"). */
export function isKindOf(head: string): (norm: string) => boolean {
  const heads = headsOf(head);
  return (norm) => {
    const up = broaderOf(norm);
    return heads.some((offset) => up.has(offset));
  };
}

/** Whether a word is the name of one person or place in WordNet, or nothing that it knows, so that no other word stands for it. */
export function isOneName(norm: string): boolean {
  const first = basesOf(norm, 'n').flatMap((lemma) => senses(lemma, 'n').slice(0, 1));
  return first.every((offset) => synset('n', offset).pointers.some(({ symbol }) => symbol === '@i'));
}
