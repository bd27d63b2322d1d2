import { countryTable } from './countryTable.js';

/** A country as texts call it. */
export interface Country {
  /** Its names, the usual one first. */
  readonly names: readonly string[];
  /** Its adjective and its people's names. */
  readonly demonyms: readonly string[];
  /** Its capitals, and what else stands for its government ("Downing Street"). */
  readonly capitals: readonly string[];
}

const split = (field: string | undefined): string[] => (field ?? '').split(',').filter((item) => item !== '');

/** The world's countries, and territories and former states that texts treat as countries. They help to read names, and never answer. */
export const countries: readonly Country[] = countryTable
  .trim()
  .split('\n')
  .map((line) => {
    const [names, demonyms, capitals] = line.split('|');
    return { names: split(names), demonyms: split(demonyms), capitals: split(capitals) };
  });

/** Every name and demonym of a country, with the country. */
export const countryByWord: ReadonlyMap<string, Country> = new Map(
  countries.flatMap((country) =>
    [...country.names, ...country.demonyms].map((word) => [word, country] as const),
  ),
);
/** Adjectives of countries, and words for their people. */
export const demonyms: ReadonlySet<string> = new Set(countries.flatMap((country) => country.demonyms));
/** Names for a government that are no cities. */
const governmentSeats = new Set([
  'Kremlin',
  'the Kremlin',
  'Elysee',
  'Élysée',
  'White House',
  'Downing Street',
  'Whitehall',
]);
/** The world's capital cities. */
export const capitals: ReadonlySet<string> = new Set(
  countries.flatMap((country) => country.capitals.filter((name) => !governmentSeats.has(name))),
);
