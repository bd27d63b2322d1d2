import { titlesBeforeNames } from '../lexicon/titles.js';
import { union, wordSet } from '../lexicon/words.js';
import { isFunctionWord, normaliseText } from '../nlp/words.js';
import type { NamedEntity } from './namedEntity.js';

/** Whether an entity is a group of people rather than an organisation (“European leaders”). */
export function isGroup({ kind, value }: NamedEntity): boolean {
  return kind === 'organisation' && value.kind === 'group';
}

/**
 * Whether a part of a name may stand for the whole: “summit” for the “Paris summit”, but not “European” for
 * the “European leaders”, nor “of Ukraine” for the “invasion of Ukraine”. Any part of a person’s name may.
 */
export function mayStandForWhole(
  norms: readonly string[],
  from: number,
  to: number,
  entities: readonly NamedEntity[],
): boolean {
  const isFunctional = (norm = ''): boolean => norm !== 'the' && norm !== 'us' && isFunctionWord(norm);
  if (isFunctional(norms[from]) || isFunctional(norms[to - 1])) return false;
  if (to > from + 1 || entities.some(({ kind }) => kind === 'person')) return true;
  const parts = entities.flatMap(({ value }) =>
    [value.name.text, ...value.aliases].map((name) => normaliseText(name).split(' ')),
  );
  const isPart = parts.some((names) => names.includes(norms[from] ?? ''));
  return !isPart || parts.some((names) => names.at(-1) === norms[from]);
}

/** Strips Discord’s tags from a name (“Delia Marsh <@123>”, “<:wave:123>”). */
export function withoutTags(text: string): string {
  return text.replace(/<(?:@[!&]?|#|a?:\w+:)\d+>/gu, ' ');
}

/** Words that may precede a name: “the German chancellor Scholz”. */
const titles = union(titlesBeforeNames, wordSet('the'));

/** A name stripped of titles, with the countries and initials that preceded it. */
interface BareName {
  readonly name: string;
  readonly countries: readonly string[];
  readonly initials: readonly string[];
}

/**
 * Strips titles, countries and initials from the start of a name.
 * @param countryOf returns the id of the place that a word names
 * @returns null if the name starts with none of them
 */
export function withoutTitles(
  query: string,
  countryOf: (word: string) => string | undefined,
): BareName | null {
  const words = normaliseText(query).split(' ');
  const countries: string[] = [];
  const initials: string[] = [];
  let from = 0;
  for (; from < words.length - 1; from++) {
    const word = words[from] ?? '';
    const country = countryOf(word);
    if (word.length === 1) initials.push(word);
    if (country !== undefined) countries.push(country);
    else if (!titles.has(word) && word.length > 1) break;
  }
  return from === 0 ? null : { name: words.slice(from).join(' '), countries, initials };
}
