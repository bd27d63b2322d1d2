import { type Library, type Listed, readListed } from '../../knowledge/library.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Found } from './bestArticles.js';
import { Corpus } from './corpus.js';
import { digestOf } from './digest.js';
import type { Frequencies } from './frequencies.js';

interface Index {
  readonly corpus: Corpus<Listed>;
  of: Library;
  /** The articles beside which this one is asked. */
  beside: Frequencies | null;
}

const indexes = new WeakMap<object, Index>();
/** Of a library that is a part of a larger one, how often words stand in that. */
const wholes = new WeakMap<Library, Frequencies>();
/** Digests of articles that are kept elsewhere. */
const digests = new WeakMap<Knowledge, Uint8Array>();

/** Has how rare a word is counted over all articles of which a library has some. */
export function countOver(library: Library, whole: Frequencies): void {
  wholes.set(library, whole);
}

/** Gives the digest of an article, so that it need not be made again. */
export function noteDigest(knowledge: Knowledge, digest: Uint8Array): void {
  digests.set(knowledge, digest);
}

/** The digest of an article without a word. */
const empty = Uint8Array.of(0, 0);

function digestFor(one: Listed): Uint8Array {
  const stored = 'contents' in one ? null : one.takeDigest();
  if (stored) return stored;
  // One in memory, or one that another index has the digest of.
  const knowledge = readListed(one);
  return knowledge ? (digests.get(knowledge) ?? digestOf(knowledge)) : empty;
}

function newIndex(of: Library): Index {
  const index: Index = { corpus: new Corpus<Listed>(() => index.beside), of, beside: null };
  return index;
}

/**
 * The index over the articles of a library that is not put together: made once, and then brought up to each later state of
 * the library.
 */
function indexOf(library: Library): Index {
  const known = indexes.get(library.lineage);
  if (known?.of === library) return known;
  const index = known ?? newIndex(library);
  const { corpus } = index;
  const listed = new Set(library.articles);
  for (const one of [...corpus.keys()]) if (!listed.has(one)) corpus.delete(one);
  for (const one of listed) if (!corpus.has(one)) corpus.add(one, digestFor(one));
  index.of = library;
  indexes.set(library.lineage, index);
  return index;
}

/** The indexes over a library's parts, the smaller ones beside the last. */
function indexesOf({ parts }: Library): readonly Corpus<Listed>[] {
  const all = parts.map(indexOf);
  const last = all.at(-1);
  const whole = last ? wholes.get(last.of) : undefined;
  for (const index of all) index.beside = whole ?? (index === last ? null : (last?.corpus ?? null));
  return all.map(({ corpus }) => corpus);
}

/** Makes the index ready before anybody asks, a part at a time, so that nothing else waits for long. */
export async function prepareIndex(library: Library): Promise<void> {
  // One article is answered from whatever is asked.
  if (library.articles.length < 2) return;
  for (const corpus of indexesOf(library)) while (corpus.advance()) await new Promise(setImmediate);
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
  const find = (least: number) =>
    articles.length > 1
      ? indexesOf(library)
          .flatMap((corpus) => corpus.find(text, most, least))
          // One part can hide an article of another.
          .filter(({ key }) => library.listed(key.article.slug) === key)
      : [];
  if (articles.length > most) return bestOf(find(share), most, share);
  const scores = new Map(find(0).map(({ key, score }) => [key, score]));
  return articles
    .map((listed) => candidate(listed, scores.get(listed) ?? 0))
    .sort((a, b) => b.score - a.score);
}

/** An article of a library with how well it matches a text, be it among the best or not; undefined where there is none. */
export function candidateOf(library: Library, slug: string, text: string): Candidate | undefined {
  const listed = library.listed(slug);
  if (!listed) return undefined;
  const scores = indexesOf(library).map((corpus) => corpus.scoreIn(listed, text));
  return candidate(listed, Math.max(...scores));
}

/** The best of what the indexes of several parts have found. */
function bestOf(found: readonly Found<Listed>[], most: number, share: number): Candidate[] {
  const top = found.reduce((highest, { score }) => Math.max(highest, score), 0);
  return found
    .filter(({ score }) => score >= share * top)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ key, score }) => candidate(key, score));
}

function candidate(listed: Listed, score: number): Candidate {
  return { slug: listed.article.slug, score, read: () => readListed(listed) };
}
