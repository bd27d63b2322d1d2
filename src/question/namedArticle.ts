import { candidatesFor } from '../index/articles/libraryIndex.js';
import { tokenLikeness } from '../index/names/likeness.js';
import type { Library } from '../knowledge/library.js';
import { isKnownWord } from '../nlp/wordnet/related.js';
import { contentWords } from '../nlp/words.js';

/** A report or a post may be what an article tells of. */
const sort = '(?:article|story|piece|news(?: item)?)';
const about = '(?:about|on|of|called|titled|entitled|headlined|named|with the (?:title|headline))';

/** Ways to name an article apart from what is asked of it, and how many words must name it: "Rubio: …" names a speaker. */
const forms: readonly { readonly pattern: RegExp; readonly fewest: number }[] = [
  `^(?:in|from|per|according to) (?:the|that|this|your) ${sort} ${about} (?<name>.+?)[,:;]\\s*(?<rest>\\S.*)$`,
  `^(?:in|from|per|according to) (?:the|that|this|your) (?<name>[^,:;]+?) ${sort}[,:;]?\\s+(?<rest>\\S.*)$`,
  `^(?<rest>.+?),? (?:in|from|per|according to) (?:the|that|this|your) ${sort} ${about} (?<name>.+)$`,
  `^(?<rest>.+?),? (?:in|from|per|according to) (?:the|that|this|your) (?<name>[^,:;]{1,100}?) ${sort}$`,
]
  .map((source) => ({ pattern: new RegExp(source, 'is'), fewest: 1 }))
  .concat([
    { pattern: /^(?:in|from) ["“”„«](?<name>[^"“”„«»]+)["”“»][,:]?\s+(?<rest>\S.*)$/i, fewest: 2 },
    { pattern: /^(?<rest>.+?) (?:in|from) ["“”„«](?<name>[^"“”„«»]+)["”“»]$/i, fewest: 2 },
    { pattern: /^(?<rest>.+?)[([](?<name>[^()[\]]+)[)\]]$/i, fewest: 2 },
    { pattern: /^(?<name>[^:]+):\s+(?<rest>\S.*)$/i, fewest: 2 },
  ]);

/** Articles in whose titles the words are looked for: those that the index finds best. */
const mostLooked = 6;
/** How alike a word must be to one of the title. */
const leastLike = 0.8;

/**
 * The article that a question names apart from what it asks, as in "in the story about the ferry, who died?", and the rest
 * of the question: the words that name the article would otherwise count as what is asked for.
 * @returns undefined where it names none, or where the titles of several articles have the words
 */
export function namedArticle(
  library: Library,
  question: string,
): { readonly slug: string; readonly rest: string } | undefined {
  const text = question.trim().replace(/(?<![\s?!.])[\s?!.]+$/u, '');
  for (const { fewest, pattern } of forms) {
    const { name = '', rest = '' } = pattern.exec(text)?.groups ?? {};
    const words = contentWords(name);
    if (words.length < fewest || contentWords(rest).length === 0) continue;
    const isTitled = (slug: string): boolean => {
      const title = contentWords(`${slug} ${library.listed(slug)?.article.title?.text ?? ''}`);
      return words.every(({ norm, stem }) =>
        title.some(
          (other) => other.stem === stem || tokenLikeness(norm, other.norm, isKnownWord) >= leastLike,
        ),
      );
    };
    const [found, another] = candidatesFor(library, name, mostLooked).filter(({ slug }) => isTitled(slug));
    if (found && !another) return { slug: found.slug, rest: rest.trimEnd() };
  }
  return undefined;
}
