import { titlesBeforeNames } from '../lexicon/titles.js';
import { union, wordSet } from '../lexicon/words.js';
import { isFunctionWord, normaliseText } from '../nlp/words.js';
import type { Known } from './known.js';

/** Whether something named is a group of people rather than an organisation ("European leaders"). */
export function isGroup({ kind, value }: Known): boolean {
  return kind === 'organisation' && value.kind === 'group';
}

/**
 * Whether part of a name stands for the whole: "summit" for the "Paris summit", but not "European" for the
 * "European leaders", nor "of Ukraine" for the "invasion of Ukraine". Of a person any part does.
 */
export function isApart(
  norms: readonly string[],
  from: number,
  to: number,
  known: readonly Known[],
): boolean {
  const isSmall = (norm = ''): boolean => norm !== 'the' && norm !== 'us' && isFunctionWord(norm);
  if (isSmall(norms[from]) || isSmall(norms[to - 1])) return false;
  if (to > from + 1 || known.some(({ kind }) => kind === 'person')) return true;
  const parts = known.flatMap(({ value }) =>
    [value.name.text, ...value.aliases].map((name) => normaliseText(name).split(' ')),
  );
  const isPart = parts.some((names) => names.includes(norms[from] ?? ''));
  return !isPart || parts.some((names) => names.at(-1) === norms[from]);
}

/** A name without the chat's own tags beside it ("Delia Marsh <@123>", "<:wave:123>"). */
export function withoutTags(text: string): string {
  return text.replace(/<(?:@[!&]?|#|a?:\w+:)\d+>/gu, ' ');
}

/** What may stand before a name: "the German chancellor Scholz". */
const titles = union(titlesBeforeNames, wordSet('the'));

/** A name without the titles before it, and the countries and initials that stood among them. */
interface Untitled {
  readonly name: string;
  readonly countries: readonly string[];
  readonly initials: readonly string[];
}

/**
 * Takes titles, countries and initials off a name; null where it begins with none.
 * @param countryOf the id of the place that a word names
 */
export function withoutTitles(
  query: string,
  countryOf: (word: string) => string | undefined,
): Untitled | null {
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
