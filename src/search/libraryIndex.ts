import { type Library, type Listed, readListed } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import { Corpus } from './corpus.js';
import { digestOf } from './digest.js';

const indexes = new WeakMap<object, { corpus: Corpus<Listed>; of: Library }>();

/** The digest of an article without a word. */
const empty = Uint8Array.of(0, 0);

function digestFor(one: Listed): Uint8Array {
  const stored = 'contents' in one ? null : one.takeDigest();
  if (stored) return stored;
  // One in memory, or one that another index has the digest of.
  const knowledge = readListed(one);
  return knowledge ? digestOf(knowledge) : empty;
}

/** The index over a library's articles: made once, and then brought up to each later state of the library. */
function indexOf(library: Library): Corpus<Listed> {
  const known = indexes.get(library.lineage);
  if (known?.of === library) return known.corpus;
  const corpus = known?.corpus ?? new Corpus<Listed>();
  const listed = new Set(library.articles);
  for (const one of [...corpus.keys()]) if (!listed.has(one)) corpus.delete(one);
  for (const one of listed) if (!corpus.has(one)) corpus.add(one, digestFor(one));
  indexes.set(library.lineage, { corpus, of: library });
  return corpus;
}

/** Makes the index ready before anybody asks, a part at a time, so that nothing else waits for long. */
export async function prepareIndex(library: Library): Promise<void> {
  // One article is answered from whatever is asked.
  if (library.articles.length < 2) return;
  const corpus = indexOf(library);
  while (corpus.advance()) await new Promise(setImmediate);
}

/** An article that matches a text. */
export interface Candidate {
  readonly slug: string;
  /** How well; comparable within one text only, and 0 where they share no word. */
  readonly score: number;
  /** Reads the article where it is not in memory. @returns undefined where it can be read no more */
  readonly read: () => Knowledge | undefined;
}

/**
 * The articles of a library that a text may be about, best first: those that match it best or, where there are no more
 * of them than that, all; the newest first among equals.
 * @param most how many at most
 * @param share of more than that, those that match worse than this share of the best one are left out
 */
export function candidatesFor(library: Library, text: string, most: number, share = 0): Candidate[] {
  const { articles } = library;
  const find = (least: number) => (articles.length > 1 ? indexOf(library).find(text, most, least) : []);
  if (articles.length > most) return find(share).map(({ key, score }) => candidate(key, score));
  const scores = new Map(find(0).map(({ key, score }) => [key, score]));
  return articles
    .map((listed) => candidate(listed, scores.get(listed) ?? 0))
    .sort((a, b) => b.score - a.score);
}

/** An article of a library with how well it matches a text, be it among the best or not; undefined where there is none. */
export function candidateOf(library: Library, slug: string, text: string): Candidate | undefined {
  const listed = library.listed(slug);
  return listed && candidate(listed, indexOf(library).scoreIn(listed, text));
}

function candidate(listed: Listed, score: number): Candidate {
  return { slug: listed.article.slug, score, read: () => readListed(listed) };
}
