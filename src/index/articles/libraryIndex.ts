import { type Library, type ListedArticle, loadListed } from '../../knowledge/library.js';
import type { Knowledge } from '../../knowledge/load.js';
import { ArticleIndex } from './articleIndex.js';
import type { ArticleMatch } from './articleRanker.js';
import { digestOf } from './digest.js';
import type { DocumentFrequencies } from './documentFrequencies.js';

interface Index {
  readonly articleIndex: ArticleIndex<ListedArticle>;
  library: Library;
  /** Frequencies in the other articles that are searched at the same time. */
  otherFrequencies: DocumentFrequencies | null;
}

const indexes = new WeakMap<object, Index>();
/** For a library that is part of a larger one, the frequencies in the whole. */
const wholeFrequencies = new WeakMap<Library, DocumentFrequencies>();
/** Digests of articles that are stored elsewhere. */
const digests = new WeakMap<Knowledge, Uint8Array>();

/** Makes the rarity of words count over a larger collection of which a library is a part. */
export function useFrequenciesOf(library: Library, whole: DocumentFrequencies): void {
  wholeFrequencies.set(library, whole);
}

/** Caches the digest of an article, so that it need not be computed again. */
export function cacheDigest(knowledge: Knowledge, digest: Uint8Array): void {
  digests.set(knowledge, digest);
}

/** Digest of an article without words. */
const emptyDigest = Uint8Array.of(0, 0);

function digestFor(one: ListedArticle): Uint8Array {
  const stored = 'contents' in one ? null : one.takeDigest();
  if (stored) return stored;
  // The article is in memory, or another index has taken its digest.
  const knowledge = loadListed(one);
  return knowledge ? (digests.get(knowledge) ?? digestOf(knowledge)) : emptyDigest;
}

function newIndex(library: Library): Index {
  const index: Index = {
    articleIndex: new ArticleIndex<ListedArticle>(() => index.otherFrequencies),
    library,
    otherFrequencies: null,
  };
  return index;
}

/**
 * Returns the index over the articles of a library without parts. It is built once and then updated to each
 * later state of the library.
 */
function indexOf(library: Library): Index {
  const known = indexes.get(library.lineage);
  if (known?.library === library) return known;
  const index = known ?? newIndex(library);
  const { articleIndex } = index;
  const listed = new Set(library.articles);
  for (const one of [...articleIndex.keys()]) if (!listed.has(one)) articleIndex.delete(one);
  for (const one of listed) if (!articleIndex.has(one)) articleIndex.add(one, digestFor(one));
  index.library = library;
  indexes.set(library.lineage, index);
  return index;
}

/** Returns the indexes over the parts of a library. The smaller ones count the frequencies of the last. */
function indexesOf({ parts }: Library): readonly ArticleIndex<ListedArticle>[] {
  const all = parts.map(indexOf);
  const last = all.at(-1);
  const whole = last ? wholeFrequencies.get(last.library) : undefined;
  for (const index of all)
    index.otherFrequencies = whole ?? (index === last ? null : (last?.articleIndex ?? null));
  return all.map(({ articleIndex }) => articleIndex);
}

/** Builds the index step by step before the first question, so that nothing else is blocked for long. */
export async function prepareIndex(library: Library): Promise<void> {
  // A single article needs no index.
  if (library.articles.length < 2) return;
  for (const articleIndex of indexesOf(library))
    while (articleIndex.advance()) await new Promise(setImmediate);
}

/** An article that matches a text. */
export interface Candidate {
  readonly slug: string;
  /** Comparable within one query only; 0 if no word is shared. */
  readonly score: number;
  /**
   * Loads the article if it is not in memory.
   * @returns undefined if it can no longer be read
   */
  readonly read: () => Knowledge | undefined;
}

/**
 * Finds the articles of a library that a text may be about, best first. If there are no more than `limit`
 * articles, all are returned; among equals, the newest first.
 * @param limit most articles to return
 * @param share in a larger library, leaves out articles that score less than this share of the best score
 */
export function candidatesFor(library: Library, text: string, limit: number, share = 0): Candidate[] {
  const { articles } = library;
  const find = (minShare: number) =>
    articles.length > 1
      ? indexesOf(library)
          .flatMap((articleIndex) => articleIndex.find(text, limit, minShare))
          // One part may shadow an article of another.
          .filter(({ key }) => library.listed(key.article.slug) === key)
      : [];
  if (articles.length > limit) return bestOf(find(share), limit, share);
  const scores = new Map(find(0).map(({ key, score }) => [key, score]));
  return articles
    .map((listed) => candidate(listed, scores.get(listed) ?? 0))
    .sort((a, b) => b.score - a.score);
}

/**
 * Scores one article for a text, whether or not it is among the best; undefined if there is no such article.
 */
export function candidateOf(library: Library, slug: string, text: string): Candidate | undefined {
  const listed = library.listed(slug);
  if (!listed) return undefined;
  const scores = indexesOf(library).map((articleIndex) => articleIndex.scoreIn(listed, text));
  return candidate(listed, Math.max(...scores));
}

/** Merges what the indexes of several parts found. */
function bestOf(found: readonly ArticleMatch<ListedArticle>[], limit: number, share: number): Candidate[] {
  const top = found.reduce((highest, { score }) => Math.max(highest, score), 0);
  return found
    .filter(({ score }) => score >= share * top)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ key, score }) => candidate(key, score));
}

function candidate(listed: ListedArticle, score: number): Candidate {
  return { slug: listed.article.slug, score, read: () => loadListed(listed) };
}
