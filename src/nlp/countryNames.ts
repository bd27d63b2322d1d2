import { type Country, countryByWord } from '../lexicon/countries.js';
import type { NamedEntity, NameSpan } from './linkNames.js';
import type { Token } from './tokens.js';

/** A place where a country, its people or its adjective is named. */
export interface CountryName {
  readonly span: NameSpan;
  readonly country: Country;
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/**
 * Countries and their peoples, wherever no name covers them.
 * @param covered tokens that belong to a name
 */
export function countrySpans(tokens: readonly Token[], covered: ReadonlySet<number>): CountryName[] {
  const found: CountryName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || covered.has(i) || !/^\p{Lu}/u.test(first.text)) continue;
    for (let to = Math.min(tokens.length, i + 4); to > i; to--) {
      const country = countryByWord.get(wordsOf(tokens, i, to));
      if (!country || tokens[to - 1]?.sentence !== first.sentence) continue;
      found.push({ span: { from: i, to, gender: null }, country });
      i = to - 1;
      break;
    }
  }
  return found;
}

/** Merges named entities and countries, in order of first mention. */
export function withCountries(
  entities: readonly NamedEntity[],
  spans: readonly CountryName[],
): NamedEntity[] {
  const byCountry = new Map<Country, NamedEntity>();
  for (const { span, country } of spans) {
    const known = byCountry.get(country);
    if (known) known.at.push(span);
    else
      byCountry.set(country, {
        kind: 'place',
        at: [span],
        parts: [],
        gender: null,
        sure: false,
        country,
        probability: 1,
      });
  }
  const all = [...entities, ...byCountry.values()];
  for (const item of all) item.at.sort((a, b) => a.from - b.from);
  return all.sort((a, b) => (a.at[0]?.from ?? 0) - (b.at[0]?.from ?? 0));
}
