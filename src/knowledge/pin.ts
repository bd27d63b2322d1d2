import type { Article, Passage } from '../article/article.js';
import { type Folded, fold } from '../article/fold.js';
import { findQuoted } from '../article/marks.js';
import type { Span } from '../article/spans.js';
import { binarySearch } from '../support/binarySearch.js';

const folded = new WeakMap<Article, Folded>();
/**
 * The text that was folded last. Loading builds each article twice: before and after its title and date are known.
 */
let last: { readonly text: string; readonly made: Folded } | undefined;

function foldedText(article: Article): Folded {
  const known = folded.get(article);
  if (known) return known;
  const made = last?.text === article.text ? last.made : fold(article.text);
  last = { text: article.text, made };
  folded.set(article, made);
  return made;
}

const wordEdge = /[\p{L}\p{N}\p{M}]/u;

/**
 * Finds words in an article. Straight and typographic quotes, dashes, kinds of spaces and forms of accents count as
 * equal.
 * @param article where to look
 * @param words what to find; matches begin and end at word boundaries
 * @param within look inside this span only
 * @param most stop after this many
 * @returns every occurrence in order, as spans of the article's own text
 */
export function occurrences(
  article: Article,
  words: string,
  within?: Span,
  most = Number.POSITIVE_INFINITY,
): Passage[] {
  const haystack = foldedText(article);
  const needle = fold(words).text.trim();
  const found: Passage[] = [];
  if (needle === '') return found;
  const { starts } = haystack;
  const from = within ? binarySearch(starts.length, (at) => (starts[at] ?? 0) >= within.start) : 0;
  for (let at = haystack.text.indexOf(needle, from); at !== -1; at = haystack.text.indexOf(needle, at + 1)) {
    const last = at + needle.length - 1;
    const before = haystack.text[at - 1] ?? ' ';
    const after = haystack.text[last + 1] ?? ' ';
    if (wordEdge.test(before) && wordEdge.test(needle[0] ?? '')) continue;
    if (wordEdge.test(after) && wordEdge.test(needle.at(-1) ?? '')) continue;
    const start = haystack.starts[at];
    const end = haystack.ends[last];
    if (start === undefined || end === undefined) continue;
    if (within && start >= within.end) break;
    if (within && (start < within.start || end > within.end)) continue;
    found.push(article.passage({ start, end }));
    if (found.length >= most) break;
  }
  return found;
}

function wordSet(text: string): Set<string> {
  return new Set(
    fold(text)
      .text.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/**
 * The sentence (or headline) most similar to `words` by Dice coefficient, to show an editor what was probably meant.
 * @returns null where no sentence shares a word
 */
export function nearest(article: Article, words: string): Passage | null {
  const wanted = wordSet(words);
  let best: Passage | null = null;
  let bestScore = 0;
  for (const sentence of [...(article.title ? [article.title] : []), ...article.sentences]) {
    const have = wordSet(sentence.text);
    let shared = 0;
    for (const word of wanted) if (have.has(word)) shared++;
    const score = (2 * shared) / (wanted.size + have.size);
    if (score > bestScore) {
      bestScore = score;
      best = sentence;
    }
  }
  return best;
}

const quoted = new WeakMap<Article, { double: Passage[]; all: Passage[] }>();

function quotedIn(article: Article): { double: Passage[]; all: Passage[] } {
  const known = quoted.get(article);
  if (known) return known;
  const found = article.paragraphs.flatMap((paragraph) => findQuoted(article.text, paragraph));
  const made = {
    double: found.filter(({ single }) => !single).map((span) => article.passage(span)),
    all: found.map((span) => article.passage(span)),
  };
  quoted.set(article, made);
  return made;
}

/**
 * Every span between double quotation marks, without the marks, as {@link findQuoted} reads them. Single marks are
 * left out, since most are apostrophes.
 */
export function quotations(article: Article): Passage[] {
  return [...quotedIn(article).double];
}

/** Whether a span lies between quotation marks, single ones included. */
export function isQuoted(article: Article, span: Span): boolean {
  const { all } = quotedIn(article);
  const after = binarySearch(all.length, (at) => (all[at]?.start ?? 0) > span.start);
  return all[after - 1]?.contains(span) ?? false;
}
