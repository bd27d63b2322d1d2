import { entitiesOf } from '../index/entities.js';
import { wordSimilarity } from '../index/names/wordSimilarity.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Entity } from '../knowledge/schema.js';
import { isKnownWord } from '../nlp/wordnet/related.js';
import { isFunctionWord, normaliseText } from '../nlp/words.js';

/** How many lines are suggested at most. */
const most = { ask: 3, who: 3, quote: 5 } as const;
/** Words of what was typed that are looked at, and letters that one of them has at least. */
const mostWords = 8;
const leastLetters = 3;

/** Lines to type next where nobody is found. None of them is an answer. */
export interface Suggested {
  readonly suggestions: readonly string[];
  /** Whether they are like what was typed; else they are of what the article does have. */
  readonly areAlike: boolean;
}

/** The first words of a text, and its letters without joints ("mc alister" as "mcalister"). */
function wordsAndLetters(text: string): string[] {
  const words = normaliseText(text).split(' ').slice(0, mostWords);
  return [...words, words.join('')].filter((word) => word.length >= leastLetters && !isFunctionWord(word));
}

/** Whether a word of a name, or all its letters, are spelt or sound like what was typed. */
function looksLike({ name }: Pick<Entity, 'name'>, typed: readonly string[]): boolean {
  return wordsAndLetters(name.text).some((part) =>
    typed.some((word) => wordSimilarity(word, part, isKnownWord) > 0),
  );
}

/** The similar names where there are any, else names of the article. */
function best(alike: readonly string[], had: readonly string[], most: number): Suggested {
  const areAlike = alike.length > 0;
  return { suggestions: [...new Set(areAlike ? alike : had)].slice(0, most), areAlike };
}

/** Lines of `/who`: names similar to what was typed, else names in what was typed, else names of the article. */
export function suggestNames(knowledge: Knowledge, typed: string): Suggested {
  const { events, people, places } = knowledge.contents;
  const words = wordsAndLetters(typed);
  const lineFor = ({ name }: Pick<Entity, 'name'>): string => `/who ${name.text}`;
  const alike = [...people, ...places].filter((one) => looksLike(one, words)).map(lineFor);
  const sites = events.flatMap((event) => {
    if (event.attended.length === 0) return [];
    return [places.find(({ id }) => id === event.places[0]) ?? event];
  });
  const told = [...sites.slice(0, 2), ...people.slice(0, 1)].map(lineFor);
  // "The president of Norland" is not Norland: what it names can be asked, and is not what was meant.
  const named = suggestLines(knowledge, typed);
  return best(alike, named.length > 0 ? named : told, most.who);
}

/** Lines of `/quote`: speakers whose names are like what was typed, else those who say most. */
export function suggestSpeakers(knowledge: Knowledge, typed: string): Suggested {
  const words = wordsAndLetters(typed);
  const speakers = entitiesOf(knowledge).speakers();
  const lineFor = ({ name }: Pick<Entity, 'name'>): string => `/quote ${name.text}`;
  const alike = speakers.filter((one) => looksLike(one, words)).map(lineFor);
  return best(alike, speakers.map(lineFor), most.quote);
}

/** Where an event was, which is what people call it by. */
function placeOf({ contents }: Knowledge, id: string): string | undefined {
  const event = contents.events.find((one) => one.id === id);
  return contents.places.find((place) => event?.places.includes(place.id))?.name.text;
}

/**
 * Lines to type next where a free question has no answer: what the article does say of those whom the question names.
 * @param text the question
 */
export function suggestLines(knowledge: Knowledge, text: string): string[] {
  const entities = entitiesOf(knowledge);
  const named = entities.spot(text).flatMap(({ entities }) => (entities.length === 1 ? entities : []));
  const lines = named.map(({ kind, value }) => {
    if (kind === 'event') return `/who ${placeOf(knowledge, value.id) ?? value.name.text}`;
    if (entities.statementsBy(value.id).length > 0) return `/quote ${value.name.text}`;
    const isPlaceOfEvent = knowledge.contents.events.some(({ places }) => places.includes(value.id));
    return kind === 'person' || isPlaceOfEvent ? `/who ${value.name.text}` : null;
  });
  return [...new Set(lines)].filter((line) => line !== null).slice(0, most.ask);
}
