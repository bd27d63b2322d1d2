import { type Kysely, sql } from 'kysely';
import { maxQueryWords } from '../index/articles/articleIndex.js';
import {
  correctionFactor,
  maxCorrections,
  maxRelated,
  minRelatedness,
  relatedFactor,
} from '../index/articles/vocabulary.js';
import { idf } from '../index/idf.js';
import { wordSimilarity } from '../index/names/wordSimilarity.js';
import { isKnownWord, related } from '../nlp/wordnet/related.js';
import { contentWords } from '../nlp/words.js';
import type { Tables } from './tables.js';

/** A stem that a question may mean. */
export interface Term {
  readonly stem: string;
  /** Its inverse document frequency, times how likely it is meant. */
  readonly weight: number;
  /** How many articles contain it. */
  readonly articles: number;
}

/** How many similar forms are considered for a misspelt word. */
const mostForms = 12;

/** A word of a question, with words of related meaning. */
interface Word {
  readonly norm: string;
  readonly stem: string;
  readonly near: readonly (readonly [stem: string, worth: number])[];
}

function wordsIn(text: string): Word[] {
  const words = new Map(contentWords(text).map(({ norm, stem }) => [norm, stem]));
  return [...words].slice(0, maxQueryWords).map(([norm, stem]) => {
    const near = [...related(norm).near].filter(([, worth]) => worth >= minRelatedness);
    return { norm, stem, near: near.map(([other, worth]) => [other, relatedFactor * worth] as const) };
  });
}

async function oftenIn(
  database: Kysely<Tables>,
  stems: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (stems.length === 0) return new Map();
  const rows = await database.selectFrom('archive_stem').selectAll().where('stem', 'in', stems).execute();
  return new Map(rows.map(({ articles, stem }) => [stem, articles]));
}

/** Possible corrections of words that no article has, by trigram similarity. */
async function slipsFor(
  database: Kysely<Tables>,
  norms: readonly string[],
): Promise<{ stem: string; worth: number }[]> {
  const found = await Promise.all(
    norms.map((norm) =>
      sql<{ form: string; stem: string }>`SELECT form, stem FROM archive_form WHERE form % ${norm}
        ORDER BY similarity(form, ${norm}) DESC LIMIT ${mostForms}`.execute(database),
    ),
  );
  return found.flatMap(({ rows }, at) => {
    const norm = norms[at] ?? '';
    return rows
      .map(({ form, stem }) => ({ stem, worth: correctionFactor * wordSimilarity(norm, form, isKnownWord) }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, maxCorrections);
  });
}

/**
 * The stems that a text's words stand for, as in the in-memory index: the words themselves and related ones or, where
 * no article has either, possible corrections.
 * @param all how many articles there are
 * @returns the rarest first, each stem once
 */
export async function termsIn(database: Kysely<Tables>, text: string, all: number): Promise<Term[]> {
  const words = wordsIn(text);
  const often = await oftenIn(database, [
    ...new Set(words.flatMap(({ near, stem }) => [stem, ...near.map(([other]) => other)])),
  ]);
  const has = (stem: string): boolean => (often.get(stem) ?? 0) > 0;
  const meant = words.flatMap(({ near, stem }) => {
    const others = near
      .filter(([other]) => has(other))
      .sort(([, a], [, b]) => b - a)
      .slice(0, maxRelated)
      .map(([other, worth]) => ({ stem: other, worth }));
    return has(stem) ? [{ stem, worth: 1 }, ...others] : others;
  });
  const lost = words.filter(({ near, stem }) => !has(stem) && !near.some(([other]) => has(other)));
  const slips = await slipsFor(
    database,
    lost.map(({ norm }) => norm),
  );
  const rest = await oftenIn(
    database,
    slips.map(({ stem }) => stem),
  );
  const terms = new Map<string, Term>();
  for (const { stem, worth } of [...meant, ...slips]) {
    const articles = often.get(stem) ?? rest.get(stem) ?? 0;
    const weight = worth * idf(all, articles);
    if (articles > 0 && weight > (terms.get(stem)?.weight ?? 0)) terms.set(stem, { stem, weight, articles });
  }
  return [...terms.values()].sort((a, b) => b.weight - a.weight);
}
