import type { Entity, Event } from '../knowledge/schema.js';
import { countryByWord } from '../lexicon/countries.js';

/**
 * What a country is called besides what its article's editor wrote: by its people, its capital, its government.
 * @param taken names that belong to something else in the article
 * @returns none for what is no country
 */
export function countryNames(one: Entity | Event, taken: ReadonlySet<string>): string[] {
  if (!('kind' in one) || one.kind !== 'country') return [];
  const country = [one.name.text, ...one.aliases].flatMap((name) => countryByWord.get(name) ?? [])[0];
  return [country?.names, country?.demonyms, country?.capitals]
    .flatMap((names) => names ?? [])
    .filter((name) => !taken.has(name));
}
