import type { Knowledge } from '../knowledge/load.js';
import { editDistance } from '../search/edits.js';
import { normaliseText } from '../search/words.js';
import { suggest } from './ask/suggest.js';

/** How many lines are suggested at most. */
const most = 3;
/** How many letters a name may differ in, and how long it must be, to be worth offering. */
const fewEdits = 2;
const leastLetters = 5;
const mostWords = 8;

/** The first words of a text, and its letters without joints ("mc alister" as "mcalister"). */
function wordsAndLetters(text: string): string[] {
  const words = normaliseText(text).split(' ').slice(0, mostWords);
  return [...words, words.join('')].filter((word) => word.length >= leastLetters);
}

/** Whether a word of a name, or all its letters, look like what was typed. */
function looksLike(name: string, typed: readonly string[]): boolean {
  return wordsAndLetters(name).some((part) =>
    typed.some((word) => editDistance(word, part, fewEdits) <= fewEdits),
  );
}

/**
 * Lines to type where nobody is found: names that look like what was typed, what it names besides, and last what
 * the article does have. None of them is an answer.
 */
export function suggestNames(knowledge: Knowledge, typed: string): string[] {
  const { events, people, places } = knowledge.contents;
  const words = wordsAndLetters(typed);
  const alike = [...people, ...places].filter(({ name }) => looksLike(name.text, words));
  const sites = events.flatMap((event) => {
    if (event.attended.length === 0) return [];
    return [places.find(({ id }) => id === event.places[0]) ?? event];
  });
  const had = [...sites.slice(0, 2), ...people.slice(0, 1)];
  const lineFor = ({ name }: { readonly name: { readonly text: string } }): string => `/who ${name.text}`;
  return [...new Set([...alike.map(lineFor), ...suggest(knowledge, typed), ...had.map(lineFor)])].slice(
    0,
    most,
  );
}
