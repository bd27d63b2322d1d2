import { candidatesFor } from '../index/articles/libraryIndex.js';
import { tokenLikeness } from '../index/names/likeness.js';
import type { Library } from '../knowledge/library.js';
import { articleTypes, namingWords } from '../lexicon/articleNouns.js';
import { oneOf } from '../lexicon/words.js';
import { isKnownWord } from '../nlp/wordnet/related.js';
import { contentWords } from '../nlp/words.js';
import type { Row } from './row.js';

const noun = oneOf(articleTypes);
const about = oneOf(namingWords);
const source = `(?:in|from|per|according to) (?:the|that|this|your)`;

/** A way to name an article apart from what is asked of it: groups `name` and `rest`. */
interface NamingRow extends Row<'article'> {
  /** How many content words must name it: "Rubio: …" names a speaker. */
  readonly fewest: number;
}

/** Ways to name an article apart from what is asked of it. */
export const namingForms: readonly NamingRow[] = [
  {
    meaning: 'article',
    fewest: 1,
    pattern: new RegExp(`^${source} ${noun} ${about} (?<name>.+?)[,:;]\\s*(?<rest>\\S.*)$`, 'is'),
    yes: ['in the story about the ferry, who died?', 'from the article called Mill closes: who won'],
    no: ['in the story, who died?', 'who is in the story about the ferry'],
  },
  {
    meaning: 'article',
    fewest: 1,
    pattern: new RegExp(`^${source} (?<name>[^,:;]+?) ${noun}[,:;]?\\s+(?<rest>\\S.*)$`, 'is'),
    yes: ['in the ferry story who died?'],
    no: ['in the story who died?', 'in the ferry who died?'],
  },
  {
    meaning: 'article',
    fewest: 1,
    pattern: new RegExp(`^(?<rest>.+?),? ${source} ${noun} ${about} (?<name>.+)$`, 'is'),
    yes: ['who died in the story about the ferry', 'what happened, according to the piece on tolls'],
    no: ['who died in the story', 'who died in the report about the ferry'],
  },
  {
    meaning: 'article',
    fewest: 1,
    pattern: new RegExp(`^(?<rest>.+?),? ${source} (?<name>[^,:;]{1,100}?) ${noun}$`, 'is'),
    yes: ['who died in the ferry story'],
    no: ['who died in the ferry', 'the ferry story'],
  },
  {
    meaning: 'article',
    fewest: 2,
    pattern: /^(?:in|from) ["“”„«](?<name>[^"“”„«»]+)["”“»][,:]?\s+(?<rest>\S.*)$/i,
    yes: ['in “Mill closes” who lost their jobs'],
    no: ['in Mill closes who lost their jobs'],
  },
  {
    meaning: 'article',
    fewest: 2,
    pattern: /^(?<rest>.+?) (?:in|from) ["“”„«](?<name>[^"“”„«»]+)["”“»]$/i,
    yes: ['who lost their jobs in "Mill closes"'],
    no: ['who said "Mill closes"'],
  },
  {
    meaning: 'article',
    fewest: 2,
    pattern: /^(?<rest>.+?)[([](?<name>[^()[\]]+)[)\]]$/i,
    yes: ['who lost their jobs (mill closes)', 'who died [ferry sinks]'],
    no: ['who (exactly) lost their jobs'],
  },
  {
    meaning: 'article',
    fewest: 2,
    pattern: /^(?<name>[^:]+):\s+(?<rest>\S.*)$/i,
    yes: ['mill closes: who lost their jobs'],
    no: ['at 10:30 who spoke', 'who lost their jobs'],
  },
];

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
  for (const { fewest, pattern } of namingForms) {
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
